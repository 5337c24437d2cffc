import { describe, expect, it } from 'vitest'
import { documentNumbers } from '../src/text/rules/document-numbers.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(documentNumbers)

describe('a document number that a page left figures of', () => {
  it.each([
    ['清府发〔202321', '清府发〔2023〕21号'],
    ['清河县护林方案\n\n清政办发〔20317 \n\n各镇：', '清河县护林方案\n\n清政办发〔2031〕7号 \n\n各镇：'],
    ['清府办〔2031〕46\n各镇：', '清府办〔2031〕46号\n各镇：'],
    ['按照上级通知（省办发〔2018104号）要求', '按照上级通知（省办发〔2018〕104号）要求'],
  ])('%j is mended', async (written, expected) => {
    expect(await repaired(written)).toBe(expected)
  })

  it.each([
    ['whole', '清府发〔2031〕21号'],
    [
      'figures that end a sentence',
      '补助按清府发〔2031〕21\n标准执行'.replace('清府发', '办法执行，见〔甲〕'),
    ],
    ['a year alone', '护林方案〔2031\n一、目标'],
    ['a number of too many digits', '清府发〔20312012345'],
    ['a table whose cell is cut', '1 修桥 县交通局 〔203112'],
  ])('%s is left alone', async (_, text) => {
    expect(await repaired(text)).toBe(text)
  })
})
