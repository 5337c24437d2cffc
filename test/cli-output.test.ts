import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, fitColumns, wrapColumns } from '../src/output/columns.ts'
import { DiagnosticReport } from '../src/output/diagnostic-report.ts'
import { explainEdits } from '../src/output/explain.ts'
import { outline } from '../src/output/outline.ts'
import { plainPaint } from '../src/output/paint.ts'
import { terminalPaint } from '../src/output/paint-terminal.ts'
import type { Department, Diagnostic, Goal, PlanFile, Section, Task } from '../src/plan/schema.ts'
import { goal as anyGoal, task as anyTask, department } from './result-samples.ts'

const body = (name: string, expanded?: string): Department =>
  department(name, { span: [0, 1], ...(expanded !== undefined && { expanded }) })
const goal = (id: string, section: string | null, start: number, rest: Partial<Goal> = {}): Goal =>
  anyGoal(id, { section, text: '河水变清。', span: [start, start + 1], ...rest })
const task = (id: string, section: string | null, start: number, rest: Partial<Task> = {}): Task =>
  anyTask(id, { ...goal(id, section, start), ...rest })
const section = (id: string, level: number, label: string, title: string | null, start: number): Section => ({
  id,
  parent: null,
  level,
  number: 1,
  label,
  title,
  span: [start, start + 1],
  extent: [start, start + 9],
})
const amount = { text: '9', span: [0, 1] as [number, number], baseline: null, by: null }

const file: PlanFile = {
  contract: '1',
  source: {
    path: null,
    bytes: 1,
    sha256: '0'.repeat(64),
    format: 'text',
    encoding: 'utf-8',
    length: 1,
    script: 'simplified',
    damage: { marks: false, glosses: 0, byteShifts: 0, markup: 0, lostNumerals: 0 },
  },
  plans: [
    {
      title: '白石县清河方案',
      span: [0, 100],
      documentNumber: '白政发〔2026〕3号',
      issuer: null,
      issued: '2026-02-01',
      period: null,
      citations: [],
      tables: [],
      sections: [
        section('1', 1, '一、', '总则', 10),
        section('1.1', 2, '（一）', null, 20),
        section('1.1.1', 3, '1.', '清淤', 30),
      ],
      goals: [
        goal('g1', null, 5, {
          percentages: [{ ...amount, value: 95.5, op: '>=', change: null, indicator: '达标率' }],
          quantities: [{ ...amount, value: 3, unit: '座', op: '=', change: 'decrease', indicator: null }],
        }),
      ],
      tasks: [
        task('t2', '1.1.1', 40, {
          title: '清淤',
          path: ['总则', '清淤'],
          percentages: [
            { ...amount, value: 90, op: '=', change: null, indicator: '清淤率', by: '2026-12-31' },
          ],
          quantities: [
            { ...amount, value: 5, unit: '公里', op: '=', change: null, indicator: null, by: '2026-12-31' },
          ],
          text: '清理淤泥。',
          support: [body('财政局', '县财政局'), body('县水利局')],
          lead: [body('县住建局')],
          deadlines: [
            { text: '2026年底前', span: [0, 1], kind: 'by', start: null, end: '2026-12-31', repeat: null },
            { text: '每年', span: [0, 1], kind: 'every', start: null, end: null, repeat: 'P1Y' },
          ],
        }),
        task('t1', '1.1', 25, { title: '截污', implement: [body('各镇政府')] }),
        task('t3', 'gone', 90, { support: [body('县交通局')] }),
      ],
    },
  ],
  diagnostics: [],
}

/** No text stands between the spans of these plans. */
const plainLook = { paint: plainPaint, width: 80, textAt: () => '' }

describe('outline', () => {
  it('shows the tree with bodies, deadlines and amounts', () => {
    expect(outline(file, plainLook)).toBe(
      [
        '白石县清河方案',
        '白政发〔2026〕3号 · 2026-02-01',
        '3 sections, 3 tasks, 1 goal',
        '◦ 河水变清。',
        '  达标率 ≥95.5%, ↓3座',
        '一、总则',
        '  （一） • 截污',
        '      implemented by 各镇政府',
        '    1. 清淤',
        '      • 清理淤泥。',
        '        县住建局 ▸ 县财政局、县水利局',
        '        yearly',
        '        by 2026-12-31: 清淤率 90%, 5公里',
        '• 河水变清。',
        '  ▸ 县交通局',
        '',
      ].join('\n'),
    )
  })
  it('differs on a terminal in its colours alone', () => {
    const coloured = outline(file, { ...plainLook, paint: terminalPaint })
    expect(coloured).toContain('\u001b[32m县住建局')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(outline(file, plainLook))
  })
  it.each([
    ['its first words', '1.', '清理河面的漂浮物。\n逐月通报。', 40, '1. 清理河面的漂浮物。 逐月通报。'],
    ['as many of them as fit', '1.', '清理河面的漂浮物。逐月通报。', 24, '1. 清理河面的漂浮物。…'],
    ['its first words behind a wide label', '（一）', ' 清理河面。', 40, '（一）清理河面。'],
    ['nothing but its label where nothing follows', '1.', ' \n', 40, '1.'],
    ['no escape of the document', '1.', '清理\u001b[2J河面。', 40, '1. 清理\\u001b[2J河面。'],
  ])('shows of a section without a title or a task %s', (_, label, text, width, line) => {
    const [plan] = file.plans
    const plans = [{ ...plan!, goals: [], tasks: [], sections: [section('1', 1, label, null, 10)] }]
    const shown = outline({ ...file, plans }, { paint: plainPaint, width, textAt: () => text })
    expect(shown.split('\n').slice(3, -1)).toEqual([line])
  })
  it('asks for no text behind the next section, and for none where a title stands', () => {
    const [plan] = file.plans
    const sections = [section('1', 1, '一、', null, 10), section('1.1', 2, '（一）', '总则', 14)]
    const asked: unknown[] = []
    const textAt = (span: unknown) => `${asked.push(span)}`
    outline({ ...file, plans: [{ ...plan!, goals: [], tasks: [], sections }] }, { ...plainLook, textAt })
    expect(asked).toEqual([[11, 14]])
  })
  it('says when there is no plan', () => {
    expect(outline({ ...file, plans: [] }, plainLook)).toBe('no plan found\n')
  })
})

describe('wrapColumns', () => {
  it.each([
    ['words stay whole', 10, 'words stay\nwhole'],
    ['a-longer-word-than-that fits', 6, 'a-longer-word-than-that\nfits'],
    ['输出任务清单', 8, '输出任务\n清单'],
    ['输出任务，清单', 8, '输出任\n务，清单'],
    ['输出JSON格式', 6, '输出\nJSON格\n式'],
    ['输出任（可选）', 8, '输出任\n（可选）'],
    ['输出 JSON 格式的清单', 12, '输出 JSON 格\n式的清单'],
    ['两行\n输出清单', 4, '两行\n输出\n清单'],
    ['，。', 2, '，。'],
    ['', 8, ''],
  ])('%j in %i columns', (text, columns, wrapped) => {
    expect(wrapColumns(text, columns)).toBe(wrapped)
    expect(wrapped.replaceAll('\n', '')).toBe(text.replaceAll(/\n| (?=whole|fits)/g, ''))
  })
})

describe('fitColumns', () => {
  it.each([
    ['河水变清', 8, '河水变清'],
    ['河水变清', 7, '河水变…'],
    ['河水变清', 6, '河水…'],
    ['a\n  b', 3, 'a b'],
    ['', 3, ''],
  ])('%j in %i columns is %j', (text, columns, fitted) => {
    expect(fitColumns(text, columns)).toBe(fitted)
  })
  it('never takes more columns than there are', () => {
    const text = fc.array(fc.constantFrom('河', 'a', ' ', '𠀀', '。')).map(characters => characters.join(''))
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 2, max: 20 }),
        (given, columns) => columnsOf(fitColumns(given, columns)) <= columns,
      ),
    )
  })
})

describe('explainEdits', () => {
  it('tells place, rule, texts and probability', () => {
    const log = [
      { rule: 'gloss', span: [2, 6] as const, before: '(ab)', after: '' },
      { rule: 'mark', span: [7, 8] as const, before: '\t', after: '、', probability: 0.975 },
    ]
    expect(explainEdits('a.txt', '水\n(ab)\n\t', log)).toBe(
      'a.txt:2:1 gloss "(ab)" → ""\na.txt:3:1 mark "\\t" → "、" 0.97\n',
    )
  })
})

it('explainEdits goes by the place in the source, and by the rules in one place', () => {
  const edit = (rule: string, start: number) => ({
    rule,
    span: [start, start + 1] as const,
    before: 'a',
    after: '',
  })
  const log = [edit('width', 4), edit('glosses', 2), edit('spaces', 0), edit('marks', 2)]
  const lines = explainEdits('a.txt', 'aaaaaa', log).split('\n').slice(0, -1)
  expect(lines.map(line => line.split(' ', 2).join(' '))).toEqual([
    'a.txt:1:1 spaces',
    'a.txt:1:3 glosses',
    'a.txt:1:3 marks',
    'a.txt:1:5 width',
  ])
})

describe('Report', () => {
  const message = (severity: Diagnostic['severity']): Diagnostic => ({
    severity,
    rule: 'numbering-gap',
    message: '（二） is missing',
    span: null,
    line: 3,
    column: 7,
  })
  const report = new DiagnosticReport()
  report.add('a.txt', [message('warning'), message('info')])
  report.addFault('b.txt', 'is empty')

  it('prints a line each, then the counts', () => {
    expect(report.print('text', false)).toBe(
      'a.txt:3:7 warning （二） is missing numbering-gap\na.txt:3:7 info （二） is missing numbering-gap\nwpp: b.txt: is empty\n1 error, 1 warning, 1 info\n',
    )
  })
  it('is quiet but for errors', () => {
    expect(report.print('text', true)).toBe('wpp: b.txt: is empty\n')
    expect(JSON.parse(report.print('json', true))).toEqual([
      { path: 'a.txt', messages: [] },
      {
        path: 'b.txt',
        messages: [{ severity: 'error', rule: 'input', message: 'is empty', span: null, line: 1, column: 1 }],
      },
    ])
  })
  it('says nothing of nothing', () => {
    const clean = new DiagnosticReport()
    clean.add('a.txt', [])
    expect(clean.print('text', false)).toBe('')
  })
})
