/** Heads and signatures of a document that ran into its text, and signatures without a day. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const planOf = async (text: string) => (await extract(Buffer.from(text), { force: true })).plan.plans[0]!

const opening = '松川县护林工作意见\n一、目标\n苗木成活率达到90%。\n二、保障\n'

describe('a head that ran into the text', () => {
  const glued =
    '松川县人民政府关于加强护林工作的意见松府发〔2031〕88号各乡镇人民政府，县政府有关部门：为加强护林，提出如下意见。\n一、巡护\n（一）分片。划定林班。（县林草局、县公安局负责）\n（二）通报。定期通报进展。松川县人民政府2031年8月23日（此件有删减）'

  it('is told apart', async () => {
    const { title, documentNumber, issuer, issued, citations } = await planOf(glued)
    expect([title, documentNumber, issuer, issued]).toEqual([
      '松川县人民政府关于加强护林工作的意见',
      '松府发〔2031〕88号',
      '松川县人民政府',
      '2031-08-23',
    ])
    expect(citations).toEqual([])
  })

  it('leaves the signature out of the last task', async () => {
    expect((await planOf(glued)).tasks.at(-1)!.text).toBe('定期通报进展')
  })

  it('is none where a document is cited', async () => {
    const { documentNumber, citations } = await planOf(
      `${opening}（一）分片。落实《关于加强护林工作的意见》松府发〔2031〕88号要求，划定林班。\n（二）通报。松川县人民政府2031年8月23日召开会议。\n`,
    )
    expect(documentNumber).toBeNull()
    expect(citations.map(({ title }) => title)).toEqual(['关于加强护林工作的意见'])
  })
})

describe('a signature without a day', () => {
  it('closes the text where a government signs', async () => {
    const { issuer, tasks } = await planOf(
      `${opening}（一）分片。划定林班。\n（二）通报。定期通报进展。\n松川县人民政府办公室\n松川县护林办编\n`,
    )
    expect([issuer, tasks.at(-1)!.text]).toEqual(['松川县人民政府办公室', '定期通报进展'])
  })

  it('closes the text below the attachments', async () => {
    const { issuer, tasks } = await planOf(
      `${opening}（一）分片。划定林班。\n（二）通报。定期通报进展。\n附件：巡护线路图\n松川县林草局\n`,
    )
    expect([issuer, tasks.at(-1)!.text]).toEqual(['松川县林草局', '定期通报进展'])
  })

  it('is none where all governments of a kind are named', async () => {
    const { issuer } = await planOf(
      `${opening}（一）分片。划定林班。\n（二）通报。定期通报进展。\n各乡镇人民政府\n`,
    )
    expect(issuer).toBeNull()
  })
})

describe('an annex behind its label', () => {
  it('is no part of the section before it', async () => {
    const { tasks, goals } = await planOf(
      `${opening}（一）分片。划定林班。\n（二）通报。定期通报进展。\n附件：\n护林考评指标\n附件\n护林考评指标\n一、巡护（5分）\n1.划定林班。（5月底完成，牵头考核单位：县林草局）\n2.设置岗亭。（11月取得成效，牵头考核单位：县公安局）\n`,
    )
    expect(tasks.map(({ text }) => text)).toEqual(['划定林班', '定期通报进展', '划定林班', '设置岗亭'])
    expect(tasks.map(({ lead }) => lead.map(({ name }) => name).join())).toEqual([
      '',
      '',
      '县林草局',
      '县公安局',
    ])
    expect(goals).toHaveLength(1)
  })
})

describe('an annex of definitions', () => {
  it('holds no sections', async () => {
    const { sections } = await planOf(
      `${opening}（一）分片。划定林班。\n（二）通报。定期通报进展。\n附件1\n\n苗圃的分类\n\n1.面积大于9亩的苗圃；\n2.其他苗圃。\n\n附件2\n\n重点任务\n\n1.修建岗亭。\n2.清理枯枝。\n`,
    )
    expect(sections.map(({ title }) => title).slice(-3)).toEqual(['通报', '修建岗亭', '清理枯枝'])
  })
})

describe('an annex that lists', () => {
  it.each([
    ['works', '重点苗圃名单', ['东岭苗圃', '西岭苗圃']],
    ['people', '护林员名单', []],
    ['firms', '重点企业名单', []],
  ])('%s may say who does each', async (_, title, expected) => {
    const { sections } = await planOf(
      `${opening}（一）分片。划定林班。\n（二）通报。定期通报进展。\n附件\n\n${title}\n\n1.东岭苗圃。由县林草局负责。\n2.西岭苗圃。由县水利局负责。\n`,
    )
    expect(sections.map(({ title }) => title).slice(4)).toEqual(expected)
  })
})

describe('numbers that name sections', () => {
  it('are no sections where their clause follows', async () => {
    const { sections } = await planOf(
      `${opening}（一）论证。下列情形应当论证：\n1.选用的苗木无标准的；\n2.选用的苗木超出本部分（一）（二）款规定的。\n（二）通报。定期通报进展。\n`,
    )
    expect(sections.map(({ id }) => id)).toEqual(['1', '2', '2.1', '2.1.1', '2.1.2', '2.2'])
  })
})
