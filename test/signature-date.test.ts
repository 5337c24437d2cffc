import { describe, expect, it } from 'vitest'
import { isSignatureDate } from '../src/extract/dates/signature-date.ts'

const isSignature = (text: string) => {
  const day = /[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日/.exec(text)!
  return isSignatureDate(text, { from: day.index, to: day.index + day[0].length })
}

describe('isSignatureDate', () => {
  it.each([
    '各单位抓好落实。\n青石县人民政府办公室\n2022年9月28日',
    '各单位抓好落实。\n青石县人民政府办公室\n2022年9月28日\n（此件公开发布）',
    '各单位抓好落实。青石县人民政府办公室2022年9月28日（此件公开发布）',
    '各单位抓好落实。\n　　　　2022年9月28日\n附件：任务分工表',
    '（2022年9月28日）',
  ])('takes the day of %j for that of a signature', text => {
    expect(isSignature(text)).toBe(true)
  })

  it.each([
    '青石水库大坝加固2022年9月28日前完工。',
    '完工时限：2022年9月28日',
    '完工时限\n2022年9月28日\n责任单位',
    '由县水利局牵头，实施至2022年9月28日\n',
    '堤防工程2022年9月28日完工。',
  ])('takes the day of %j for a deadline', text => {
    expect(isSignature(text)).toBe(false)
  })
})
