import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const amounts = async (text: string) => {
  const { plan } = await extract(Buffer.from(`松川县渠道整治方案\n${text}`), { force: true })
  return [...plan.plans[0]!.goals, ...plan.plans[0]!.tasks].flatMap(({ quantities }) =>
    quantities.map(quantity => quantity.text),
  )
}

const measures = '二、主要任务\n1.清淤。县水利局负责清淤8公里。\n'

it.each<[string, string, string[]]>([
  ['what was reached', '一、工作基础\n全县实现改水8000户，建成渠道9公里。\n', ['8公里']],
  ['what a plan was carried out to', '一、2029年规划执行情况\n实现产值9亿元。\n', ['8公里']],
  ['what such a chapter demands', '一、形势\n渠道要清淤9公里。\n', ['9公里', '8公里']],
  [
    'a goal in the preamble, far behind its colon',
    `主要目标是：渠道完好率增长6%，${'水质巩固率增长7%，'.repeat(12)}清淤9公里。\n一、总体要求\n依法治水。\n`,
    ['9公里', '8公里'],
  ],
  [
    'a goal that the words before its colon set',
    '按照这一思路，今年各项指标预定为：产值9亿元，增长6%。\n一、总体要求\n依法治水。\n',
    ['9亿元', '8公里'],
  ],
  ['no state in the preamble', '全县现有渠道9公里。\n一、总体要求\n依法治水。\n', ['8公里']],
])('amounts of %s', async (_, chapters, expected) => {
  expect(await amounts(chapters + measures)).toEqual(expected)
})
