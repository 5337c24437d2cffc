/** Real plans in every format hold what their results hold. The folder is named by WPP_CORPUS. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { sheetNames } from '../src/output/formats/names.ts'
import { createPrinter } from '../src/output/formats/printer.ts'
import { xlsxWorkbook } from '../src/output/formats/xlsx.ts'
import { extract } from '../src/pipeline.ts'

const corpus = process.env.WPP_CORPUS
const names = corpus === undefined ? [] : readdirSync(corpus).filter(name => name.endsWith('.txt'))

describe.skipIf(corpus === undefined)('the corpus', () => {
  it.each(names)('%s comes back from CSV and XLSX', async name => {
    const { plan: file } = await extract(readFileSync(join(corpus!, name)), { path: name })
    const origin = { file, source: name, result: null }
    const tasks = file.plans.flatMap(plan => plan.tasks)
    const passages = file.plans.flatMap(plan => [...plan.goals, ...plan.tasks])
    const { sheets } = await readXlsx(await xlsxWorkbook([origin], 'zh', false))
    const tables: Record<string, string>[][] = []
    for (const [index, rows] of sheetNames.entries()) {
      const text = (await createPrinter('csv', { rows, language: 'zh', merged: false })).add(origin)
      const records = parse(text, { bom: true, columns: true }) as Record<string, string>[]
      tables.push(records)
      expect(sheets[index]!.rows).toHaveLength(records.length + 1)
    }
    const [ofTasks, ofTargets, ofDeadlines, ofDepartments] = tables
    expect(ofTasks!.map(row => [row.任务内容, Number(row.原文起), Number(row.原文止)])).toEqual(
      tasks.map(task => [task.text, ...task.span]),
    )
    expect(ofTasks!.map(row => row.牵头单位)).toEqual(
      tasks.map(task => task.lead.map(body => body.expanded ?? body.name).join('、')),
    )
    expect(ofTargets!.map(row => Number(row.数值)).sort()).toEqual(
      passages.flatMap(each => [...each.percentages, ...each.quantities].map(({ value }) => value)).sort(),
    )
    expect(ofDeadlines).toHaveLength(passages.flatMap(({ deadlines }) => deadlines).length)
    expect(ofDepartments).toHaveLength(
      tasks.flatMap(({ lead, support, implement }) => [...lead, ...support, ...implement]).length,
    )
  })
})
