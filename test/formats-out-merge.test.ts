/** Extracting into formats and joining results, on the command line. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanFile } from '../src/plan/schema.ts'
import { installProgram, type Program } from './cli-program.ts'
import { planFile, richPlan } from './result-samples.ts'

const documents = {
  'lake.txt':
    '白鹭市护湖方案\n\n一、主要任务\n（一）清理湖岸。2027年底前，湖岸垃圾清运率达到95%以上。（市城管局牵头，市水利局配合）\n',
  'wood.txt':
    '青杉市护林方案\n\n一、主要任务\n（一）补种林木。2026年6月底前，森林覆盖率达到40%。（市林业局牵头，市财政局、市水利局配合）\n（二）防火巡查。每季度巡查一次。（市应急局负责）\n',
}

let program: Program
const put = (name: string, content: string) => writeFileSync(join(program.folder, name), content)
const read = (name: string) => readFileSync(join(program.folder, name))
const csv = (text: string | Buffer) => parse(text, { bom: true, columns: true }) as Record<string, string>[]
const results: Record<string, PlanFile> = {}

beforeAll(async () => {
  program = installProgram()
  for (const [name, text] of Object.entries(documents)) {
    put(name, text)
    results[name] = JSON.parse((await program.call(['extract', '--quiet', name])).out)
    put(name.replace('txt', 'json'), JSON.stringify(results[name], null, 2))
  }
  put(
    'both.ndjson',
    `${Object.values(results)
      .map(each => JSON.stringify(each))
      .join('\n')}\n`,
  )
})
afterAll(() => program.remove())

describe('extract --format', () => {
  it('csv has a record for each task of all files under one header', async () => {
    const { code, out } = await program.call([
      'extract',
      '--quiet',
      '--format',
      'csv',
      'lake.txt',
      'wood.txt',
    ])
    expect(code).toBe(0)
    const titles = Object.values(results).flatMap(({ plans }) =>
      plans.flatMap(plan => plan.tasks.map(task => task.title)),
    )
    expect(csv(out).map(row => row.任务名称)).toEqual(titles)
    expect(csv(out).map(row => row.来源文件)).toEqual(['lake.txt', 'wood.txt', 'wood.txt'])
  })
  it('csv --rows targets has a record for each value', async () => {
    const { out } = await program.call(['extract', '--quiet', '-f', 'csv', '--rows', 'targets', 'lake.txt'])
    expect(csv(out)).toMatchObject([{ 数值: '95', 单位: '%', 比较: '≥', 期限: '2027-12-31' }])
  })
  it('is told by the ending of the output', async () => {
    for (const name of ['all.xlsx', 'all.csv', 'all.md'])
      expect(await program.call(['extract', '--quiet', 'lake.txt', 'wood.txt', '-o', name])).toEqual({
        code: 0,
        out: '',
        err: '',
      })
    const { sheets } = await readXlsx(read('all.xlsx'))
    expect(sheets[0]!.rows).toHaveLength(4)
    expect(csv(read('all.csv'))).toHaveLength(3)
    expect(String(read('all.md')).match(/^# .+$/gm)).toEqual(['# 白鹭市护湖方案', '# 青杉市护林方案'])
  })
  it('xlsx goes to standard output byte by byte', async () => {
    await program.call(['extract', '--quiet', 'lake.txt', '-o', 'file.xlsx'])
    program.shell('$WPP extract --quiet lake.txt --format xlsx > piped.xlsx')
    expect(read('piped.xlsx').equals(read('file.xlsx'))).toBe(true)
  })
  it('leaves a file at fault out of a workbook, and writes none if all are', async () => {
    expect((await program.call(['extract', '-q', 'nowhere.txt', 'lake.txt', '-o', 'one.xlsx'])).code).toBe(1)
    expect((await readXlsx(read('one.xlsx'))).sheets[0]!.rows).toHaveLength(2)
    expect((await program.call(['extract', '-q', 'nowhere.txt', '-o', 'none.xlsx'])).code).toBe(1)
    expect(() => read('none.xlsx')).toThrow('ENOENT')
  })
  it.each([
    [['--format', 'pdf'], /Allowed choices/],
    [['--format', 'csv', '--rows', 'words'], /Allowed choices/],
    [['--format', 'csv', '--lang', 'fr'], /Allowed choices/],
    [['--rows', 'targets'], /--rows is for csv and ndjson/],
    [['--output', 'plan.docx'], /no result is written as \.docx/],
    [['--format', 'csv', '--pretty'], /--pretty is for json/],
  ])('refuses %j', async (options, message) => {
    const { code, out, err } = await program.call(['extract', 'lake.txt', ...options])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })
})

describe('merge', () => {
  const lines = (out: string) =>
    out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))

  it('joins results and tells where each row came from', async () => {
    const { code, out, err } = await program.call(['merge', '*.json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(lines(out).map(({ source, result }) => [source, result])).toEqual([
      ['lake.txt', 'lake.json'],
      ['wood.txt', 'wood.json'],
      ['wood.txt', 'wood.json'],
    ])
  })
  it('reads a result a line, arrays of results, and what a stream gives', async () => {
    put('array.txt.json', JSON.stringify(Object.values(results)))
    const sources = async (...args: string[]) =>
      lines((await program.call(args)).out).map(({ source }) => source)
    expect(await sources('merge', 'both.ndjson')).toEqual(['lake.txt', 'wood.txt', 'wood.txt'])
    expect(await sources('merge', 'array.txt.json')).toEqual(['lake.txt', 'wood.txt', 'wood.txt'])
    put(
      'stream.ndjson',
      Object.entries(documents)
        .map(([id, text]) => JSON.stringify({ id, text }))
        .join('\n'),
    )
    const { out } = program.shell('$WPP extract --ndjson - < stream.ndjson | $WPP merge -')
    expect(lines(out).map(({ source, result }) => [source, result])).toEqual([
      ['lake.txt', '-'],
      ['wood.txt', '-'],
      ['wood.txt', '-'],
    ])
  })
  it('gives results that can be merged again as json', async () => {
    const { out } = await program.call(['merge', 'lake.json', 'wood.json', '--format', 'json'])
    expect(lines(out)).toEqual(Object.values(results))
  })
  it('writes csv and workbooks', async () => {
    await program.call([
      'merge',
      'both.ndjson',
      '--rows',
      'departments',
      '--format',
      'csv',
      '-o',
      'bodies.csv',
    ])
    expect(csv(read('bodies.csv')).map(row => [row.来源文件, row.角色, row.部门])).toEqual([
      ['lake.txt', '牵头', '市城管局'],
      ['lake.txt', '配合', '市水利局'],
      ['wood.txt', '牵头', '市林业局'],
      ['wood.txt', '配合', '市财政局'],
      ['wood.txt', '配合', '市水利局'],
      ['wood.txt', '牵头', '市应急局'],
    ])
    await program.call(['merge', 'both.ndjson', '-o', 'merged.xlsx'])
    const { sheets } = await readXlsx(read('merged.xlsx'))
    expect(sheets[0]!.rows.map(row => row[1])).toEqual([
      '结果文件',
      'both.ndjson',
      'both.ndjson',
      'both.ndjson',
    ])
  })
  it.each([
    ['no JSON', '计划', 'is no JSON and no NDJSON: give what wpp extract has written'],
    ['nothing', '', 'is empty: give what wpp extract has written'],
    [
      'another object',
      '{"a":1}',
      'is no result of wpp extract (it has no contract): give what wpp extract has written',
    ],
    ['another contract', '{"contract":"9"}', 'follows contract "9", not "1": extract it anew'],
    [
      'a broken result',
      JSON.stringify({ ...planFile([richPlan]), plans: [{ ...richPlan, tasks: 3 }] }),
      'has at plans.0.tasks what the contract does not allow: extract it anew',
    ],
    [
      'a result with a field of its own',
      JSON.stringify({ ...planFile([richPlan]), remark: 3 }),
      'has at remark what the contract does not allow: extract it anew',
    ],
    [
      'a result without its plans',
      JSON.stringify({ ...planFile([richPlan]), plans: undefined }),
      'lacks plans, which the contract asks for: extract it anew',
    ],
  ])('tells a file that holds %s in one line and merges the others', async (_, content, fault) => {
    put('bad.result', content)
    const { code, out, err } = await program.call(['merge', 'bad.result', 'lake.json'])
    const place = content.startsWith('{') ? 'bad.result:1' : 'bad.result'
    expect({ code, err }).toEqual({ code: 1, err: `wpp: ${place}: ${fault}\n` })
    expect(lines(out)).toHaveLength(1)
  })
  it('tells the line of a faulty result, wherever it stands', async () => {
    const good = JSON.stringify(results['lake.txt'])
    for (const [content, line] of [
      [`{"contract"\n${good}\n`, 1],
      [`${good}\n{"contract"\n`, 2],
      [`${good}\n\n{"id":"x","line":3,"error":"holds no plan"}\n`, 3],
    ] as const) {
      put('mixed.ndjson', content)
      const { code, out, err } = await program.call(['merge', 'mixed.ndjson'])
      expect(code).toBe(1)
      expect(err).toMatch(
        new RegExp(`^wpp: mixed\\.ndjson:${line}: (is no JSON: .+|not extracted: holds no plan)\n$`),
      )
      expect(lines(out)).toHaveLength(1)
    }
  })
  it('tells a document that is there twice', async () => {
    const { code, err } = await program.call(['merge', 'lake.json', 'both.ndjson'])
    expect(code).toBe(0)
    expect(err).toBe('wpp: both.ndjson:1: warning: the same document as in lake.json, rows are doubled\n')
  })
  it('writes nothing if there is nothing to merge', async () => {
    put('kept.csv', 'old')
    expect(await program.call(['merge', 'nowhere.json', '-o', 'kept.csv'])).toEqual({
      code: 1,
      out: '',
      err: 'wpp: nowhere.json: no such file: check its name\n',
    })
    expect(String(read('kept.csv'))).toBe('old')
  })
  it('reads results that were written before the source had more to tell', async () => {
    const { bytes, format, ...source } = planFile([richPlan]).source
    put('older.json', JSON.stringify({ ...planFile([richPlan]), source }))
    expect(lines((await program.call(['merge', 'older.json'])).out)).toHaveLength(2)
  })
})
