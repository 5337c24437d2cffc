import { beforeAll, describe, expect, it } from 'vitest'
import { comparePlanFiles, isEqual } from '../src/compare/compare-files.ts'
import type { Comparison, Finding, Note } from '../src/compare/comparison.ts'
import { extract } from '../src/pipeline.ts'
import type { PlanFile } from '../src/plan/schema.ts'

const text = `青溪市河湖清洁三年工作方案

一、总体目标
到2027年底，全市河道水质优良比例达到88%以上，城区黑臭沟渠全部消除。

二、主要任务
（一）治理生活污水
1.补齐管网短板。2026年底前，新建老城区雨污分流管道120公里，生活污水集中收集率达到76%以上。（市住房城乡建设局牵头，市财政局、市自然资源局配合）
2.提升处理能力。2027年6月底前，城东污水厂完成扩容，出水稳定达到一级A标准。（市住房城乡建设局牵头，市环保局配合）
3.规范污泥去向。到2027年，污泥无害化处置率达到95%。（市环保局牵头，市住房城乡建设局配合）
（二）治理农业面源
4.整治养殖场户。2026年底前，规模养殖场粪污设施配套率达到97%以上。（市农业农村局牵头，市环保局、市畜牧中心配合）
5.减少化肥用量。推广测土配方，化肥使用量较2024年下降6%。（市农业农村局牵头，各县人民政府配合）
6.清理田间废膜。建立回收网点45个，废旧农膜回收率不低于85%。（市农业农村局牵头，市供销社配合）
（三）恢复水体生态
7.打通断头河浜。2026年底前，连通断头河浜31条。（市水利局牵头，市交通运输局配合）
8.种植岸边林带。沿主要河道两侧营造林带2600亩。（市林业局牵头，市水利局配合）
9.保障枯水流量。制定水库联合调度办法，枯水期下泄流量不少于每秒3立方米。（市水利局牵头，市气象局配合）

三、保障措施
10.严格考核问责。每年对各县落实情况开展考核，结果向社会公布。（市委组织部牵头，市水利局配合）
11.加大资金投入。统筹各类涉水资金，优先安排河湖治理项目。（市财政局牵头）
`

const changes: [name: string, from: string, to: string, expected: string[]][] = [
  [
    'a lead changed',
    '（市林业局牵头',
    '（市交通运输局牵头',
    ['reassigned 种植岸边林带 lead −forestry-grassland +transport'],
  ],
  [
    'a supporting body removed',
    '市财政局、市自然资源局配合',
    '市财政局配合',
    ['reassigned 补齐管网短板 support −natural-resources'],
  ],
  [
    'a supporting body added',
    '市供销社配合',
    '市供销社、市财政局配合',
    ['reassigned 清理田间废膜 support +finance'],
  ],
  [
    'a deadline moved',
    '2027年6月底前，城东',
    '2028年3月底前，城东',
    ['rescheduled 提升处理能力 2027-06-30 → 2028-03-31'],
  ],
  [
    'a deadline that governs a value moved',
    '2026年底前，规模养殖场',
    '2025年底前，规模养殖场',
    ['rescheduled 整治养殖场户 2026-12-31 → 2025-12-31'],
  ],
  ['a percentage changed', '处置率达到95%', '处置率达到98%', ['retargeted 规范污泥去向 =95% → =98% value']],
  ['a comparator changed', '不低于85%', '不高于85%', ['retargeted 清理田间废膜 >=85% → <=85% op']],
  [
    'a quantity changed',
    '营造林带2600亩',
    '营造林带3100亩',
    ['retargeted 种植岸边林带 =2600亩 → =3100亩 value'],
  ],
  ['a baseline changed', '较2024年下降6%', '较2022年下降6%', ['retargeted 减少化肥用量 =6% → =6% baseline']],
  [
    'a target of a goal changed',
    '比例达到88%以上',
    '比例达到90%以上',
    ['retargeted 总体目标 >=88% → >=90% value'],
  ],
  ['a value dropped', '新建老城区雨污分流管道120公里，', '', ['retargeted 补齐管网短板 =120公里 → none']],
  ['a task dropped', /7\.打通断头河浜.*\n/.exec(text)![0], '', ['dropped 打通断头河浜']],
  [
    'a task added',
    '11.加大资金投入',
    '11.开展亲水科普。组织中小学生参观湿地展馆。（市教育局牵头）\n12.加大资金投入',
    ['added 开展亲水科普'],
  ],
  ['a clause of responsibility removed', '（市财政局牵头）', '', ['reassigned 加大资金投入 lead −finance']],
]

const equal: [name: string, from: string, to: string, notes: string[]][] = [
  ['a body renamed by a reform', '市环保局牵头', '市生态环境局牵头', []],
  ['a body under its full name', '市住房城乡建设局牵头', '市住房和城乡建设局牵头', []],
  ['bodies in another order', '市环保局、市畜牧中心配合', '市畜牧中心、市环保局配合', []],
  ['numbers shifted', '10.严格考核问责', '15.严格考核问责', []],
  ['a chapter renumbered', '三、保障措施', '四、保障措施', []],
  ['a deadline in other words', '2026年底前，连通', '到2026年12月底，连通', ['reworded 打通断头河浜']],
  ['a comparator in other words', '不低于85%', '达到85%以上', ['reworded 清理田间废膜']],
  ['a task retitled', '8.种植岸边林带', '8.营造沿河林带', ['retitled 种植岸边林带']],
  ['a heading retitled', '（三）恢复水体生态', '（三）修复水生态', []],
  ['a sentence reworded', '统筹各类涉水资金', '整合各渠道涉水资金', ['reworded 加大资金投入']],
  ['marks changed', '推广测土配方，化肥', '推广测土配方；化肥', []],
]

let before: PlanFile
beforeAll(async () => {
  before = await read(text)
})

async function read(plan: string): Promise<PlanFile> {
  return (await extract(plan)).plan
}

async function changed(...edits: readonly (readonly [from: string, to: string])[]): Promise<Comparison> {
  let after = text
  for (const [from, to] of edits) {
    expect(after).toContain(from)
    after = after.replace(from, to)
  }
  return comparePlanFiles(before, await read(after))
}

function tell(finding: Finding | Note): string {
  if (finding.kind === 'standing') return `standing ${(finding.before ?? finding.after)!.name}`
  const { title, opening } = (finding.before ?? finding.after)!
  return [finding.kind, title ?? opening, details(finding)].join(' ').trim()
}

function details(finding: Finding | Note): string {
  if (finding.kind === 'reassigned')
    return finding.roles
      .map(({ role, removed, added }) =>
        [
          role,
          ...removed.map(({ key, name }) => `−${key ?? name}`),
          ...added.map(({ key, name }) => `+${key ?? name}`),
        ].join(' '),
      )
      .join(', ')
  if (finding.kind === 'rescheduled')
    return `${finding.deadline.before?.end ?? 'none'} → ${finding.deadline.after?.end ?? 'none'}`
  if (finding.kind !== 'retargeted') return ''
  const sides = [finding.value.before, finding.value.after].map(value =>
    value === null ? 'none' : `${value.op}${value.value}${'unit' in value ? value.unit : '%'}`,
  )
  return `${sides.join(' → ')} ${finding.fields.join(' ')}`
}

describe('a plan against a changed copy', () => {
  it('has the tasks and goals that the tests are about', () => {
    expect(before.plans[0]!.tasks).toHaveLength(11)
    expect(before.plans[0]!.goals).toHaveLength(1)
  })
  it('is equal to itself', () => {
    const comparison = comparePlanFiles(before, before)
    expect(comparison.plans).toEqual([expect.objectContaining({ matched: 12, findings: [], notes: [] })])
    expect(isEqual(comparison)).toBe(true)
  })
  it.each(changes)('%s', async (_, from, to, expected) => {
    const comparison = await changed([from, to])
    expect(comparison.plans[0]!.findings.map(tell)).toEqual(expected)
    expect(comparison.plans[0]!.notes.map(tell)).toEqual([])
    expect(isEqual(comparison)).toBe(false)
  })
  it.each(equal)('is equal: %s', async (_, from, to, notes) => {
    const comparison = await changed([from, to])
    expect(comparison.plans[0]!.findings.map(tell)).toEqual([])
    expect(comparison.plans[0]!.notes.map(tell)).toEqual(notes)
    expect(isEqual(comparison)).toBe(true)
  })
  it('tells all changes at once, and no more', async () => {
    const comparison = await changed(
      ...[...changes, ...equal.filter(([, , , notes]) => notes.length === 0)]
        .filter(([name]) => !['a baseline changed'].includes(name))
        .map(([, from, to]) => [from, to] as const),
    )
    const expected = changes.filter(([name]) => name !== 'a baseline changed').flatMap(change => change[3])
    expect(comparison.plans[0]!.findings.map(tell).sort()).toEqual(expected.sort())
    expect(comparison.plans[0]!.notes).toEqual([])
  })
  it('takes the one deadline of a task on each side for the same, whatever stands around it', async () => {
    const comparison = await changed([
      '2026年底前，连通断头河浜31条',
      '疏浚支流，绘制河网图册，2028年底前验收',
    ])
    expect(comparison.plans[0]!.findings.map(tell)).toContain(
      'rescheduled 打通断头河浜 2026-12-31 → 2028-12-31',
    )
  })
  it('notes a task that stands under another heading', async () => {
    const [task] = /6\.清理田间废膜.*\n/.exec(text)!
    const comparison = await changed([task, ''], ['11.加大', `${task}11.加大`])
    expect(comparison.plans[0]!.findings).toEqual([])
    expect(comparison.plans[0]!.notes.map(tell)).toEqual(['relocated 清理田间废膜'])
  })
  it('finds tasks again in any order', async () => {
    const [first, second] = [/1\.补齐.*\n/.exec(text)![0], /3\.规范.*\n/.exec(text)![0]]
    const comparison = await changed([first, '@'], [second, first], ['@', second])
    expect(comparison.plans[0]!.findings).toEqual([])
  })
  it('keeps the spans of both sides', async () => {
    const [, from, to] = changes[0]!
    const [finding] = (await changed([from, to])).plans[0]!.findings
    expect(finding).toMatchObject({ kind: 'reassigned' })
    const { roles } = finding as Extract<Finding, { kind: 'reassigned' }>
    const [removed, added] = [roles[0]!.removed[0]!.span, roles[0]!.added[0]!.span]
    expect(text.slice(...removed)).toBe('市林业局')
    expect(text.replace(from, to).slice(...added)).toBe('市交通运输局')
  })
})
