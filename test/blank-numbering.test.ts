/** Numbers of sections that a blank alone parts from their titles, and numbers that a blank parts from what they count. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { spaces } from '../src/text/rules/spaces.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(spaces)

describe('a blank beside a number', () => {
  it.each([
    ['in a range', '救助 3—6 岁儿童，第 11—12 月办结', '救助3—6岁儿童，第11—12月办结'],
    ['at the end of a clause', '能耗不高于 1.3，比值为 0.8。', '能耗不高于1.3，比值为0.8。'],
    ['at the end of a line', '修缮闸门。  \n责任单位：县水利局　\n', '修缮闸门。\n责任单位：县水利局\n'],
    ['in the number of a project', '项目 2：修缮闸门', '项目2：修缮闸门'],
    [
      'in the time of a cell',
      '2 | 修缮 6 座闸门 | 县水利局 | 2031 年 6 月 30 日前',
      '2 | 修缮 6 座闸门 | 县水利局 | 2031年6月30日前',
    ],
  ])('goes %s', async (_, text, expected) => {
    expect(await repaired(text)).toBe(expected)
  })

  it.each([
    ['in an empty cell at the end', '1\t县水利局\t \n'],
    ['between cells', '1  县水利局  2031年 5  闸门'],
    ['before the number of an item', '主要任务 1、清淤'],
  ])('stays %s', async (_, text) => {
    expect(await repaired(text)).toBe(text)
  })
})

describe('the blank behind a number at the head of a line', () => {
  it.each([
    ['a word that begins as a unit does', '2 组织体系\n3 日常管理\n4 处置措施\n'],
    ['a section below', '3 值守\n3.1 日常巡查\n每月2次。\n3.2 年度演练\n每年1次。\n'],
    ['an indent', '\u3000\u30001 总体安排\n\u3000\u30002 项目修复\n'],
  ])('stays before %s', async (_, text) => {
    expect(await repaired(text)).toBe(text)
  })

  it.each([
    ['an amount of its own', '加固桥墩\n3 万立方米以上\n', '加固桥墩\n3万立方米以上\n'],
    ['cells of a table', '1 个\n2 个\n3 家\n', '1个\n2个\n3家\n'],
    ['a year', '2026 年底前完工\n2027 年底前验收\n', '2026年底前完工\n2027年底前验收\n'],
    ['an amount in a sentence', '1 总体安排\n2 加固桥墩 8 个。\n', '1 总体安排\n2 加固桥墩8个。\n'],
  ])('goes before %s', async (_, text, expected) => {
    expect(await repaired(text)).toBe(expected)
  })

  it('leaves a plan its sections, even those that are alone below theirs', async () => {
    const text = [
      '松鹤县塌方处置方案',
      '1 总则',
      '1.1 目的',
      '为规范处置，制定本方案。',
      '2 日常管理',
      '2.1 日常巡查',
      '每月巡查2次。（县交通局负责）',
      '3 处置措施',
      '3.1 项目修复',
      '2027年6月底前修复完毕。（县住建局负责）',
      '3.2 个案复盘',
      '每次处置后复盘。（县应急局负责）',
    ].join('\n')
    const { plan } = await extract(Buffer.from(text))
    expect(plan.plans[0]!.sections.map(({ title }) => title)).toEqual([
      '总则',
      '目的',
      '日常管理',
      '日常巡查',
      '处置措施',
      '项目修复',
      '个案复盘',
    ])
  })
})
