/** Grid → node: cells that span rows filled in, headings kept as the sections of each row. */

import type { Span } from '../../edits/edit.ts'
import { lowestRank, readNumberLabel } from '../../lexicon/numbering.ts'
import type { TableCell, TableNode, TableRow } from '../nodes.ts'
import type { ColumnRole } from './columns.ts'
import { isEmptyCell, isSameCell } from './grammar.ts'
import type { Column, TableGrid } from './grid.ts'

const headingRoles = new Set<ColumnRole>(['section', 'subtask', 'name'])
const bodyRoles = new Set<ColumnRole>(['lead', 'support', 'implement'])

/**
 * Builds the node of a table from its grid. Ranges are those of the restored text.
 *
 * @param number of the table in the file, from 1
 */
export function tableNode(text: string, grid: TableGrid, number: number): TableNode {
  const sections = new SectionStack()
  const rows: TableRow[] = []
  let previous: (TableCell | null)[] = grid.columns.map(() => null)
  for (const row of grid.rows) {
    for (const banner of row.banners) sections.push(cellOf(text, banner))
    const given = row.cells.map(cell => (cell === null ? null : cellOf(text, cell)))
    const isSame = given.map(cell => cell !== null && isSameCell(cell.value))
    const own = given.map((cell, column) => (isSame[column] ? previous[column]! : cell))
    const begins = (column: number) => own[column] !== null && !isSame[column]
    grid.columns.forEach(({ role }, column) => {
      const cell = own[column]
      if (role === 'section' && cell != null && begins(column))
        for (const part of partsOf(text, cell)) sections.push(part, column)
    })
    const opensSection =
      row.banners.length > 0 || grid.columns.some(({ role }, column) => role === 'section' && begins(column))
    const cells = fill(grid.columns, own, previous, opensSection)
    const ranges = given.filter(cell => cell !== null).map(cell => cell.range)
    rows.push({
      sections: sections.cells(),
      cells,
      range: [ranges[0]?.[0] ?? grid.range[0], ranges.at(-1)?.[1] ?? grid.range[1]],
    })
    previous = cells
  }
  return {
    type: 'table',
    number,
    title: grid.title,
    titleRange: grid.titleRange,
    range: grid.range,
    header: grid.columns.map(column => column.header),
    roles: grid.columns.map(column => column.role),
    rows,
    children: [],
  }
}

function cellOf(text: string, range: Span): TableCell {
  return { value: text.slice(...range), range }
}

/** The lines of a section cell: chapter and section may stand in one cell, one below the other. */
function partsOf(text: string, cell: TableCell): TableCell[] {
  if (!cell.value.includes('\n')) return [cell]
  const parts: TableCell[] = []
  let at = cell.range[0]
  for (const line of cell.value.split('\n')) {
    if (line.trim() !== '') {
      const start = at + line.length - line.trimStart().length
      parts.push(cellOf(text, [start, start + line.trim().length]))
    }
    at += line.length + 1
  }
  return parts.every(part => readNumberLabel(part.value, 0) !== null) ? parts : [cell]
}

/**
 * Fills in the cells that span this row from above: headings while nothing to their left begins anew, leaders while
 * the section goes on, other bodies while the row names none, a time together with the bodies.
 */
function fill(
  columns: readonly Column[],
  own: readonly (TableCell | null)[],
  previous: readonly (TableCell | null)[],
  opensSection: boolean,
): (TableCell | null)[] {
  const namesBodies = columns.some(({ role }, column) => bodyRoles.has(role) && own[column] !== null)
  const spansBodies = columns.some(({ role }, column) => bodyRoles.has(role) && previous[column] !== null)
  let spans = !opensSection
  return own.map((cell, column) => {
    const { role } = columns[column]!
    if (cell !== null) {
      if (role !== 'number') spans = false
      return isEmptyCell(cell.value) ? null : cell
    }
    if (headingRoles.has(role)) return spans ? previous[column]! : null
    if (role === 'lead') return opensSection ? null : previous[column]!
    if (bodyRoles.has(role)) return namesBodies || opensSection ? null : previous[column]!
    if (role === 'due') return namesBodies || opensSection || !spansBodies ? null : previous[column]!
    return null
  })
}

/** The headings that hold for a row, from the highest down. */
class SectionStack {
  readonly #open: { rank: number; cell: TableCell }[] = []

  /**
   * A heading closes those of its own rank and below. Without a number it ranks below all that have one, by its column.
   *
   * @param column -1 for a heading across all columns
   */
  push(cell: TableCell, column = -1): void {
    const rank = readNumberLabel(cell.value, 0)?.rank ?? lowestRank + 1 + column + 1
    while (this.#open.length > 0 && this.#open.at(-1)!.rank >= rank) this.#open.pop()
    this.#open.push({ rank, cell })
  }

  cells(): TableCell[] {
    return this.#open.map(({ cell }) => cell)
  }
}
