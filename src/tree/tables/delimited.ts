/** Tables whose lines still show the borders of their cells: Markdown rows, tabs, or gaps of two and more blanks. */

import type { Span } from '../../edits/edit.ts'
import type { Line } from '../../text/lines.ts'
import { alignCells } from './align.ts'
import { type Border, borderOf, cellsOf, isRule } from './borders.ts'
import { looksOf, type Piece } from './cells.ts'
import { columnRoles } from './columns.ts'
import { columnKind, isTail } from './grammar.ts'
import type { Column, GridRow } from './grid.ts'
import type { Reading } from './line-table.ts'
import { findRowNumbers } from './row-numbers.ts'

/** Lines without a border that may stand between two rows: paragraphs of a cell, headings across all columns. */
const mostLinesBetween = 6
/** Longest heading across all columns. */
const longestHeading = 60

/**
 * Reads the table whose first line is given.
 *
 * @param text restored text
 * @param lines all its lines
 * @param first index of the line that would be the header
 */
export function readDelimited(text: string, lines: readonly Line[], first: number): Reading {
  const none = { table: null, until: first + 1 }
  const border = borderOf(text, lines[first]!)
  if (border === null) return none
  const header = cellsOf(text, lines[first]!, border)
  const names = header.map(cell => (cell === null ? '' : text.slice(...cell).replace(/[\s　]/g, '')))
  const isMarkdown = border === 'bar' && lines[first + 1] !== undefined && isRule(lines[first + 1]!.text)
  if (!isMarkdown && !isHeader(names, border)) return none
  const last = lastRow(text, lines, first, border, names.length)
  const firstRow = first + (isMarkdown ? 2 : 1)
  if (last < firstRow || (last === firstRow && !isMarkdown && names.length < 3)) return none
  const roles = columnRoles(names)
  const columns: Column[] = names.map((name, index) => ({ header: name, role: roles[index]! }))
  const body = lines
    .slice(firstRow, last + 1)
    .filter(line => !isRule(line.text) && line.text !== lines[first]!.text)
  const split = body.map(line => cellsOf(text, line, border))
  const rows = split.every(cells => cells.length === names.length)
    ? split.map(cells => ({ banners: [], cells }))
    : aligned(text, columns, split)
  const table =
    rows.length === 0
      ? null
      : { firstLine: first, lastLine: last, columns, rows: liftBanners(rows, columns, text) }
  return { table, until: last + 1 }
}

/** Words of columns say so, most of them; where the borders are mere gaps, nearly all. */
function isHeader(names: readonly string[], border: Border): boolean {
  const known = names.filter(name => columnKind(name) !== null).length
  if (names.length < 2 || names.some(name => name.length > 24)) return false
  if (border === 'gap') return names.length >= 3 && known >= 3 && known * 4 >= names.length * 3
  return known >= 2 && known * 2 >= names.length
}

/** Index of the last line that belongs to the rows. */
function lastRow(text: string, lines: readonly Line[], first: number, border: Border, width: number): number {
  let last = first
  let open = false
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at]!
    const cells = borderOf(text, line) === border ? cellsOf(text, line, border) : null
    if (cells !== null && cells.length >= 2 && cells.length <= width + 1) {
      last = at
      open = cells.length < width
    } else if (border === 'bar' || isTail(line.text)) break
    else if (at - last > mostLinesBetween || !(open || rowFollows(text, lines, at, border, width))) break
    else if (border === 'gap') break
  }
  return last
}

/** Whether a row stands in the next lines: what stands before it is then part of the table. */
function rowFollows(
  text: string,
  lines: readonly Line[],
  at: number,
  border: Border,
  width: number,
): boolean {
  for (let next = at + 1; next < lines.length && next <= at + 2; next++) {
    const line = lines[next]!
    if (borderOf(text, line) === border && cellsOf(text, line, border).length <= width) return true
  }
  return false
}

/** Rows of which some have fewer cells than the header: spanned cells, or cells of several lines. */
function aligned(text: string, columns: readonly Column[], split: readonly (Span | null)[][]): GridRow[] {
  const pieces: Piece[] = []
  for (const cells of split) {
    const full = cells.length === columns.length
    let opened = false
    cells.forEach((cell, column) => {
      if (cell === null) return
      pieces.push({
        text: text.slice(...cell),
        range: cell,
        after: opened ? 'border' : full ? 'row' : 'break',
        ...(full && { column }),
      })
      opened = true
    })
  }
  const numbers = columns.some(({ role }) => role === 'number')
    ? findRowNumbers(pieces, columns.length)
    : new Set<number>()
  return alignCells(columns, pieces, numbers)
}

/** A row with one cell alone is a heading across all columns, unless all its other cells span it from above. */
function liftBanners(rows: readonly GridRow[], columns: readonly Column[], text: string): GridRow[] {
  const lifted: GridRow[] = []
  let banners: Span[] = []
  for (const row of rows) {
    const heading = headingAcross(row, columns, text)
    if (heading !== null) banners.push(...row.banners, heading)
    else {
      lifted.push({ banners: [...banners, ...row.banners], cells: row.cells })
      banners = []
    }
  }
  return lifted
}

function headingAcross({ cells }: GridRow, columns: readonly Column[], text: string): Span | null {
  const first = cells.findIndex(cell => cell !== null)
  if (
    columns.length < 3 ||
    first < 0 ||
    first > 1 ||
    cells.some((cell, index) => cell !== null && index > first)
  )
    return null
  const cell = cells[first]!
  const words = text.slice(...cell)
  if (words.length > longestHeading || looksOf(words).number !== null) return null
  return looksOf(words).heading || (first === 0 && columns[0]!.role !== 'action') ? cell : null
}
