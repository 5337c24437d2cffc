/** Months of plans that put right what was found in the year of their title. */
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const ends = async (title: string, first: string) => {
  const text = `${title}\n一、任务\n（一）追缴租金。${first}。\n（二）补办证照。8月底前完成。\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  return plan.plans[0]!.tasks.at(-1)!.deadlines.map(({ end }) => end)
}

it('are of the year that the plan dates its months with', async () => {
  expect(await ends('河口市2030年度房产租赁审计发现问题整改方案', '2031年6月底前完成')).toEqual([
    '2031-08-31',
  ])
})

it.each<[string, string, string]>([
  [
    'where one is dated with it',
    '河口市2030年度房产租赁审计发现问题整改方案',
    '2030年12月底前启动，2031年6月底前完成',
  ],
  ['where none is dated', '河口市2030年度房产租赁审计发现问题整改方案', '全面完成'],
  ['where the title names no examination', '河口市2030年房产租赁方案', '2031年6月底前完成'],
])('are of the year of the title %s', async (_, title, first) => {
  expect(await ends(title, first)).toEqual(['2030-08-31'])
})
