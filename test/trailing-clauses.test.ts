/** Clauses at the end of the last sentence of a paragraph answer for what stands before them. */
import { describe, expect, it } from 'vitest'
import { findClauses } from '../src/extract/clauses/find-clauses.ts'
import { extract } from '../src/index.ts'
import { clauseSummary } from './clause-summary.ts'

const shown = (text: string) => clauseSummary(text, findClauses(text))

describe('findClauses', () => {
  it.each<[string, string[][]]>([
    [
      '9月底前修复堤岸3公里，由县水利局牵头，县财政局、县林业局配合。',
      [['由县水利局牵头，县财政局、县林业局配合', '县水利局 lead, 县财政局 support, 县林业局 support']],
    ],
    ['堤岸完好率达到95%以上，县水利局负责。', [['县水利局负责', '县水利局 lead']]],
    [
      '每半年演练一次，由县水利局会同县应急局组织实施。\n其后总结。',
      [['由县水利局会同县应急局组织实施', '县水利局 lead, 县应急局 support']],
    ],
    [
      '修复堤岸，由县水利局牵头，各乡镇具体实施',
      [['由县水利局牵头，各乡镇具体实施', '县水利局 lead, 各乡镇 implement']],
    ],
    [
      '修复堤岸3公里，由县水利局牵头，县财政局配合，9月底前完成。',
      [['由县水利局牵头，县财政局配合，9月底前完成', '县水利局 lead, 县财政局 support']],
    ],
    [
      '修复堤岸3公里。由县水利局牵头，9月底前完成。疏浚渠道。由县林业局负责，长期坚持。',
      [
        ['由县水利局牵头，9月底前完成', '县水利局 lead'],
        ['由县林业局负责，长期坚持', '县林业局 lead'],
      ],
    ],
    [
      '修复堤岸。由县水利局负责，县财政局配合做好资金核验工作。',
      [['由县水利局负责，县财政局配合做好资金核验工作', '县水利局 lead, 县财政局 support']],
    ],
    [
      '修复堤岸。县水利局负责，县财政局配合；9月底前完成。',
      [['县水利局负责，县财政局配合；9月底前完成', '县水利局 lead, 县财政局 support']],
    ],
    ['由县水利局牵头，9月底前完成。', [['由县水利局牵头，9月底前完成', '县水利局 lead']]],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it.each([
    ['at the head of a line that goes on', '由县水利局牵头，9月底前完成。先修复堤岸。'],
    ['with more than a time behind it', '修复堤岸。由县水利局牵头，9月底前完成疏浚渠道。'],
    ['of persons in all of the bodies', '修复堤岸。各乡镇、各部门主要负责人为第一责任人。'],
    ['in the middle of a paragraph', '修复堤岸，由县水利局负责。每月巡查一次。'],
    ['for one case alone', '逾期没有修复的，由县水利局负责。'],
    ['for a time of the case', '堤岸出险时，由县水利局负责。'],
    ['without anybody who leads', '修复堤岸，县财政局配合。'],
    ['behind duties of other bodies', '县林业局负责补植苗木，县水利局配合浇灌，县财政局负责。'],
    ['without a body', '领导小组下设办公室，由主任负责。'],
    ['for the wording', '修订管理办法，由县水利局负责解释。'],
  ])('takes none %s', (_, text) => {
    expect(shown(text)).toEqual([])
  })
})

describe('extract', () => {
  it('leaves the clause out of the text of its task', async () => {
    const source =
      '青石县堤防工作方案\n一、任务\n（一）修复堤岸。9月底前修复3公里，由县水利局牵头，县财政局配合。\n（二）巡查堤岸。县水利局负责组织，县人大办、各挂点领导参加。\n'
    const { plan } = await extract(Buffer.from(source), { force: true })
    expect(
      plan.plans[0]!.tasks.map(({ text, lead, support }) => [
        text,
        [...lead, ...support].map(({ name }) => name).join('+'),
      ]),
    ).toEqual([
      ['9月底前修复3公里', '县水利局+县财政局'],
      ['县水利局负责组织，县人大办、各挂点领导参加', '县水利局+县人大办'],
    ])
  })

  it('takes an item of a single sentence that ends in its clause for no title', async () => {
    const source =
      '青石县堤防工作方案\n一、任务\n（一）巡查堤岸，建立台账，由县水利局牵头、县财政局配合。\n（二）修复堤岸，由县水利局负责。\n（三）关于培训巡查员的任务，由县人社局负责\n每年培训一次。\n（四）逾期的，由县水利局负责。\n'
    const { plan } = await extract(Buffer.from(source), { force: true })
    const items = plan.plans[0]!
    expect(items.sections.slice(1).map(({ title }) => title)).toEqual([
      null,
      null,
      '关于培训巡查员的任务，由县人社局负责',
      null,
    ])
    expect(
      items.tasks.map(({ text, lead, support }) => [
        text,
        [...lead, ...support].map(({ name }) => name).join('+'),
      ]),
    ).toEqual([
      ['巡查堤岸，建立台账', '县水利局+县财政局'],
      ['修复堤岸', '县水利局'],
      ['每年培训一次', '县人社局'],
      ['逾期的，由县水利局负责', ''],
    ])
  })

  it('takes a heading that ends in one for the text below it', async () => {
    const source =
      '青石县堤防工作方案\n一、任务\n（一）修复堤岸，由县水利局负责\n9月底前修复3公里。\n（二）逾期的，由县水利局负责\n限期整改。\n'
    const { plan } = await extract(Buffer.from(source), { force: true })
    expect(
      plan.plans[0]!.tasks.map(({ text, lead }) => [text, lead.map(({ name }) => name).join('+')]),
    ).toEqual([
      ['9月底前修复3公里', '县水利局'],
      ['限期整改', ''],
    ])
  })

  it('reads the second name of an office behind a label, and any label of a time', async () => {
    const source =
      '青石学院堤防工作方案\n一、任务\n（一）修复堤岸。修复3公里。（责任部门：后勤处（基建办公室）、财务处）\n（二）巡查堤岸。\n责任单位：县水利局\n化解时限：2024年9月底前\n'
    const { plan } = await extract(Buffer.from(source), { force: true })
    expect(plan.plans[0]!.tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
      ['后勤处（基建办公室）', '财务处'],
      ['县水利局'],
    ])
    expect(plan.plans[0]!.tasks[1]!.deadlines.map(({ end }) => end)).toEqual(['2024-09-30'])
  })
})
