import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

it.each<[string, (string | null)[]]>([
  ['（一）泵站完好率：2023年达到70%，2024年达到90%。', ['泵站完好率', '泵站完好率']],
  ['（一）泵站完好率：2023年，沟渠通畅率达到90%。', ['沟渠通畅率']],
  ['（一）泵站养护：2023年达到70%。', [null]],
])('the indicators below %s', async (item, expected) => {
  const text = `松川区护河方案\n一、任务\n${item}\n（二）清理沟渠。\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  const { percentages } = plan.plans[0]!.tasks[0]!
  expect(percentages.map(({ indicator }) => indicator)).toEqual(expected)
})
