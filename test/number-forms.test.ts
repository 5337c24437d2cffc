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

it('counts 【任务1】 and 【任务一】', async () => {
  expect(await sectionsOf('【任务1】检修水表\n逐户检修。\n【任务2】疏通管道\n逐段疏通。')).toEqual([
    ['任务1：', 1, '检修水表'],
    ['任务2：', 2, '疏通管道'],
  ])
  expect(await sectionsOf('【任务一】检修水表\n逐户检修。')).toEqual([['任务一：', 1, '检修水表']])
})

it('ends a title at the label of its clause', async () => {
  const text =
    '青石市供水服务方案\n一、检修水表——牵头单位：市水务局\n逐户检修。\n二、分段施工——质量：优\n逐段施工。\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.sections.map(({ title }) => title)).toEqual(['检修水表', '分段施工——质量'])
  expect(plan.plans[0]!.tasks[0]!.lead.map(({ name }) => name)).toEqual(['市水务局'])
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
