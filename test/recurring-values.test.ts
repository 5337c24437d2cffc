import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

it.each<[string, (string | null)[]]>([
  ['2025年底前建成哨卡8座；之后每月巡查不少于2次。', ['2025-12-31', null]],
  ['2025年底前，建成哨卡8座，每年至少巡查2次。', ['2025-12-31', null]],
  ['到2025年，每年培训护林员12名。', ['2025-12-31']],
  ['2025年底前建成哨卡8座；新增护林员12名。', ['2025-12-31', '2025-12-31']],
])('%s', async (duty, expected) => {
  const text = `青石县防火方案\n一、任务\n（一）哨卡。${duty}\n（二）培训。加强培训。\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.tasks[0]!.quantities.map(({ by }) => by)).toEqual(expected)
})
