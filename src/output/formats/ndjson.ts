import { cellValue } from './cells.ts'
import type { SheetName } from './names.ts'
import { type Origin, rowsOf } from './rows.ts'
import { cellsOf, columnsOf } from './sheet-columns.ts'

/** The rows of one result, a JSON object in a line each, keyed by the English names of the fields. */
export function ndjsonLines(name: SheetName, merged: boolean, origin: Origin): string {
  const columns = columnsOf(name, merged)
  return rowsOf(name, origin)
    .map(row => {
      const values = cellsOf(row, columns).map((cell, index) => [columns[index]!.field, cellValue(cell)])
      return `${JSON.stringify(Object.fromEntries(values))}\n`
    })
    .join('')
}
