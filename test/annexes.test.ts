import { describe, expect, it } from 'vitest'
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

describe('numbers below the label of attachments', () => {
  const titles = async (end: string) => {
    const text = `青石区养犬方案\n一、任务\n（一）登记。6月底前登记。（区公安分局负责）\n二、保障\n每月通报。（区督查室负责）\n${end}`
    const [plan] = (await extract(Buffer.from(text))).plan.plans
    return [plan!.sections.map(({ title }) => title), plan!.tasks.length]
  }
  const own = ['任务', '登记', '保障']

  it.each([
    ['a signature', '附件：\n1.任务清单\n2.联系表\n\n青石区公安分局\n2031年2月8日\n'],
    ['a remark', '附件：\n    1.任务清单\n    2.联系表\n（此件公开发布）\n'],
    ['nothing', '附件：\n1. 任务清单\n2. 联系表\n'],
    [
      'the label of the first, one of them broken',
      '附件：1.登记工作联席会\n议成员名单\n2.任务清单\n3.联系表\n附件1\n成员名单\n',
    ],
    ['a signature, the first behind the label', '附件：1.任务清单\n2.联系表\n青石区公安分局\n2031年2月8日\n'],
  ])('name them before %s', async (_, end) => {
    expect(await titles(end)).toEqual([own, 2])
  })

  it('are those of a section where a sentence parts them from the label', async () => {
    const end = '附件：1.登记工作联席会\n名单另行印发。\n2.开展督查\n每季通报。（区督查室负责）\n'
    expect((await titles(end))[0]).toContain('开展督查')
  })

  it('are those of an annex where duties follow', async () => {
    const end =
      '附件：\n1.检查犬舍\n每月检查1次。（区城管局负责）\n2.收容流浪犬\n收容20只。（区农业农村局负责）\n'
    expect(await titles(end)).toEqual([[...own, '检查犬舍', '收容流浪犬'], 4])
  })
})

it('ends the last section before the attachments whose tables follow', async () => {
  const notes = '注：本表由区水务局解释。\n'.repeat(40)
  const text =
    '青石区泵站整治方案\n一、任务\n（一）整治。6月底前整治。（区水务局负责）\n二、保障\n（一）宣传。广泛宣传。\n' +
    `附表：1.任务分工表\n2.进度表\n附表1\n任务分工表\n打*的为2026年项目\n序号\n任务\n责任单位\n1\n改造泵站\n区水务局\n2\n*新建闸门\n区住建局\n${notes}`
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.tasks.map(({ text, deadlines }) => [text, deadlines.length])).toEqual([
    ['6月底前整治', 1],
    ['广泛宣传', 0],
    ['改造泵站', 0],
    ['*新建闸门', 0],
  ])
})

it('reads a list of powers by who exercises them', async () => {
  const text =
    '青石区养犬方案\n一、任务\n（一）登记。6月底前登记。（区公安分局负责）\n附件1\n权力和责任清单\n序号\n权力责任名称\n行使主体\n设定依据\n权力责任事项\n1\n犬只登记\n区公安分局\n《青石区养犬规定》第二条\n办理犬只登记。\n2\n犬舍检查\n各街镇\n《青石区养犬规定》第五条\n检查犬舍。\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  const rows = plan.plans[0]!.tasks.filter(({ origin }) => origin === 'table')
  expect(rows.map(({ text, lead }) => [text, lead.map(({ name }) => name).join('+')])).toEqual([
    ['办理犬只登记。', '区公安分局'],
    ['检查犬舍。', '各街镇'],
  ])
})
