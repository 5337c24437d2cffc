import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

/** Deadlines, percentages with the day that they are due, and quantities of the only task of a plan. */
async function shown(text: string): Promise<string[]> {
  const { plan } = await extract(Buffer.from(`松川区河湖问题整改方案\n一、整改任务\n${text}\n`), {
    force: true,
  })
  const { deadlines, percentages, quantities } = plan.plans[0]!.tasks[0]!
  return [
    ...deadlines.map(({ text }) => text),
    ...percentages.map(({ text, by }) => `${text} ${by}`),
    ...quantities.map(({ text, by }) => `${text} ${by}`),
  ]
}

it.each<[string, string[]]>([
  [
    '（一）泵站老旧\n问题描述：截至2017年6月，完好率仅31%，原定2016年底完成的6座未动工。\n整改措施：2018年底前改造泵站6座，完好率达到90%。\n责任单位：区水务局',
    ['2018年底前', '31% null', '90% 2018-12-31', '6座 2018-12-31'],
  ],
  [
    '（一）问题：堤防破损。2017年1月至8月，破损点增加7处。\n整改目标：2018年6月底前修复。\n责任单位：区水务局',
    ['2018年6月底前'],
  ],
  [
    '（一）清淤滞后。某河段清淤截至2018年5月未完成，2018年9月底前完成。\n责任单位：区水务局',
    ['2018年9月底前'],
  ],
  [
    '（一）问题导向。围绕群众反映的问题，2018年底前改造泵站6座。\n责任单位：区水务局',
    ['2018年底前', '6座 2018-12-31'],
  ],
  ['（一）问题整改\n整改措施：2018年底前改造泵站6座。\n责任单位：区水务局', ['2018年底前', '6座 2018-12-31']],
])('tells what is wrong from what is due: %s', async (text, expected) => {
  expect(await shown(text)).toEqual(expected)
})

it('takes a stretch of days alone in a line for no day of a signature', async () => {
  const text = '松川区护河月方案\n一、活动时间\n2021年4月1日至30日。\n二、活动内容\n（一）清淤。清理沟渠。\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  const { issued, tasks } = plan.plans[0]!
  expect(tasks.flatMap(({ deadlines }) => deadlines.map(({ start, end }) => [start, end]))).toEqual([
    ['2021-04-01', '2021-04-30'],
  ])
  expect(issued).toBeNull()
})

it.each<[string, string[]]>([
  ['目前，全区共有泵站9座，完好率61%。', ['61%']],
  ['近年来建成水闸87座。区政府决定到2023年底改造泵站9座。', ['9座']],
])('takes no amount of a preamble that tells what there is for a target: %s', async (preamble, expected) => {
  const text = `松川区护河方案\n${preamble}\n一、任务\n（一）清淤。清理沟渠。\n（二）补植。补植林带。\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  const found = plan.plans[0]!.goals.flatMap(({ percentages, quantities }) => [...percentages, ...quantities])
  expect(found.map(({ text }) => text)).toEqual(expected)
})
