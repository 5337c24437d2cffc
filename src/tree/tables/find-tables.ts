/** Finds the tables of a text in whatever form they came, and reads them to nodes of the plan tree. */

import type { Span } from '../../edits/edit.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import type { Line } from '../../text/lines.ts'
import type { TableNode } from '../nodes.ts'
import { type Blocks, blocksOf, isParted } from './blocks.ts'
import { readDelimited } from './delimited.ts'
import { type NumbersBefore, readFlattened } from './flattened.ts'
import { columnKind, isTableTitle, isUnitLine, longestHeader, tableLabelLength } from './grammar.ts'
import type { LineTable, Reading } from './line-table.ts'
import { readSpaced } from './spaced.ts'
import { tableNode } from './table-node.ts'

/** Lines above the header that can name a table: label, title in up to two lines, units. */
const linesAbove = 4
/** Longest line that names a table. */
const longestTitle = 70

/**
 * Finds the tables of a text.
 *
 * @param text restored text
 * @param lines all its lines
 * @returns in document order, not overlapping; ranges include label and title
 */
export function findTables(text: string, lines: readonly Line[]): TableNode[] {
  const tables: TableNode[] = []
  const before = numbersBefore(lines)
  let free = 0
  const untried = { delimited: 0, flattened: 0 }
  let blocks: Blocks | null = null
  const allBlocks = () => {
    blocks ??= blocksOf(text, lines)
    return blocks
  }
  for (let index = 0; index < lines.length; index++) {
    let table: LineTable | null = null
    if (index >= untried.delimited) {
      const reading = readDelimited(text, lines, index)
      table = reading.table
      untried.delimited = reading.until
    }
    if (table === null && index >= untried.flattened && mayBeHeader(lines[index]!)) {
      const parted = isParted(text, lines, index) ? readBlocks(text, index, before, allBlocks()) : null
      const reading = parted?.table ? parted : readFlattened(text, lines, index, before)
      table = reading.table
      untried.flattened = reading.until
    }
    table ??= readSpaced(text, lines, index).table
    if (table === null) continue
    const { titleRange, start } = announcementAbove(lines, index, free)
    const title = titleRange === null ? null : text.slice(...titleRange).replace(/[\s　]/g, '')
    const range: Span = [start, lines[table.lastLine]!.end]
    tables.push(
      tableNode(
        text,
        { range, title, titleRange, columns: table.columns, rows: table.rows },
        tables.length + 1,
      ),
    )
    index = table.lastLine
    free = index + 1
  }
  return tables
}

/**
 * The text with blanks for its tables, equally long: what is left is the running text.
 *
 * @param tables in document order, not overlapping
 */
export function withoutTables(text: string, tables: readonly TableNode[]): string {
  if (tables.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { range } of tables) {
    parts.push(text.slice(at, range[0]), text.slice(...range).replace(/[^\n]/g, ' '))
    at = range[1]
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Reads a flattened table whose cells blank lines part. */
function readBlocks(
  text: string,
  first: number,
  before: NumbersBefore,
  { blocks, firstLines, blockOf }: Blocks,
): Reading {
  const { table, until } = readFlattened(
    text,
    blocks,
    blockOf[first]!,
    block => before(firstLines[block]!),
    'blank-line',
  )
  if (table === null) return { table, until: firstLines[until]! }
  const lastLine = firstLines[table.lastLine + 1]! - 1
  return { table: { ...table, firstLine: first, lastLine }, until: lastLine + 1 }
}

function mayBeHeader({ text }: Line): boolean {
  return text.length <= longestHeader && columnKind(text) !== null
}

/** The last section number of each style before a line, for lines in ascending order. */
function numbersBefore(lines: readonly Line[]): NumbersBefore {
  const last = new Map<string, number>()
  let at = 0
  return line => {
    for (; at < line; at++) {
      const label = readNumberLabel(lines[at]!.text, 0)
      if (label !== null && !label.weak) last.set(label.style, label.number)
    }
    return last
  }
}

interface Announcement {
  titleRange: Span | null
  /** Start of the label, of the title, or of the header itself where nothing names the table. */
  start: number
}

/**
 * What names the table whose header begins at a line. A title without a label that opens the text is that of the
 * document as well, and stays there.
 *
 * @param free lines before it belong to another table
 */
function announcementAbove(lines: readonly Line[], header: number, free: number): Announcement {
  let start = lines[header]!.start
  let titleRange: Span | null = null
  for (let at = header - 1; at >= Math.max(free, header - linesAbove); at--) {
    const line = lines[at]!
    const label = labelLength(line)
    if (label === 0 && isUnitLine(line.text)) continue
    // A column before that of the numbers, whose cells head the rows: 任务类型 / 序号.
    if (label === 0 && titleRange === null && at === header - 1 && headsRows(line)) continue
    if (label === 0 && (titleRange !== null || !canBeTitle(lines, at))) break
    if (titleRange === null && line.text.length > label) titleRange = [line.start + label, line.end]
    if (label > 0 || at > 0) start = line.start
    if (label > 0) break
  }
  return { titleRange, start }
}

/** Whether a line is the header of a column whose cells stand above the rows. */
function headsRows({ text }: Line): boolean {
  return text.length <= longestHeader && columnKind(text) === 'section'
}

function labelLength({ text }: Line): number {
  return text.length <= longestTitle ? tableLabelLength(text) : 0
}

/** Whether a line reads like the title of a table, or stands under a label (附表1) and is one for that. */
function canBeTitle(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!
  if (readNumberLabel(text, 0)?.weak === false) return false
  if (isTableTitle(text)) return true
  const above = lines[at - 1]
  return (
    above !== undefined &&
    labelLength(above) === above.text.length &&
    text.length <= longestTitle &&
    !/[。；：]/.test(text)
  )
}
