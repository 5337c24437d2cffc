import { describe, expect, it } from 'vitest'
import { doubledLines } from '../src/text/rules/doubled-lines.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(doubledLines)

const lines = [
  '青桥县渡口安全工作方案',
  '为管好全县渡口，保障群众水上出行',
  '安全，结合 《渡口管理办法》 ，制定本',
  '方案。',
  '一、工作目标',
  '年内检修渡船12艘，渡工持证率达到',
  '100%，渡口全部装好护栏。',
  '二、主要任务',
  '1、检修渡船。由县交通局负责。',
  '2、修缮码头。由各乡镇负责。',
]

/** Full lines go on in the next. */
const joined = lines
  .join('\n')
  .replace('出行\n', '出行')
  .replace('制定本\n', '制定本')
  .replace('达到\n', '达到')

describe('lines that stand twice', () => {
  it('are left once, on lines of their own', async () => {
    expect((await repaired(lines.map(line => `${line} ${line}`).join(' '))).trimEnd()).toBe(joined)
  })

  it('are found where some stand once', async () => {
    const text = [...lines.map(line => `${line} ${line}`), '第1页'].join(' ')
    expect(await repaired(text)).toBe(`${joined}\n第1页`)
  })

  it.each([
    ['lines that stand once', lines.join('\n')],
    ['a title that stands twice', `${lines[0]} ${lines.join(' ')}`],
    ['a document that stands twice', `${lines.join('\n')}\n${lines.join('\n')}`],
    [
      'cells that are alike',
      Array.from({ length: 12 }, (_, row) => `${row} 是 是 县交通局 县交通局 1${row}月底`).join('\n'),
    ],
    ['short words twice', '好 好 学 学 习 习 天 天 向 向 上 上'],
  ])('%s are left alone', async (_, text) => {
    expect(await repaired(text)).toBe(text)
  })
})
