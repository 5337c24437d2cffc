/** The header of a table that was flattened to one cell a line. */
import { lowestHanRank, readNumberLabel } from '../../lexicon/numbering.ts'
import type { Line } from '../../text/lines.ts'
import { columnKind, isLowerHalf, longestPlainHeader } from './grammar.ts'

/** A Han number that is a line or a cell of its own: 一, （二）. */
export const hanNumberAlone = /^（?[一二三四五六七八九十]{1,3}）?、?$/
const firstNumber = /^（?1）?[.、]?$/
const fewestColumns = 3
const mostColumns = 14

/** The header of a table that stands one cell a line. */
export interface Header {
  cells: string[]
  /** Index of the first line after it. */
  end: number
}

/** A run of header words; or 序号, further short lines, and a 1. */
export function readHeader(lines: readonly Line[], first: number): Header | null {
  const cells: string[] = []
  let known = 0
  let at = first
  const opensWithNumber = columnKind(lines[first]!.text) === 'number'
  for (; at < lines.length && cells.length <= mostColumns; at++) {
    const text = lines[at]!.text.replace(/[\s　]/g, '')
    const kind = columnKind(text)
    const last = cells.at(-1)
    if (last !== undefined && isLowerHalf(text) && columnKind(last) === null) {
      cells[cells.length - 1] = last + text
      if (columnKind(last + text) !== null) known++
      continue
    }
    if (kind === null && !(opensWithNumber && canBeHeader(text))) break
    // 序号 is the first column: what stands before it is the table's title.
    if (kind === 'number' && cells.length > 0) return null
    if (kind !== null) known++
    cells.push(text)
  }
  if (cells.length < fewestColumns || cells.length > mostColumns) return null
  if (known === cells.length) return { cells, end: at }
  const next = lines[at]?.text
  // Words that name no column, between all that do and the first number, head the rows below them.
  if (
    known === cells.length - 1 &&
    known >= fewestColumns &&
    isBanner(cells.at(-1)!) &&
    firstNumber.test(next ?? '')
  )
    return { cells: cells.slice(0, -1), end: at - 1 }
  return opensWithNumber && next !== undefined && (firstNumber.test(next) || opensSection(next))
    ? { cells, end: at }
    : null
}

/** No header of a column whose words say nothing is as long, in characters. */
const shortestBanner = 8

function isBanner(cell: string): boolean {
  return cell.length >= shortestBanner && columnKind(cell) === null
}

function canBeHeader(text: string): boolean {
  return (
    text.length <= longestPlainHeader &&
    !/[。；！？：]/.test(text) &&
    !/^（?[0-9]{1,3}）?[.、]?$/.test(text) &&
    !opensSection(text)
  )
}

/** Whether a line is a Han number, alone (一) or before the words of a heading (一、). */
function opensSection(line: string): boolean {
  if (hanNumberAlone.test(line)) return true
  const label = readNumberLabel(line, 0)
  return label !== null && !label.weak && label.rank <= lowestHanRank
}
