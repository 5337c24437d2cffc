import { describe, expect, it } from 'vitest'
import { percentageUnit } from '../src/plan/percentage-unit.ts'
import type { Percentage } from '../src/plan/schema.ts'

const percentage = (text: string): Percentage => ({
  text,
  span: [0, text.length],
  value: 3.4,
  op: '=',
  change: 'increase',
  baseline: null,
  indicator: null,
  by: null,
})

describe('the unit of a percentage', () => {
  it.each([
    ['3.4%', '%'],
    ['百分之三点四', '%'],
    ['3.4个百分点', '个百分点'],
    ['3.4百分点', '个百分点'],
    // of 3.4个、5.1个百分点
    ['3.4个', '个百分点'],
    // of 3.4—5.1%
    ['3.4', '%'],
  ])('that is written %s is %s', (text, unit) => {
    expect(percentageUnit(percentage(text))).toBe(unit)
  })
})
