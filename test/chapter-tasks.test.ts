import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const tasks = async (chapters: string) => {
  const { plan } = await extract(Buffer.from(`河口市惠企纾困若干措施\n${chapters}`), { force: true })
  return plan.plans[0]!.tasks.map(task => [task.title, task.lead.map(({ name }) => name).join('、')])
}

describe('chapters with sections', () => {
  const chapter = (words: string) =>
    `一、主要措施\n${words}\n（一）减免房产税。逐户核定。\n责任单位：市税务局\n`

  it('tell duties above them, paragraph by paragraph', async () => {
    expect(
      await tasks(chapter('第一步先摸底。\n市工信局负责走访企业。市财政局负责核算补助。\n其后逐项兑现。')),
    ).toEqual([
      ['主要措施', '市工信局'],
      ['主要措施', '市财政局'],
      ['减免房产税', '市税务局'],
    ])
  })

  it('hold no task above them where one duty alone is told', async () => {
    expect(await tasks(chapter('市工信局负责走访企业。'))).toEqual([['减免房产税', '市税务局']])
  })
})

describe('chapters without sections', () => {
  it('hold no task where they say for whom the plan is', async () => {
    const rest =
      '\n1.企业登记满2年；\n2.无失信记录；\n二、主要措施\n（一）减免房产税。逐户核定。\n责任单位：市税务局\n'
    expect(await tasks(`一、项目申报条件${rest}`)).toEqual([['减免房产税', '市税务局']])
    expect((await tasks(`一、优化申报条件${rest.replaceAll('；', '。')}`)).length).toBe(3)
  })

  it('are tasks where somebody answers for one of them', async () => {
    expect(
      await tasks(
        '一、减轻税费负担。对小微企业阶段性减免房产税。（市税务局牵头）\n二、降低用能成本。推广光伏自发自用，按季兑现补助。\n',
      ),
    ).toEqual([
      ['减轻税费负担', '市税务局'],
      ['降低用能成本', ''],
    ])
  })

  it('are none where the clauses stand in sections of other chapters', async () => {
    expect(
      await tasks(
        '一、主要任务\n（一）减轻税费负担。阶段性减免房产税。（市税务局牵头）\n二、重点时段\n集中办理期为每年第一季度。\n',
      ),
    ).toEqual([['减轻税费负担', '市税务局']])
  })

  it('are none where they say why the plan is made', async () => {
    expect(
      await tasks(
        '第一条　为减轻企业负担，制定本措施。\n第二条　市税务局负责减免房产税。\n第三条　市工信局负责走访企业。\n',
      ),
    ).toEqual([
      ['市税务局负责减免房产税', '市税务局'],
      ['市工信局负责走访企业', '市工信局'],
    ])
  })

  it('are none where they only state goals', async () => {
    expect(
      await tasks(
        '一、工作目标。到2027年，企业用能成本下降8%。\n二、减轻税费负担。减免房产税。（市税务局牵头）\n',
      ),
    ).toEqual([['减轻税费负担', '市税务局']])
  })
})
