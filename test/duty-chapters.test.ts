/** Chapters that tell paragraph by paragraph what each body does, and stages with names. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const planOf = async (text: string) => (await extract(Buffer.from(text), { force: true })).plan.plans[0]!
const names = (bodies: readonly { name: string }[]) => bodies.map(({ name }) => name)
const opening = '松川县苗圃整治方案\n一、目标\n苗木成活率达到90%。\n'
const duties = async (section: string) =>
  (await planOf(`${opening}${section}`)).tasks.map(({ lead, support }) => [names(lead), names(support)])

describe('chapters on who does what', () => {
  it('open each paragraph with the body whose duty it is', async () => {
    expect(
      await duties(
        '二、职责分工\n县林草局统筹苗圃登记，编印手册。\n县水利局要保障灌溉用水。\n各乡镇政府排查辖区苗圃，报送名册。\n',
      ),
    ).toEqual([
      [['县林草局'], []],
      [['县水利局'], []],
      [['各乡镇政府'], []],
    ])
  })

  it('tell nothing by their openings where one paragraph opens otherwise', async () => {
    expect(
      await duties('二、职责分工\n县林草局统筹苗圃登记，编印手册。\n苗圃实行分级登记，逐户建档。\n'),
    ).not.toContainEqual([['县林草局'], []])
  })

  it('name the bodies before a colon, whatever stands before and behind those paragraphs', async () => {
    expect(
      await duties(
        '二、职责分工\n按照属地负责的原则开展整治。\n县林草局：负责苗圃登记；编印手册。\n县水利局：保障灌溉用水。\n各乡镇政府、苗圃集团：排查辖区苗圃。\n\n附表：1、苗圃名册\n2、苗圃分布图\n\n附表1：\n\n苗圃名册\n2033年面积\n\n东岭苗圃\n',
      ),
    ).toEqual([
      [['县林草局'], []],
      [['县水利局'], []],
      [['各乡镇政府', '苗圃集团'], []],
    ])
  })

  it('are no others', async () => {
    expect(
      await duties('二、苗圃登记\n县林草局统筹登记，编印手册。\n县水利局保障灌溉用水。\n'),
    ).not.toContainEqual([['县水利局'], []])
  })
})

describe('numbered items', () => {
  const titles = async (items: string) =>
    (await planOf(`${opening}二、步骤\n${items}`)).sections.slice(2).map(({ title }) => title)

  it('keep the name of a stage behind its colon', async () => {
    expect(
      await titles('（一）第一阶段：摸底登记。\n逐户登记。\n（二）复核阶段：抽样检查\n抽查苗圃。\n'),
    ).toEqual(['第一阶段：摸底登记', '复核阶段：抽样检查'])
  })

  it('keep no words that run on behind it', async () => {
    expect(
      await titles('（一）第一阶段：县林草局登记苗圃，逐户建档。\n（二）方式：抽样检查\n抽查苗圃。\n'),
    ).not.toContain('第一阶段：县林草局登记苗圃，逐户建档')
  })

  it('have no title where they only tell when', async () => {
    const { sections, tasks } = await planOf(
      '松川县2031年苗圃整治方案\n一、目标\n二、步骤\n（一）第一季度：登记苗圃；\n（二）4月至6月：查处无证苗圃。\n',
    )
    expect(sections.slice(2).map(({ title }) => title)).toEqual([null, null])
    expect(tasks.flatMap(({ deadlines }) => deadlines.map(({ end }) => end))).toEqual([
      '2031-03-31',
      '2031-06-30',
    ])
  })

  it('have no title before a semicolon', async () => {
    expect(
      await titles('（一）取缔无证苗圃；移栽病株，补齐档案。\n（二）封存劣质种子；追查来源，公布名单。\n'),
    ).not.toContain('取缔无证苗圃')
  })
})
