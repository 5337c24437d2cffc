/**
 * Task tables whose cells a single blank parts, as pages show them that lost their tables: the words of a cell hold
 * blanks, too, so that a row is read from its end, where its bodies and times stand, and all before them is the task.
 */
import type { Span } from '../../edits/edit.ts'
import { splitBodies } from '../../lexicon/bodies.ts'
import { isBlank, type Line } from '../../text/lines.ts'
import { type ColumnRole, columnRoles, isTaskTable } from './columns.ts'
import { columnKind, isDueCell } from './grammar.ts'
import type { GridRow } from './grid.ts'
import type { Reading } from './line-table.ts'

/** A header has so many words at least, and so few characters. */
const fewestColumns = 4
const longestHeader = 80
/** Fewer rows show no habit. */
const fewestRows = 2
/** A row is at most so many lines of the page. */
const mostLines = 6

const told = new Set<ColumnRole>(['lead', 'support', 'implement', 'due'])

/**
 * Reads the table whose first line is given: a header of known words, and rows that are numbered from one.
 *
 * @param text restored text
 * @param lines all its lines
 * @param first index of the line that would be the header
 */
export function readSpaced(text: string, lines: readonly Line[], first: number): Reading {
  const none = { table: null, until: first + 1 }
  const header = lines[first]!.text
  if (header.length > longestHeader || !header.includes(' ')) return none
  const names = header.split(' ')
  if (names.length < fewestColumns || names.some(name => columnKind(name) === null)) return none
  const roles = columnRoles(names)
  const action = roles.indexOf('action')
  if (roles[0] !== 'number' || !isTaskTable(roles) || action < 0) return none
  const closing = roles.slice(action + 1)
  if (closing.length === 0 || !closing.every(role => told.has(role))) return none
  const rows: GridRow[] = []
  let next = first + 1
  while (next < lines.length) {
    const row = readRow(text, lines, next, rows.length + 1, roles, action)
    if (row === null) break
    rows.push({ banners: [], cells: row.cells })
    next = row.until
  }
  if (rows.length < fewestRows) return none
  const columns = names.map((name, index) => ({ header: name, role: roles[index]! }))
  return { table: { firstLine: first, lastLine: next - 1, columns, rows }, until: next }
}

/** The row that begins with a line and bears a number; it goes on in the lines below until its bodies are told. */
function readRow(
  text: string,
  lines: readonly Line[],
  first: number,
  number: number,
  roles: readonly ColumnRole[],
  action: number,
): { cells: (Span | null)[]; until: number } | null {
  const { start } = lines[first]!
  const digits = String(number)
  if (!text.startsWith(`${digits} `, start)) return null
  for (let last = first; last < lines.length && last < first + mostLines; last++) {
    const cells = cellsOf(text, start + digits.length, lines[last]!.end, roles, action)
    if (cells === null) continue
    cells[0] = [start, start + digits.length]
    return { cells, until: last + 1 }
  }
  return null
}

/** The cells of a row from the last one to the task; null where its end tells no bodies. */
function cellsOf(
  text: string,
  start: number,
  end: number,
  roles: readonly ColumnRole[],
  action: number,
): (Span | null)[] | null {
  const cells: (Span | null)[] = roles.map(() => null)
  let to = end
  for (let column = roles.length - 1; column > action; column--) {
    while (to > start && isBlank(text.charCodeAt(to - 1))) to--
    let from = to
    while (from > start && !isBlank(text.charCodeAt(from - 1)) && text[from - 1] !== '\n') from--
    const role = roles[column]!
    if (role === 'due' || !fills(text.slice(from, to), role)) from += lostBlank(text.slice(from, to), role)
    if (!fills(text.slice(from, to), role)) return null
    cells[column] = [from, to]
    to = from
  }
  while (start < to && isBlank(text.charCodeAt(start))) start++
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--
  if (to <= start) return null
  cells[action] = [start, to]
  return cells
}

/** A time that ends a cell. */
const closingTime = /(?:(?:19|20)[0-9]{2}年|[0-9]{1,2}月)[^\s]{0,12}$/

/** Where in words a cell begins whose blank was lost: behind the sentence of the task, and before a time. */
function lostBlank(words: string, role: ColumnRole): number {
  return Math.max(0, role === 'due' ? words.search(closingTime) : words.lastIndexOf('。') + 1)
}

/** Whether words can fill a cell of bodies or of a time. */
function fills(words: string, role: ColumnRole): boolean {
  if (words === '') return false
  return role === 'due' ? isDueCell(words) : splitBodies(words).every(({ body }) => body)
}
