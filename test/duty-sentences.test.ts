import { describe, expect, it } from 'vitest'
import { findDutySentences } from '../src/extract/clauses/duty-sentences.ts'
import { extract } from '../src/index.ts'

const shown = (text: string) =>
  findDutySentences(text).map(clause => [
    text.slice(clause.start, clause.end),
    clause.bodies.map(({ name, role }) => `${name} ${role}`).join(', '),
  ])

describe('findDutySentences', () => {
  it.each<[string, string[][]]>([
    [
      '县林草局负责苗木审批，县公安局负责盗伐查处。',
      [['县林草局负责苗木审批，县公安局负责', '县林草局 lead, 县公安局 lead']],
    ],
    [
      '摸清底数。由县林草局、县水利局负责巡护，县财政局配合做好经费保障；县气象局承担火险预报。',
      [
        ['由县林草局、县水利局负责巡护，县财政局配合', '县林草局 lead, 县水利局 lead, 县财政局 support'],
        ['县气象局承担', '县气象局 lead'],
      ],
    ],
    [
      '县体育局会同县应急局、县公安局开展联合检查，每半年一次。',
      [['县体育局会同县应急局、县公安局', '县体育局 lead, 县应急局 support, 县公安局 support']],
    ],
    ['财务处负责经费保障。', [['财务处负责', '财务处 lead']]],
    ['各乡镇具体负责辖区内林带补植。', [['各乡镇具体负责', '各乡镇 lead']]],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it.each([
    '县林草局负责人带队巡查。',
    '县林草局负责制逐步完善。',
    '县财政局配合做好经费保障。',
    '养护企业负责苗木补植。',
    '本方案由县林草局负责解释。',
    '加强领导，县林草局负责巡护。',
    '县林草局要负责到底。',
    '加强会同协作。',
    '专家会同企业开展检查。',
    '县体育局会同有关方面。',
    '县体育局会同医疗部门开展急救演练。',
    '由县体育局会同县应急局负责解释。',
    '本办法由县林草局负责解释。',
  ])('finds none in %s', text => {
    expect(shown(text)).toEqual([])
  })

  it('finds them in a heading that no text follows', async () => {
    const text =
      '青石县林带管护方案\n一、任务\n（一）县林草局负责审批，县公安局负责查处\n（二）县林草局负责人带队检查\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
      ['县林草局', '县公安局'],
      [],
    ])
  })

  it('finds a clause in a heading for the text below it', async () => {
    const text =
      '青石县林带管护分工方案\n一、关于“加密监测”的任务，由县林草局负责\n年底前报送进展。\n二、县林草局负责人要靠前指挥\n每周巡查。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(({ text, lead }) => [text, lead.map(({ name }) => name)])).toEqual([
      ['年底前报送进展', ['县林草局']],
      ['每周巡查', []],
    ])
  })

  it('gives the bodies to the task of each sentence', async () => {
    const text =
      '青石县林带管护方案\n一、任务\n（一）分清职责。县林草局负责审批，县公安局负责查处；县财政局负责拨款。\n（二）加强巡查。'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
      ['县林草局', '县公安局'],
      ['县财政局'],
      [],
    ])
  })
})
