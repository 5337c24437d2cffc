import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

it.each(['〃', '同上'])('a cell %s holds what the one above holds', async same => {
  const text =
    '青禾县河道整治任务清单\n序号\t重点任务\t责任单位\t完成时限\n1\t清淤12公里\t县水利局\t2024年底前\n' +
    `2\t护坡3公里\t${same}\t2025年底前\n3\t新建闸站2座\t县住房城乡建设局\t${same}\n`
  const { plan } = await extract(text)
  expect(
    plan.plans[0]!.tasks.map(({ lead, deadlines }) => [
      lead.map(({ name }) => name),
      deadlines.map(({ end }) => end),
    ]),
  ).toEqual([
    [['县水利局'], ['2024-12-31']],
    [['县水利局'], ['2025-12-31']],
    [['县住房城乡建设局'], ['2025-12-31']],
  ])
})
