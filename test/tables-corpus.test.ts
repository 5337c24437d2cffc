/** The task table of a real plan: 111 rows, one cell a line, cells that span rows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const corpus = process.env.WPP_CORPUS ?? ''

it.skipIf(corpus === '')('reads every row of a flattened task table', async () => {
  const source = readFileSync(join(corpus, 'changji.txt'), 'utf8')
  const { plan } = await extract(source)
  const [only] = plan.plans
  expect(only!.tables.map(({ rows }) => rows.length)).toEqual([111, 15, 3, 9])
  const tasks = only!.tasks.filter(({ origin }) => origin === 'table')
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(111)
  expect(tasks.every(({ lead }) => lead.length > 0 && lead.every(({ key }) => key !== null))).toBe(true)
  // A time in brackets at the end of a cell is the row's; the cells themselves are lines of the source.
  for (const { span, deadlines } of tasks) {
    const cell = source.slice(...span)
    expect(cell).not.toContain('\n')
    const year = /\((20[0-9]{2})[^()]*\)?$/.exec(cell.trim())?.[1]
    if (year !== undefined)
      expect(deadlines.some(({ start, end }) => (end ?? start)?.startsWith(year))).toBe(true)
  }
  const mismatches = plan.diagnostics.filter(({ rule }) => rule === 'table-mismatch')
  expect(mismatches.map(({ line }) => line)).toEqual([191, 481, 481, 745])
})
