/** Numbers of sections that a word stands before, or digits right behind. */
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const sectionsOf = async (lines: string) => {
  const { plan } = await extract(Buffer.from(`青石市供水服务方案\n一、任务\n${lines}\n`), { force: true })
  return plan.plans[0]!.sections.slice(1).map(({ label, number, title }) => [label, number, title])
}

it.each(['任务', '行动', '措施'])('counts %s1： in Arabic digits', async word => {
  expect(await sectionsOf(`${word}1：检修水表\n逐户检修。\n${word}2：疏通管道\n逐段疏通。`)).toEqual([
    [`${word}1：`, 1, '检修水表'],
    [`${word}2：`, 2, '疏通管道'],
  ])
})

it('parts a number from the digits that its text opens with', async () => {
  expect(await sectionsOf('1.检修水表。\n2.12345热线诉求逐件回访。\n3.1200只水表换新。')).toEqual([
    ['1.', 1, '检修水表'],
    ['2.', 2, null],
    ['3.', 3, null],
  ])
})

it('takes no title that a semicolon parts from the rest of its sentence', async () => {
  expect(await sectionsOf('1.检修水表，疏通管道；每月回访一次。\n2.检修水表。每月回访一次。')).toEqual([
    ['1.', 1, null],
    ['2.', 2, '检修水表'],
  ])
})

it.each([
  ['that does not count on', '1.检修水表。\n7.12345热线诉求逐件回访。'],
  ['that is an amount', '1.检修水表。\n2.125%的水表换新。'],
])('takes no number %s', async (_, lines) => {
  expect((await sectionsOf(lines)).map(([, number]) => number)).toEqual([1])
})
