import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const ends = async (duty: string) => {
  const text = `河口市门前三包工作方案\n一、步骤\n（一）宣传发动（2024年3月10日—31日）。印发告知书。\n（二）全面实施。${duty}\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  return plan.plans[0]!.tasks[1]!.deadlines.map(({ end, implied }) => [end, implied === true])
}

describe('months in a plan whose title states no year', () => {
  it('are of the only year that the plan names', async () => {
    expect(await ends('8月底前完成。')).toEqual([['2024-08-31', true]])
  })

  it('take a year from no name of a document', async () => {
    expect(await ends('按照《市容方案（2019年）》，8月底前完成。')).toEqual([['2024-08-31', true]])
  })

  it('stay without one where the plan names several', async () => {
    expect(await ends('8月底前完成。\n（三）2026年验收。验收到位。')).toEqual([])
  })
})
