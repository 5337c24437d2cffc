/** Numbers of sections that stand right before a time, with no blank between: 1.2031年底前…. */
import { expect, it } from 'vitest'
import { readNumberLabel } from '../src/lexicon/numbering.ts'

it.each([
  ['2.2031年底前，完成清淤', '2.'],
  ['2.2031-2033年，完成清淤', '2.'],
  ['2.2031—2033年，完成清淤', '2.'],
  ['2.2031、2032年，各完成一半', '2.'],
  ['12.9月底前，完成清淤', '12.'],
  ['12.9月—12月，完成清淤', '12.'],
  ['12.9月起，每月通报', '12.'],
])('%s has one', (line, label) => {
  const found = readNumberLabel(line, 0)
  expect(found?.weak).toBe(false)
  expect(line.slice(0, found!.end)).toBe(label)
})

it.each(['2.2031公里河道', '12.9个百分点', '2.5月均值', '0.9-1.2倍'])('%s has none for sure', line => {
  expect(readNumberLabel(line, 0)?.weak ?? true).toBe(true)
})
