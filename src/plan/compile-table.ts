/** A table as the contract shows it: every cell by the name of its column. */
import type { OffsetMap } from '../edits/offset-map.ts'
import type { TableCell, TableNode } from '../tree/nodes.ts'
import type { Table } from './schema.ts'
import { span } from './scope.ts'

/** The rows of a table; columns of one name are told apart by their number. */
export function compileTable({ title, range, header, rows }: TableNode, map: OffsetMap): Table {
  const names = header.map((name, column) =>
    header.indexOf(name) === column ? name : `${name}（${column + 1}）`,
  )
  return {
    title,
    span: span(map, range),
    header: names,
    rows: rows.map(row => ({
      cells: Object.fromEntries(names.map((name, column) => [name, wordsOf(row.cells[column] ?? null)])),
      span: span(map, row.range),
    })),
  }
}

/** The lines of a cell without the blanks between them. */
function wordsOf(cell: TableCell | null): string | null {
  if (cell === null) return null
  const lines = cell.value.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').join('\n')
}
