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
    sections.pushBanners(row.banners.map(banner => cellOf(text, banner)))
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
    // A heading without a number may stand inside the cell of bodies that spans the rows around it.
    const spansBodies = row.banners.length === 1 && !isNumbered(text.slice(...row.banners[0]!))
    const cells = fill(grid.columns, own, previous, opensSection, opensSection && !spansBodies)
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
 *
 * @param parts whether bodies and times begin anew
 */
function fill(
  columns: readonly Column[],
  own: readonly (TableCell | null)[],
  previous: readonly (TableCell | null)[],
  opensSection: boolean,
  parts: boolean,
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
    if (role === 'lead') return parts ? null : previous[column]!
    if (bodyRoles.has(role)) return namesBodies || parts ? null : previous[column]!
    if (role === 'due') return namesBodies || parts || !spansBodies ? null : previous[column]!
    return null
  })
}

function isNumbered(heading: string): boolean {
  return readNumberLabel(heading, 0) !== null
}

/** Rank of a heading across all columns without a number; the columns of headings rank from the next one on. */
const bannerRank = lowestRank + 1
/** What parts the ranks of two that stand together. */
const bannerStep = 0.1
/** So many characters tell that two are of a kind. */
const alikeLength = 2

/** The headings that hold for a row, from the highest down. */
class SectionStack {
  readonly #open: { rank: number; cell: TableCell }[] = []

  /**
   * A heading closes those of its own rank and below. Without a number it ranks below all that have one, by its column.
   */
  push(cell: TableCell, column: number): void {
    this.#pushAt(readNumberLabel(cell.value, 0)?.rank ?? bannerRank + column + 1, cell)
  }

  /**
   * Headings across all columns that stand above a row, from the highest down. One alone without a number stands beside
   * the one that opens with the same words (行动一, 行动二), else beside the lowest.
   */
  pushBanners(banners: readonly TableCell[]): void {
    let rank = bannerRank
    for (const [index, banner] of banners.entries()) {
      if (index > 0) rank += bannerStep
      else if (banners.length === 1) rank = this.#rankBeside(banner.value)
      this.#pushAt(readNumberLabel(banner.value, 0)?.rank ?? rank, banner)
    }
  }

  #rankBeside(banner: string): number {
    const open = this.#open.filter(({ rank }) => rank >= bannerRank && rank < bannerRank + 1)
    const alike = open.find(({ cell }) => cell.value.slice(0, alikeLength) === banner.slice(0, alikeLength))
    return (alike ?? open.at(-1))?.rank ?? bannerRank
  }

  #pushAt(rank: number, cell: TableCell): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.rank >= rank) this.#open.pop()
    this.#open.push({ rank, cell })
  }

  cells(): TableCell[] {
    return this.#open.map(({ cell }) => cell)
  }
}
