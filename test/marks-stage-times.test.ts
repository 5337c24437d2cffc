/** Times in a bracket behind a title, whose dash may be lost with the bracket. */
import { describe, expect, it } from 'vitest'
import { restoredStructure } from './restored-structure.ts'

describe('times behind titles', () => {
  it.each([
    ['动员部署.3月1日、3月20日,印发方案', '动员部署（3月1日—3月20日）。印发方案'],
    ['动员部署.2031年3月,5月上旬,印发方案', '动员部署（2031年3月—5月上旬）。印发方案'],
    ['集中整治 12月1日至次年2月底,逐户排查', '集中整治（12月1日至次年2月底）。逐户排查'],
    ['总结阶段,11月起.系统总结', '总结阶段（11月起）。系统总结'],
    ['报名时间,3月1日至3月20日.逾期不候', '报名时间：3月1日至3月20日·逾期不候'],
    ['报名期限 3月1日.3月20日,逾期不候', '报名期限：3月1日—3月20日·逾期不候'],
    // A time alone behind another title opens the text; a day may be one of several things.
    ['系统总结,11月起.归档', '系统总结·11月起·归档'],
    ['集中整治.3月1日、逐户排查', '集中整治·3月1日·逐户排查'],
  ])('%s', (text, expected) => {
    expect(restoredStructure(`一,目标,防汛,二 安排,一.${text},二,其他,按月上报`)).toContain(
      `（一）${expected}`,
    )
  })
})
