/** Results made up for the tests of formats. */
import type { Department, Goal, Percentage, Plan, PlanFile, Quantity, Task } from '../src/plan/schema.ts'

export const department = (name: string, rest: Partial<Department> = {}): Department => ({
  name,
  key: null,
  canonical: null,
  span: [1, 2],
  ...rest,
})

export const percentage = (indicator: string | null, value: number, rest: Partial<Percentage> = {}) => ({
  text: `${value}%`,
  span: [5, 8] as [number, number],
  value,
  op: '>=' as const,
  change: null,
  baseline: null,
  indicator,
  by: null,
  ...rest,
})

export const quantity = (
  indicator: string | null,
  value: number,
  unit: string,
  rest: Partial<Quantity> = {},
) => ({
  ...percentage(indicator, value),
  text: `${value}${unit}`,
  unit,
  ...rest,
})

export const goal = (id: string, rest: Partial<Goal> = {}): Goal => ({
  id,
  section: null,
  path: [],
  title: null,
  text: '湖水变清',
  span: [0, 4],
  deadlines: [],
  percentages: [],
  quantities: [],
  ...rest,
})

export const task = (id: string, rest: Partial<Task> = {}): Task => ({
  ...goal(id),
  origin: 'body',
  responsibility: null,
  lead: [],
  support: [],
  implement: [],
  ...rest,
})

export const plan = (rest: Partial<Plan> = {}): Plan => ({
  title: '白鹭市护湖方案',
  span: [0, 7],
  documentNumber: null,
  issuer: null,
  issued: null,
  period: null,
  citations: [],
  sections: [],
  goals: [],
  tasks: [],
  tables: [],
  ...rest,
})

export const planFile = (plans: Plan[], path: string | null = 'lake.txt'): PlanFile => ({
  contract: '1',
  source: {
    path,
    bytes: 100,
    sha256: 'ab'.repeat(32),
    format: 'text',
    encoding: 'utf-8',
    length: 100,
    script: 'simplified',
    damage: { marks: false, glosses: 0, byteShifts: 0, markup: 0, lostNumerals: 0 },
  },
  plans,
  diagnostics: [],
})

/** A plan that has something in every sheet. */
export const richPlan = plan({
  documentNumber: '鹭府发〔2026〕3号',
  issuer: '白鹭市人民政府',
  issued: '2026-03-01',
  period: { start: '2026-01-01', end: '2030-12-31' },
  sections: [
    {
      id: '3',
      parent: null,
      level: 1,
      number: 3,
      label: '三、',
      title: '清理湖岸',
      span: [10, 16],
      extent: [10, 90],
    },
    {
      id: '3.10',
      parent: '3',
      level: 2,
      number: 10,
      label: '（十）',
      title: null,
      span: [20, 23],
      extent: [20, 90],
    },
  ],
  goals: [
    goal('1/0/1', {
      percentages: [percentage('水面保洁率', 12.5, { change: 'decrease', op: '=', baseline: '2025年' })],
    }),
  ],
  tasks: [
    task('1/3/2', {
      section: '3.10',
      path: ['三、清理湖岸', '（十）'],
      title: '拆除围网',
      text: '拆除围网，清运垃圾。\n分片"包干",不留死角',
      span: [24, 60],
      deadlines: [
        { text: '2027年底前', span: [30, 37], kind: 'by', start: null, end: '2027-12-31', repeat: null },
        { text: '2026年6月', span: [40, 47], kind: 'by', start: null, end: '2026-06-30', repeat: null },
        { text: '每季度', span: [48, 51], kind: 'every', start: null, end: null, repeat: 'P3M' },
      ],
      percentages: [percentage('清运率', 95, { by: '2027-12-31', span: [50, 53] })],
      quantities: [quantity('气温', -5, '度', { op: '<=', span: [54, 57] })],
      responsibility: { text: '（城管局牵头，水利局、财政局配合）', span: [60, 76] },
      lead: [
        department('城管局', { key: 'urban-management', canonical: '城市管理局', expanded: '市城管局' }),
      ],
      support: [department('水利局', { key: 'water-resources', canonical: '水利局' }), department('财政局')],
      implement: [department('各镇街', { inherited: true })],
    }),
    task('1/t1/1', { origin: 'table', text: '=SUM(A1:A9)', title: '@all' }),
  ],
  tables: [
    {
      title: '进度表',
      span: [77, 90],
      header: ['序号', '内容'],
      rows: [{ cells: { 序号: '1', 内容: null }, span: [80, 85] }],
    },
  ],
})
