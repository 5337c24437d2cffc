import { describe, expect, it } from 'vitest'
import { scatteredMarks } from '../src/text/rules/scattered-marks.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(scatteredMarks)

const bare =
  '一、为管好渡口渡船结合本县实际制定本办法 二、县交通局负责渡口的规划县财政局、县水利局协助 三、渡船每1.5个月检修一次检修（含船底）由船主承担 四、对“三无”渡船一律拆解拆解补贴由各乡镇先行垫付 五、汛期停航由县交通局提前三日公布'

/** The text with marks behind every few characters, in turn. */
function scattered(text: string): string {
  const marks = ['》', '—', '【', '。', '《', '!', '】', '?', '》', '，', '【', ':']
  let result = ''
  let next = 0
  for (const [at, character] of [...text].entries()) {
    result += character
    if (at % 4 === 3 && /[\u4e00-\u9fff]/.test(character)) result += marks[next++ % marks.length]
  }
  return result
}

describe('marks scattered over a page', () => {
  it('are taken out; lists, numbers, quotation marks and round brackets stay', async () => {
    const text = scattered(bare.repeat(2))
    expect(text).toMatch(/[\u4e00-\u9fff][》【—][\u4e00-\u9fff]/)
    expect(await repaired(text)).toBe(bare.repeat(2))
  })

  it.each([
    ['titles in their brackets', '按照《渡口管理办法》《渡船检修规程》和【渡口】栏目的要求办理。'.repeat(20)],
    ['titles inside titles', '《关于印发《渡口管理办法》的通知》'.repeat(20)],
    ['titles whose second bracket is forgotten', '按照《渡口管理办法和【渡口】栏目的要求办理。'.repeat(20)],
    ['few brackets without their other half', `${bare}》《${bare}【》`],
    ['no brackets', bare.repeat(4)],
  ])('are not seen in a text with %s', async (_, text) => {
    expect((await scatteredMarks.repair(text)).edits).toEqual([])
  })
})
