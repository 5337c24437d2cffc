/** Lines that go on in the next one are joined, and no others. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import { wraps } from '../src/text/rules/wraps.ts'

async function joined(text: string): Promise<string> {
  return applyEdits(text, (await wraps.repair(text)).edits)
}

describe('wraps', () => {
  it.each([
    ['a list', '由县水利局、\n县财政局办理', '由县水利局、县财政局办理'],
    ['a list above an empty line', '由县水利局、\n\n县财政局办理', '由县水利局、县财政局办理'],
    ['a conjunction', '修复堤岸和\n闸门', '修复堤岸和闸门'],
    ['a conjunction before a verb', '巡查人员与\n乡镇会商', '巡查人员与乡镇会商'],
    ['a bracket', '（县水利局\n负责）', '（县水利局负责）'],
  ])('joins after %s', async (_, text, expected) => {
    expect(await joined(text)).toBe(expected)
  })

  it.each([
    ['a word that ends in 与', '（三）鼓励公众参与\n开设举报平台'],
    ['a word that ends in 及', '（四）推动节水知识普及\n进村宣讲'],
    ['a word that ends in 和', '二、力争碳中和\n淘汰旧锅炉'],
    ['what a page says below its text', '配合单位：县水利局、\n版权所有：某网'],
    ['a conjunction above an empty line', '修复堤岸和\n\n闸门'],
    ['a finished sentence', '每月巡查。\n结果上报'],
    ['a label of a clause', '修复堤岸、\n责任单位：县水利局'],
  ])('leaves a line alone that ends in %s', async (_, text) => {
    expect(await joined(text)).toBe(text)
  })
})
