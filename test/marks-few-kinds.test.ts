/** Texts whose marks all became one, or a few kinds at random, and clean ones that have few kinds by themselves. */
import { describe, expect, it } from 'vitest'
import { hasFewKindsOfMarks } from '../src/text/marks/detection/few-kinds.ts'
import { restoreText } from '../src/text/restore.ts'
import { damage } from '../src/training/damage.ts'
import { Random } from '../src/training/random.ts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八']
const clean = numerals
  .map(
    numeral =>
      `${numeral}、整治小作坊。到2019年底前，各乡镇完成豆制品、酱菜、米粉等作坊的排查登记，建立台账；逾期不改的，依法关停。（县工信局牵头，县市场监管局、县生态环境局配合）\n`,
  )
  .join('')
const { text: mangled } = damage(clean, new Random(1))
/** The same text with marks drawn from some kinds, each in its turn. */
const withMarks = (marks: string) => {
  let drawn = 0
  return mangled.replace(/[, 、.。]/g, () => marks[(drawn++ * 7) % marks.length]!)
}

describe('hasFewKindsOfMarks', () => {
  it.each([',', ' ', '.', '、', '。', ', ', ',。、'])('is so where all marks are of %j', marks => {
    expect(hasFewKindsOfMarks(withMarks(marks))).toBe(true)
  })

  it.each([
    ['a clean plan', clean],
    ['a menu', '首页 新闻 政务 公开 服务 互动 数据 专题 机构 概况 1 2 3 4 5 6 '.repeat(20)],
    [
      'a table of short cells',
      '1 青石河 城西断面 达标 2 白沙河 桥头断面 达标 3 黑水河 入库断面 超标 '.repeat(20),
    ],
    [
      'a table of fields',
      numerals
        .concat(numerals)
        .map((_, index) => `${index + 1},修缮东干渠第一段渠道衬砌,县水利局,青石镇人民政府,2031年\n`)
        .join('')
        .repeat(2),
    ],
    ['prose without numbers', '村里的老渠修了三回每回都漏水 大家商量着再修一次 '.repeat(40)],
    [
      'prose with numbers of parts',
      '13.4.1 强化责任。健全以排水户为主体的管护制度，明确300 座泵站的巡查频次，逐级签订责任书。'.repeat(20),
    ],
  ])('is not so of %s', (_, text) => {
    expect(hasFewKindsOfMarks(text)).toBe(false)
  })
})

it.each([' ', '，', '。', '，。、'])('gives a plan its marks back that became %j', async marks => {
  const { text } = await restoreText(withMarks(marks))
  for (const numeral of numerals) expect(text).toContain(`${numeral}、整治小作坊。`)
  expect(text.match(/（县工信局牵头，县市场监管局、县生态环境局配合）/g)).toHaveLength(numerals.length)
})
