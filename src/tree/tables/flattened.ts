/**
 * Tables that were flattened to one cell a line: a run of header lines, then all cells in reading order. Nothing but
 * the words tells the columns of a cell; cells that span rows stand once, empty cells are gone.
 */

import { attachmentLabelLength } from '../../lexicon/document-frame.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import type { Line } from '../../text/lines.ts'
import { alignCells } from './align.ts'
import { looksOf, type Piece } from './cells.ts'
import { columnRoles, isTaskTable } from './columns.ts'
import { hanNumberAlone, readHeader } from './flattened-header.ts'
import { columnKind, isTableTitle, isTail, isTotalCell, longestHeader, tableLabelLength } from './grammar.ts'
import type { Column, GridRow } from './grid.ts'
import type { Reading } from './line-table.ts'
import { findRowNumbers } from './row-numbers.ts'

/** The last section number of each style before a line. Asked with lines in ascending order. */
export type NumbersBefore = (line: number) => ReadonlyMap<string, number>

/** Share of the cells of bodies and times that must look like some. */
const fewestFitting = 0.6
/** Longest cell. */
const longestCell = 1200

/**
 * Reads the flattened table whose header begins at a line.
 *
 * @param text restored text
 * @param lines all its lines
 * @param first index of the line at which the header would begin
 * @param before the last section number of each style before a line
 * @param after what stands between two of the lines
 */
export function readFlattened(
  text: string,
  lines: readonly Line[],
  first: number,
  before: NumbersBefore,
  after: 'line' | 'blank-line' = 'line',
): Reading {
  const header = readHeader(lines, first)
  if (header === null) return { table: null, until: first + 1 }
  const roles = columnRoles(header.cells)
  const columns = header.cells.map((cell, index) => ({ header: cell, role: roles[index]! }))
  const { cells: cellLines, end: until } = regionAfter(lines, first, header.end, before)
  const none = { table: null, until }
  const pieces = joinNumberedHeadings(
    cellLines.map(line => ({ text: line.text, range: [line.start, line.end], after })),
  )
  const numbers = roles.includes('number') ? findRowNumbers(pieces, columns.length) : new Set<number>()
  if (numbers.size === 0 && !isTaskTable(roles)) return none
  const kept = numbers.size > 0 ? withinRows(pieces, numbers, columns.length) : pieces
  if (kept.length < 2) return none
  const rows = alignCells(columns, kept, numbers)
  if (!isPlausible(columns, rows, numbers.size > 0, text)) return none
  const end = kept.at(-1)!.range[1]
  let lastLine = header.end - 1
  while (lastLine + 1 < lines.length && lines[lastLine + 1]!.end <= end) lastLine++
  return { table: { firstLine: first, lastLine, columns, rows }, until: lastLine + 1 }
}

/** The lines that can be cells: up to the next label or title of a table, a heading that goes on with the text, or a tail line. */
function regionAfter(
  lines: readonly Line[],
  headerStart: number,
  headerEnd: number,
  before: NumbersBefore,
): { cells: Line[]; end: number } {
  const header = lines.slice(headerStart, headerEnd).map(line => line.text)
  const cells: Line[] = []
  const inTable = new Map<string, number>()
  let at = headerEnd
  for (; at < lines.length; at++) {
    const { text } = lines[at]!
    if (text.length > longestCell || isTail(text) || text.includes('|') || text.includes('\t')) break
    if (attachmentLabelLength(text) > 0 && tableLabelLength(text) > 0 && text.length <= longestHeader) break
    // A header that is repeated on each page is no new table.
    if (header.every((cell, index) => lines[at + index]?.text === cell)) {
      at += header.length - 1
      continue
    }
    if (columnKind(text) !== null && readHeader(lines, at) !== null) {
      if (cells.length > 0 && isTableTitle(cells.at(-1)!.text)) cells.pop()
      break
    }
    const label = readNumberLabel(text, 0)
    if (label !== null && !label.weak) {
      const own = inTable.get(label.style)
      if (own === undefined || label.number !== own + 1) {
        if (label.number > 1 && before(headerStart).get(label.style) === label.number - 1) break
      }
      inTable.set(label.style, label.number)
    }
    cells.push(lines[at]!)
  }
  return { cells, end: at }
}

/** A Han number alone and the short cell after it are one heading. */
function joinNumberedHeadings(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!
    const next = pieces[index + 1]
    if (next !== undefined && hanNumberAlone.test(piece.text) && next.text.length <= longestHeader * 2) {
      const text = piece.text.endsWith('、') || piece.text.endsWith('）') ? piece.text : `${piece.text}、`
      joined.push({ text: text + next.text, range: [piece.range[0], next.range[1]], after: piece.after })
      index++
    } else joined.push(piece)
  }
  return joined
}

/** Without what follows the last row, such as one that sums up the others: no row is longer than the longest before it, or than the header if it is the only one. */
function withinRows(pieces: Piece[], numbers: ReadonlySet<number>, width: number): Piece[] {
  const starts = [...numbers].sort((a, b) => a - b)
  const longest = starts.slice(1).reduce((most, start, index) => Math.max(most, start - starts[index]!), 0)
  const end = starts.at(-1)! + Math.max(longest, starts.length < 2 ? width : 2)
  const total = pieces.findIndex(({ text }, index) => index > starts.at(-1)! && isTotalCell(text))
  return pieces.slice(0, total < 0 ? end : Math.min(end, total))
}

/** Whether the cells are what the header promises: rows with a number, or an action and mostly bodies and times beside it. */
function isPlausible(
  columns: readonly Column[],
  rows: readonly GridRow[],
  numbered: boolean,
  text: string,
): boolean {
  if (rows.length < 2) return false
  if (numbered) return true
  let actions = 0
  let told = 0
  let fitting = 0
  for (const { cells } of rows)
    for (const [column, { role }] of columns.entries()) {
      const cell = cells[column]
      if (cell == null) continue
      if (role === 'action') actions++
      if (role !== 'lead' && role !== 'support' && role !== 'due') continue
      told++
      const looks = looksOf(text.slice(...cell))
      if (role === 'due' ? looks.due : looks.bodies > 0) fitting++
    }
  return actions * 2 >= rows.length && told > 0 && fitting >= told * fewestFitting
}
