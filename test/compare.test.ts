import { describe, expect, it } from 'vitest'
import { bodyIdentity } from '../src/compare/body-identity.ts'
import { comparePlanFiles } from '../src/compare/compare-files.ts'
import { pairPlans } from '../src/compare/plans.ts'
import { canonicalBody } from '../src/lexicon/bodies/canonical-bodies.ts'
import { printComparison } from '../src/output/comparison.ts'
import { plainPaint } from '../src/output/paint.ts'
import type { Plan, Task } from '../src/plan/schema.ts'
import { computingTime } from './computing-time.ts'
import { plan as anyPlan, task as anyTask } from './result-samples.ts'

describe('bodyIdentity', () => {
  const identity = (name: string) => bodyIdentity({ name, key: canonicalBody(name)?.key ?? null })
  it.each([
    ['市环保局', '市生态环境局'],
    ['县水务局', '市水利局'],
    ['国土局', '自然资源局'],
    ['各县（区）人民政府', '各县人民政府'],
    ['桥头镇', '桥头镇人民政府'],
  ])('%s is %s', (one, other) => {
    expect(identity(one)).toBe(identity(other))
  })
  it.each([
    ['市水利局', '市林业局'],
    ['青溪县人民政府', '白石县人民政府'],
    ['桥头镇', '河口镇'],
    ['青溪县人民政府', '各县人民政府'],
    ['甲某中心', '乙某中心'],
  ])('%s is not %s', (one, other) => {
    expect(identity(one)).not.toBe(identity(other))
  })
})

describe('pairPlans', () => {
  const plans = (...titles: (string | null)[]) => titles.map(title => plan(title, []))
  it.each<[string, (string | null)[], (string | null)[], [number | null, number | null][]]>([
    ['one on each side', ['甲市林地方案'], ['乙省水网规划'], [[0, 0]]],
    [
      'swapped',
      ['青溪市水网方案', '青溪市林地方案'],
      ['青溪市林地方案', '青溪市水网方案'],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'another year',
      ['水网方案（2024年）', '林地方案（2024年）'],
      ['林地方案（2025年）', '水网方案（2025年）'],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'one more',
      ['水网方案'],
      ['林地方案', '水网方案'],
      [
        [0, 1],
        [null, 0],
      ],
    ],
    [
      'one less',
      ['林地方案', '水网方案'],
      ['水网方案'],
      [
        [0, null],
        [1, 0],
      ],
    ],
    [
      'twins',
      ['方案', '方案'],
      ['方案', '方案'],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'without titles',
      [null, null],
      [null, null],
      [
        [0, 0],
        [1, 1],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(pairPlans(plans(...before), plans(...after))).toEqual(expected)
  })
})

describe('comparePlanFiles', () => {
  const file = (...plans: Plan[]) => ({ source: { path: 'plan.json' }, plans })
  it('tells a plan that only one file holds', () => {
    const { plans } = comparePlanFiles(
      file(plan('林地方案', []), plan('水网方案', [])),
      file(plan('水网方案', [])),
    )
    expect(plans.map(({ before, after }) => [before?.number ?? null, after?.number ?? null])).toEqual([
      [1, null],
      [2, 1],
    ])
  })
  it('refuses a plan that a file does not hold', () => {
    const one = file(plan('水网方案', []))
    expect(() => comparePlanFiles(one, one, { before: 1, after: 2 })).toThrow(
      new RangeError('plan.json: there is no plan 2, the last is 1'),
    )
    expect(() => comparePlanFiles(one, one, { before: 0, after: 1 })).toThrow(RangeError)
  })
  it('tells a standing instruction once, however many tasks it concerns', () => {
    const tasks = ['疏通沟渠', '加固堤坝', '栽种芦苇']
    const body = {
      name: '各县人民政府',
      key: 'county-governments',
      canonical: '县级人民政府',
      span: [0, 6] as [number, number],
    }
    const inherited = tasks.map(text => task(text, { implement: [{ ...body, inherited: true as const }] }))
    const [compared] = comparePlanFiles(
      file(plan('方案', inherited)),
      file(
        plan(
          '方案',
          tasks.map(text => task(text)),
        ),
      ),
    ).plans
    expect(compared!.findings).toEqual([
      { kind: 'standing', before: { ...body, inherited: true }, after: null, tasks: 3 },
    ])
    expect(print(compared!)).toContain('−各县人民政府 3 tasks')
  })
  it('does not grow with the square of a thousand tasks on each side, alike or not', () => {
    const words = '河湖沟渠堤坝闸站林草田路桥村镇校医库网管线灯车船机电水气土石山海'
    const sentence = (seed: number) =>
      Array.from({ length: 60 }, (_, at) => words[(seed * (at + 7) * 31 + at * at * 17) % words.length]).join(
        '',
      )
    for (const tasks of [
      Array.from({ length: 1000 }, (_, index) =>
        task(`${sentence(index)}${index % 2 === 0 ? '完成改造' : '开展排查'}`),
      ),
      Array.from({ length: 1000 }, () => task('按照职责分工抓好落实')),
    ]) {
      const start = computingTime()
      const [compared] = comparePlanFiles(
        file(plan('方案', tasks)),
        file(plan('方案', [...tasks].slice(1))),
      ).plans
      expect(computingTime() - start).toBeLessThan(3000)
      expect(compared!.findings.map(({ kind }) => kind)).toEqual(['dropped'])
    }
  })
})

describe('printComparison', () => {
  const look = { paint: plainPaint, width: 80, notes: false }
  it('shows both sides of what has changed', () => {
    const value = {
      text: '80%',
      span: [0, 3] as [number, number],
      value: 80,
      op: '>=' as const,
      change: null,
      baseline: null,
      indicator: '清运率',
      by: null,
    }
    const before = plan('方案', [task('清运河岸垃圾', { percentages: [value] }), task('加固堤坝')])
    const after = plan('方案', [
      task('清运河岸垃圾', { percentages: [{ ...value, value: 90 }] }),
      task('培训统计人员'),
    ])
    const comparison = comparePlanFiles(
      { source: { path: null }, plans: [before] },
      { source: { path: null }, plans: [after] },
    )
    expect(printComparison(comparison, look).split('\n')).toEqual([
      'standard input plan 1: 方案',
      'standard input plan 1: 方案',
      '1 passage on both sides, 1 retargeted, 1 dropped, 1 added',
      '~ 清运河岸垃圾 清运河岸垃圾',
      '    清运率: ≥80% → ≥90%',
      '- 加固堤坝 加固堤坝',
      '+ 培训统计人员 培训统计人员',
      '',
    ])
  })
  it('counts notes, and lists them where that is asked for', () => {
    const sides = ['清运河岸垃圾，每日巡查', '清运河岸垃圾，每周巡查'].map(text => ({
      source: { path: null },
      plans: [plan('方案', [task(text)])],
    }))
    const comparison = comparePlanFiles(sides[0]!, sides[1]!)
    expect(printComparison(comparison, look)).toContain('no difference\nno change of duty: 1 reworded\n')
    expect(printComparison(comparison, { ...look, notes: true })).toMatch(/- 每日巡查\n {4}\+ 每周巡查\n$/)
  })
})

function print(compared: ReturnType<typeof comparePlanFiles>['plans'][number]): string {
  return printComparison(
    { before: null, after: null, plans: [compared] },
    { paint: plainPaint, width: 80, notes: false },
  )
}

function plan(title: string | null, tasks: Task[]): Plan {
  return anyPlan({
    title,
    span: [0, 0],
    tasks: tasks.map((node, index) => ({ ...node, span: [index, index] })),
  })
}

function task(text: string, fields: Partial<Task> = {}): Task {
  return anyTask(text, { text, span: [0, 0], ...fields })
}
