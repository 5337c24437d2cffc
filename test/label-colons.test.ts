/** A label that stands before its bodies with a blank gets its colon. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import type { Repair } from '../src/text/rule.ts'
import { labelColons } from '../src/text/rules/label-colons.ts'
import { width } from '../src/text/rules/width.ts'

const withColons = (text: string) => applyEdits(text, (labelColons.repair(text) as Repair).edits)

describe('a label before a list of bodies', () => {
  it.each([
    ['责任单位 县水利局、县财政局', '责任单位：县水利局、县财政局'],
    ['　　配合单位　各乡镇（街道）\n', '　　配合单位：各乡镇（街道）\n'],
    ['责任单位\t县水利局、县财政局', '责任单位：县水利局、县财政局'],
    [
      '修缮渠道。\n牵头单位\n县水利局\n配合单位\n  县财政局、各乡镇\n完成时限\n2021年6月底前\n清淤。',
      '修缮渠道。\n牵头单位：县水利局\n配合单位：县财政局、各乡镇\n完成时限：2021年6月底前\n清淤。',
    ],
  ])('%s', (text, expected) => {
    expect(withColons(text)).toBe(expected)
  })

  it.each([
    ['the head of a table', '责任单位 配合单位 完成时限'],
    ['a sentence', '责任单位 要按月报送进度'],
    ['a label with its colon', '责任单位： 县水利局'],
    ['a label of a time', '完成时限 6月底'],
    ['the head of a column, with one body below it', '任务\n责任单位\n县水利局\n修缮渠道'],
    ['heads of columns', '任务\n责任单位\n配合单位\n修缮渠道\n县水利局\n县财政局'],
    ['a cell of a table', '责任单位\t县水利局\t2021年'],
    ['a label inside a line', '修缮渠道 责任单位 县水利局'],
  ])('is not seen in %s', (_, text) => {
    expect(withColons(text)).toBe(text)
  })
})

describe('half-width and small commas of lists', () => {
  it.each(['县水利局､县财政局', '县水利局﹑县财政局'])('%s', text => {
    expect(applyEdits(text, (width.repair(text) as Repair).edits)).toBe('县水利局、县财政局')
  })
})
