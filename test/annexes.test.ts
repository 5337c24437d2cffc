import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { opensAnnex } from '../src/tree/annexes.ts'

it.each([
  ['以上请落实。\n附件\n任务清单\n', true],
  ['附件1', true],
  ['  附件2-1：\n', true],
  ['附件：1.目标表\n', false],
  ['附件工作由办公室承担。\n', false],
  ['以上请落实。\n', false],
])('%s', (text, expected) => {
  expect(opensAnnex(text, 0, text.length)).toBe(expected)
})

it('hangs the numbers of an annex below no chapter of the main text', async () => {
  const text =
    '青石区用气安全方案\n一、要求\n（一）每周调度。\n（二）按月通报。\n附件\n用气安全任务清单（2项）\n1.检查充装站。牵头单位：区城管局。\n2.取缔黑窝点。牵头单位：区公安分局。\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.sections.map(({ title, parent }) => [title, parent])).toEqual([
    ['要求', null],
    ['每周调度', '1'],
    ['按月通报', '1'],
    ['检查充装站', null],
    ['取缔黑窝点', null],
  ])
})
