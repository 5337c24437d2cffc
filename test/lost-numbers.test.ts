import { expect, test } from 'vitest'
import { lostNumbers } from '../src/text/rules/lost-numbers.ts'

function lost(text: string): string[] {
  const repair = lostNumbers.repair(text)
  if (repair instanceof Promise) throw new Error('the rule is not asynchronous')
  expect(repair.edits).toEqual([])
  return (repair.findings ?? []).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['根据《意见》（云政办发〔〕号）精神', ['〔〕']],
  ['根据《意见》（云政办发〔 〕 号）精神', ['〔 〕 ']],
  ['根据《意见》（云政办发[]36号）精神', ['[]']],
  ['根据《意见》（云政办发〔2019〕号）精神', ['号']],
  ['每年11月1日至年3月31日禁止烧荒', ['年']],
  ['到年，全面建成污水管网', ['年']],
  ['行动方案（—2025年）', ['2025年']],
  ['行动方案（2021—年）', ['2021—年']],
  ['污水处理率达到%以上', ['%']],
  ['立即启动级响应，升至级应急响应', ['级', '级']],
  ['漏损率控制在%以内', ['%']],
  ['到年，建成管网；到年底，全部通水', ['年', '年']],
])('tells what is lost in %s', (text, expected) => {
  expect(lost(text)).toEqual(expected)
})

test.each([
  '到年底，全部通水',
  '启动二级响应，三级应急响应',
  '根据《意见》（云政办发〔2019〕36号）精神',
  '每年11月1日至次年3月31日禁止烧荒',
  '行动方案（2021—2025年）',
  '2021年—2025年',
  '污水处理率达到95%以上',
  '填写姓名、出生年月日和住址',
  '注：〔〕内为累计数',
  '计划单列市（）',
  '力争月底前复工',
])('keeps silent about %s', text => {
  expect(lost(text)).toEqual([])
})
