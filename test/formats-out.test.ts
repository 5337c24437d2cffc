/** What the formats hold is what the result holds. */
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, vi } from 'vitest'
import type { Language } from '../src/lexicon/languages.ts'
import { markdown } from '../src/output/formats/markdown.ts'
import { formatOfName, type OutputFormat, type SheetName, sheetNames } from '../src/output/formats/names.ts'
import { createPrinter } from '../src/output/formats/printer.ts'
import { xlsxWorkbook } from '../src/output/formats/xlsx.ts'
import type { Plan } from '../src/plan/schema.ts'
import { department, plan, planFile, richPlan, task } from './result-samples.ts'

const origin = (...plans: Plan[]) => ({ file: planFile(plans), source: 'lake.txt', result: null })

async function printed(
  format: OutputFormat,
  plans: Plan[],
  rows: SheetName = 'tasks',
  language: Language = 'zh',
): Promise<string> {
  return (await createPrinter(format, { rows, language, merged: false })).add(origin(...plans))
}

/** The records of CSV by the titles of the columns; the parser fails on records of unequal length. */
async function records(plans: Plan[], rows: SheetName = 'tasks', language: Language = 'zh') {
  const text = await printed('csv', plans, rows, language)
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
}

/** The CSV field that a task's text becomes. */
async function csvField(text: string): Promise<string> {
  const [record] = await records([plan({ tasks: [task('1/3.1/2', { text })] })])
  return record!.任务内容!
}

describe('CSV', () => {
  it('has a byte order mark, ends records with CRLF, and quotes by RFC 4180', async () => {
    const text = await printed('csv', [richPlan])
    expect(text.startsWith('\ufeff编号,章节,')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text).toContain('"拆除围网，清运垃圾。\n分片""包干"",不留死角"')
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false)
  })
  it('has a record for each task with what the plan tells', async () => {
    const [first, second, ...more] = await records([richPlan])
    expect(more).toEqual([])
    expect(first).toEqual({
      来源文件: 'lake.txt',
      方案: '白鹭市护湖方案',
      编号: "'1/3/2",
      章节: '三、清理湖岸 / （十）',
      任务名称: '拆除围网',
      任务内容: '拆除围网，清运垃圾。\n分片"包干",不留死角',
      牵头单位: '市城管局',
      牵头单位规范名: '城市管理局',
      配合单位: '水利局、财政局',
      落实单位: '各镇街',
      首个期限: '2026-06-30',
      最终期限: '2027-12-31',
      期限原文: '2027年底前；2026年6月；每季度',
      目标值: '清运率 ≥95% (2027-12-31)；气温 ≤-5度',
      责任条款: '（城管局牵头，水利局、财政局配合）',
      出处: '正文',
      原文起: '24',
      原文止: '60',
    })
    expect(second).toMatchObject({ 编号: '1/t1/1', 出处: '表格', 首个期限: '', 牵头单位: '' })
  })
  it('has a record for each target, numbers as they are', async () => {
    const rows = await records([richPlan], 'targets', 'en')
    expect(
      rows.map(row => [row.Passage, row.Indicator, row.Change, row.Comparator, row.Value, row.Unit, row.By]),
    ).toEqual([
      ['goal', '水面保洁率', 'decrease', "'=", '12.5', '%', ''],
      ['task', '清运率', '', '≥', '95', '%', '2027-12-31'],
      ['task', '气温', '', '≤', '-5', '度', ''],
    ])
  })
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x.example","点此")', '\'=HYPERLINK("http://x.example","点此")'],
    ['+86 10', "'+86 10"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ['3.10', "'3.10"],
    ['1/3/2', "'1/3/2"],
    ['2027-06', "'2027-06"],
    ['1,000', "'1,000"],
    ['12e5', "'12e5"],
    ['007', "'007"],
    ['1.', "'1."],
    ['(1)', "'(1)"],
    ['12345678901234567', "'12345678901234567"],
  ])('keeps a spreadsheet from computing or rereading %j', async (text, field) => {
    expect(await csvField(text)).toBe(field)
  })
  it.each([
    '95%',
    '12.5%',
    '2027年底前',
    '1/3.1/2',
    '95',
    'a=b',
    '“=1”',
    '河道-湖泊',
    '1.清理湖岸',
    '10万吨/日',
    '①',
    '',
  ])('leaves %j alone', async text => {
    expect(await csvField(text)).toBe(text)
  })
  it('is the header alone where a plan has no tasks', async () => {
    expect(await records([plan()])).toEqual([])
    expect((await printed('csv', [plan()])).split('\r\n')).toHaveLength(2)
  })
  it('has the header once for several results', async () => {
    const printer = await createPrinter('csv', { rows: 'tasks', language: 'zh', merged: true })
    const text = ['a.json', 'b.json'].map(result => printer.add({ ...origin(richPlan), result })).join('')
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[]
    expect(text.split('\ufeff')).toHaveLength(2)
    expect(rows.map(row => row.结果文件)).toEqual(['a.json', 'a.json', 'b.json', 'b.json'])
    expect(Object.keys(rows[0]!).slice(0, 3)).toEqual(['来源文件', '结果文件', '方案'])
    expect(await printer.end()).toBeNull()
  })
  it.each(sheetNames)('gives each column of %s a field, in both languages', async rows => {
    const [zh, en] = await Promise.all([records([richPlan], rows), records([richPlan], rows, 'en')])
    expect(zh.length).toBeGreaterThan(0)
    expect(en.map(row => Object.keys(row).length)).toEqual(zh.map(row => Object.keys(row).length))
    expect(Object.keys(en[0]!).every(title => /^[\x20-\x7e]+$/.test(title))).toBe(true)
  })
})

describe('NDJSON', () => {
  it('has the same rows for programs: arrays, numbers, codes of the contract', async () => {
    const text = await printed('ndjson', [richPlan], 'deadlines')
    const rows = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(rows.map(({ kind, by, repeat, lead }) => ({ kind, by, repeat, lead }))).toEqual([
      { kind: 'by', by: '2027-12-31', repeat: null, lead: ['市城管局'] },
      { kind: 'by', by: '2026-06-30', repeat: null, lead: ['市城管局'] },
      { kind: 'every', by: null, repeat: 'P3M', lead: ['市城管局'] },
    ])
  })
  it('neutralises nothing', async () => {
    const lines = (await printed('ndjson', [richPlan])).trimEnd().split('\n')
    expect(JSON.parse(lines[1]!)).toMatchObject({ text: '=SUM(A1:A9)', title: '@all', source: 'lake.txt' })
  })
  it('is empty where a plan has no tasks', async () => {
    expect(await printed('ndjson', [plan()])).toBe('')
  })
})

describe('XLSX', () => {
  const workbook = async (...plans: Plan[]) => readXlsx(await xlsxWorkbook([origin(...plans)], 'zh', false))

  it('has a sheet for each kind of row, and one for the tables of the plan', async () => {
    const { sheets } = await workbook(richPlan)
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['任务', 3],
      ['指标', 4],
      ['期限', 4],
      ['部门', 5],
      ['章节', 3],
      ['方案', 2],
      ['表格', 3],
    ])
    for (const { freezePane, autoFilter, rows } of sheets.slice(0, -1)) {
      expect(freezePane).toEqual({ rows: 1 })
      expect(autoFilter?.range).toMatch(new RegExp(`^A1:[A-Z]+${rows.length}$`))
    }
  })
  it('holds what the CSV holds, with days as days, numbers as numbers and formulas as texts', async () => {
    const { sheets } = await workbook(richPlan)
    for (const [index, name] of sheetNames.entries()) {
      const [header, ...rows] = sheets[index]!.rows
      const expected = await records([richPlan], name)
      const shown = rows.map(row =>
        Object.fromEntries(header!.map((title, at) => [title, written(row[at]!)])),
      )
      expect(shown).toEqual(
        expected.map(record =>
          Object.fromEntries(Object.entries(record).map(([title, text]) => [title, text.replace(/^'/, '')])),
        ),
      )
    }
    const [tasks, targets] = sheets
    expect(tasks!.rows[1]).toContainEqual(new Date('2027-12-31'))
    expect(tasks!.rows[2]).toContain('=SUM(A1:A9)')
    expect(targets!.rows[3]).toContain(-5)
  })
  it.each([
    ['control characters', '湖\u0001水'],
    ['what looks like an escaped character', '湖_x0041_水'],
    ['markup', '<b>&amp;</b>'],
    ['characters outside the first plane', '𠀀湖'],
  ])('keeps %s', async (_, text) => {
    const { sheets } = await workbook(plan({ tasks: [task('1/0/1', { text })] }))
    expect(sheets[0]!.rows[1]).toContain(text)
  })
  it('takes cells of the plan’s own tables for numbers only where nothing is lost', async () => {
    const texts = ['12', '-3.5', '3.50', '007', '1e3', '12345678901234567890', 'Infinity', '95%', '', '=1']
    const header = texts.map((_, index) => `列${index}`)
    const cells = Object.fromEntries(texts.map((text, index) => [header[index]!, text]))
    const own = {
      title: null,
      span: [0, 1] as [number, number],
      header,
      rows: [{ cells, span: [0, 1] as [number, number] }],
    }
    const { sheets } = await workbook(plan({ tables: [own] }))
    expect(sheets.at(-1)!.rows[2]!.map(value => value ?? '')).toEqual([12, -3.5, ...texts.slice(2)])
  })
  it('cuts a text that no cell can hold', async () => {
    const { sheets } = await workbook(plan({ tasks: [task('1/0/1', { text: '湖'.repeat(40_000) })] }))
    const longest = Math.max(...sheets[0]!.rows[1]!.map(value => String(value).length))
    expect(longest).toBe(32_767)
  })
  it('gives the same bytes again', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T08:00:00Z') })
    try {
      const first = await xlsxWorkbook([origin(richPlan)], 'zh', false)
      vi.setSystemTime(new Date('2027-04-02T09:10:10Z'))
      expect(await xlsxWorkbook([origin(richPlan)], 'zh', false)).toEqual(first)
    } finally {
      vi.useRealTimers()
    }
  })
  it('has headers alone for an empty plan, and no sheet of tables', async () => {
    const { sheets } = await workbook(plan())
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 1, 1, 1, 1, 2])
  })
  it('names sheets and columns in English on demand', async () => {
    const { sheets } = await readXlsx(await xlsxWorkbook([origin(richPlan)], 'en', true))
    expect(sheets.map(({ name }) => name)).toContain('Departments')
    expect(sheets[0]!.rows[0]!.slice(0, 4)).toEqual(['Source', 'Result', 'Plan', 'Id'])
  })
})

/** A cell as CSV writes it. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

describe('Markdown', () => {
  it('shows title, facts, tasks, targets and tables', () => {
    const text = markdown(origin(richPlan), 'zh')
    expect(text).toContain('# 白鹭市护湖方案\n')
    expect(text).toContain('- **文号**：鹭府发〔2026〕3号\n')
    expect(text).toContain('- **发文日期**：2026-03-01\n')
    expect(text).toContain(
      '| 1/3/2 | 拆除围网 | 市城管局 | 水利局、财政局 | 各镇街 | 2027-12-31 | 清运率 ≥95% (2027-12-31)；气温 ≤-5度 |',
    )
    expect(text).toContain('### 进度表\n\n| 序号 | 内容 |\n| --- | --- |\n| 1 |  |')
  })
  it('leaves out columns that are empty in every row, and tells what is not there', () => {
    const text = markdown(origin(plan({ tasks: [task('1/0/1', { lead: [department('水利局')] })] })), 'zh')
    expect(text).toContain('| 编号 | 任务名称 | 牵头单位 |\n')
    expect(text).toContain('## 指标\n\n（无）\n')
    expect(text).toContain('| 1/0/1 | 湖水变清 | 水利局 |')
  })
  it('tells tasks of one title apart by their texts', () => {
    const tasks = [1, 2].map(number =>
      task(`1/1/${number}`, { title: '护湖', text: `第${number}步：${'巡'.repeat(50)}` }),
    )
    const text = markdown(origin(plan({ tasks: [...tasks, task('1/2/1', { title: '护林' })] })), 'zh')
    expect(text).toMatch(/\| 护湖：第1步：巡+… \|\n.*\| 护湖：第2步：巡+… \|\n.*\| 护林 \|/)
  })
  it('shows marks of Markdown and HTML as they are', () => {
    const text = markdown(origin(plan({ tasks: [task('1/0/1', { title: 'a|b*c_<d>\n[e]`' })] })), 'zh')
    expect(text).toContain('a\\|b\\*c\\_\\<d\\><br>\\[e\\]\\`')
  })
})

describe('the ending of a file', () => {
  it.each([
    ['plan.csv', 'csv'],
    ['PLAN.XLSX', 'xlsx'],
    ['a/plan.md', 'md'],
    ['plans.ndjson', 'ndjson'],
    ['plans.jsonl', undefined],
    ['csv', undefined],
    ['plan.csv.gz', undefined],
  ])('of %s tells %s', (name, format) => {
    expect(formatOfName(name)).toBe(format)
  })
})
