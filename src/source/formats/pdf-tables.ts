/** Ruled tables of a PDF: the words of their cells, and tables that go on on the next page. */
import { betweenLines } from './cell-lines.ts'
import { findGrids, type Grid, type GridCell } from './pdf-grid.ts'
import { continuation, linesOf, type PageLine, type PlacedRun, type UprightPage } from './pdf-lines.ts'
import type { SpannedCell } from './table-form.ts'

/** A ruled table; it may reach over several pages. */
export interface PageTable {
  /** Of each row. */
  pages: number[]
  cells: SpannedCell[]
  xs: number[]
  top: number
}

/** Columns of a table on two pages stand at the same place, give or take, in points. */
const SAME_COLUMN = 8
/** Where writing stands above its baseline, in font sizes. */
const MIDDLE = 0.35

/**
 * Takes the tables out of a page.
 *
 * @returns its tables from top to bottom, and the runs that stand in none
 */
export function takeTables(page: UprightPage, number: number): { tables: PageTable[]; rest: PlacedRun[] } {
  const tables: PageTable[] = []
  let rest = page.runs
  for (const grid of findGrids(page.rules)) {
    const inside = new Map<GridCell, PlacedRun[]>()
    const slots = slotsOf(grid)
    const outside: PlacedRun[] = []
    for (const run of rest) {
      const cell = slots(
        indexOf(grid.ys, run.y - MIDDLE * run.size),
        indexOf(grid.xs, (run.x + run.right) / 2),
      )
      if (cell === undefined) outside.push(run)
      else inside.set(cell, [...(inside.get(cell) ?? []), run])
    }
    // Boxes around nothing, or around one text, are no tables.
    if (inside.size < 2) continue
    rest = outside
    const cells = grid.cells.map(cell => ({
      ...cell,
      text: cellText(linesOf(inside.get(cell) ?? [], number, page.width), grid, cell),
    }))
    tables.push({ cells, xs: grid.xs, top: grid.ys[0]!, pages: Array(grid.ys.length - 1).fill(number) })
  }
  return { tables, rest }
}

/** Finds the cell of a slot. */
function slotsOf(grid: Grid): (row: number, column: number) => GridCell | undefined {
  const slots = new Map<number, GridCell>()
  for (const cell of grid.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        slots.set(row * grid.xs.length + column, cell)
  return (row, column) => (row < 0 || column < 0 ? undefined : slots.get(row * grid.xs.length + column))
}

/** Between which borders a place is; -1 outside. */
function indexOf(borders: readonly number[], at: number): number {
  if (at < borders[0]! || at > borders.at(-1)!) return -1
  let index = 0
  while (index < borders.length - 2 && at >= borders[index + 1]!) index++
  return index
}

/** The words of a cell: a line that leaves room for the first word of the next one was ended by the author. */
function cellText(lines: readonly PageLine[], grid: Grid, cell: GridCell): string {
  const width = grid.xs[cell.column + cell.columnSpan]! - grid.xs[cell.column]!
  const longest = lines.reduce((most, line) => Math.max(most, line.right - line.x), 0)
  return lines
    .map((line, index) => {
      const next = lines[index + 1]
      const text = index === 0 ? line.text : continuation(line.text)
      if (next === undefined) return text
      const used = line.right - line.x
      const isEnded = used + 1.5 * line.size < longest || (used === longest && used + 3 * line.size < width)
      const isLatin = /[A-Za-z0-9]$/.test(line.text) && /^[A-Za-z]/.test(next.text)
      return text + (isLatin ? ' ' : isEnded ? betweenLines(text, next.text) : '')
    })
    .join('')
}

/** Whether a table at the head of a page has the columns of the one at the foot of the page before. */
export function goesOn(table: PageTable, next: PageTable): boolean {
  return (
    table.xs.length === next.xs.length &&
    table.xs.every((x, index) => Math.abs(x - table.xs[0]! - (next.xs[index]! - next.xs[0]!)) < SAME_COLUMN)
  )
}

/** The two parts of a table as one: without the header said again, a row that the page's end cut put together. */
export function joinTables(table: PageTable, next: PageTable): PageTable {
  const rowCount = table.pages.length
  const wordsOf = ({ cells }: PageTable, row: number) =>
    cells.filter(cell => cell.row === row).map(({ column, text }) => `${column} ${text.replace(/\s/g, '')}`)
  let skipped = 0
  while (
    skipped < Math.min(3, rowCount, next.pages.length) &&
    wordsOf(table, skipped).join('|') === wordsOf(next, skipped).join('|')
  )
    skipped++
  const cells = table.cells.map(cell => ({ ...cell }))
  const first = next.cells.filter(cell => cell.row === skipped)
  const last = (column: number) =>
    cells.findLast(cell => cell.column === column && cell.row + cell.rowSpan === rowCount)
  const isCut = skipped === 0 && isCutRow(first, last)
  if (isCut)
    for (const { column, text } of first) {
      const above = last(column)
      if (above !== undefined) above.text += text
    }
  const from = skipped + (isCut ? 1 : 0)
  for (const cell of next.cells)
    if (cell.row >= from) cells.push({ ...cell, row: cell.row - from + rowCount })
  return { ...table, cells, pages: [...table.pages, ...next.pages.slice(from)] }
}

/** Whether a row goes on with the one above: nothing begins in it, and something above was not ended. */
function isCutRow(row: readonly SpannedCell[], above: (column: number) => SpannedCell | undefined): boolean {
  const worded = row.filter(({ text }) => text !== '')
  if (worded.length === 0 || row.find(({ column }) => column === 0)?.text !== '') return false
  return (
    worded.every(({ column }) => (above(column)?.text ?? '') !== '') &&
    worded.some(({ column }) => !/[。；）)]$/.test(above(column)!.text))
  )
}
