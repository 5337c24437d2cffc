/** Tables whose lines still show the borders of their cells: Markdown rows, tabs, or gaps of two and more blanks. */

import type { Span } from '../../text/edits.ts'
import type { Line } from '../../text/lines.ts'
import { alignCells } from './align.ts'
import { type Border, borderOf, cellsOf, isRule } from './borders.ts'
import type { Piece } from './cells.ts'
import { columnRoles } from './columns.ts'
import type { LineTable } from './flattened.ts'
import { columnKind, isTail } from './grammar.ts'
import type { Column, GridRow } from './grid.ts'
import { findRowNumbers } from './row-numbers.ts'

/** Lines without a border that may stand between two rows: paragraphs of a cell, headings across all columns. */
const mostLinesBetween = 6

/**
 * The table whose first line is given, null if there is none.
 *
 * @param text restored text
 * @param lines all its lines
 * @param first index of the line that would be the header
 */
export function readDelimited(text: string, lines: readonly Line[], first: number): LineTable | null {
  const border = borderOf(text, lines[first]!)
  if (border === null) return null
  const header = cellsOf(text, lines[first]!, border)
  const names = header.map(cell => (cell === null ? '' : text.slice(...cell).replace(/[\s　]/g, '')))
  const isMarkdown = border === 'bar' && lines[first + 1] !== undefined && isRule(lines[first + 1]!.text)
  if (!isMarkdown && !isHeader(names, border)) return null
  const last = lastRow(text, lines, first, border, names.length)
  const firstRow = first + (isMarkdown ? 2 : 1)
  if (last < firstRow || (last === firstRow && !isMarkdown && names.length < 3)) return null
  const roles = columnRoles(names)
  const columns: Column[] = names.map((name, index) => ({ header: name, role: roles[index]! }))
  const body = lines
    .slice(firstRow, last + 1)
    .filter(line => !isRule(line.text) && line.text !== lines[first]!.text)
  const split = body.map(line => cellsOf(text, line, border))
  const rows = split.every(cells => cells.length === names.length)
    ? split.map(cells => ({ banners: [], cells }))
    : aligned(text, columns, split)
  return rows.length === 0
    ? null
    : { firstLine: first, lastLine: last, columns, rows: liftBanners(rows, columns, text) }
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

/** A row with one cell alone, at its head, is a heading across all columns. */
function liftBanners(rows: readonly GridRow[], columns: readonly Column[], text: string): GridRow[] {
  const lifted: GridRow[] = []
  let banners: Span[] = []
  for (const row of rows) {
    const own = row.cells.filter(cell => cell !== null)
    const alone = own.length === 1 && columns.length > 2 ? own[0]! : null
    if (alone !== null && row.cells.slice(0, 2).includes(alone) && text.slice(...alone).length <= 60)
      banners.push(...row.banners, alone)
    else {
      lifted.push({ banners: [...banners, ...row.banners], cells: row.cells })
      banners = []
    }
  }
  return lifted
}
