/** The columns of a sheet, and the cells of a row below them. */
import { GrammarError } from '../../grammars.ts'
import type { Cell, Row } from './cells.ts'
import type { SheetName } from './names.ts'
import { type Column, sheetGrammar } from './sheet-grammar.ts'

const provenance = ['source', 'result', 'plan']

/**
 * The columns of a sheet in order. In a merged sheet those that tell where a row came from go first; the one that names
 * the file of a result is there alone.
 */
export function columnsOf(name: SheetName, merged: boolean): Column[] {
  const { columns } = sheetGrammar().sheets[name]
  if (!merged) return columns.filter(({ field }) => field !== 'result')
  const first = provenance.flatMap(wanted => columns.filter(({ field }) => field === wanted))
  return [
    ...first.map(column => ({ ...column, print: true })),
    ...columns.filter(column => !first.includes(column)),
  ]
}

/**
 * The cells of a row in the order of the columns.
 *
 * @throws GrammarError if a column asks for a field that rows of the sheet do not have
 */
export function cellsOf(row: Row, columns: readonly Column[]): Cell[] {
  return columns.map(({ field }) => {
    const cell = row[field]
    if (cell === undefined) throw new GrammarError(`grammars/columns.json: no row has a field ${field}`)
    return cell
  })
}
