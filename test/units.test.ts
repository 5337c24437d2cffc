import { expect, it } from 'vitest'
import { readUnit } from '../src/lexicon/units.ts'

it.each([
  ['平方米以上', '平方米', 'measured'],
  ['微克/立方米', '微克/立方米', 'measured'],
  ['吨/日', '吨/日', 'measured'],
  ['蒸吨/小时以下', '蒸吨/小时', 'measured'],
  ['mg/L。', 'mg/L', 'measured'],
  ['个工作日', '个工作日', 'duration'],
  ['个月', '个月', 'duration'],
  ['个乡镇', '个', 'counted'],
  ['人次', '人次', 'counted'],
  ['张床位', '张床位', 'measured'],
  ['元/', '元', 'measured'],
  ['公斤/平方公里·月以下', '公斤/平方公里·月', 'measured'],
  ['千克标准煤/（平方米·年）', '千克标准煤/（平方米·年）', 'measured'],
  ['吨/（含运费）', '吨', 'measured'],
  ['/10万以内', '/10万', 'measured'],
  ['分以上', '分', 'measured'],
])('%s begins with %s', (text, unit, kind) => {
  const found = readUnit(text, 0)
  expect(text.slice(0, found?.end)).toBe(unit)
  expect(found?.kind).toBe(kind)
})

it.each(['率', '月', '类', '级', '号', 'mmol', 'kmx', 'S店', '', '%', '分局', '分类'])(
  '%s is no unit',
  text => {
    expect(readUnit(text, 0)).toBeNull()
  },
)
