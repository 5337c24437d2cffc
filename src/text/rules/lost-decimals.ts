/** Where sections with decimal numbers (1.1, 2.3.1) began in a text that has lost its breaks and kept its marks. */
import type { Span } from '../../edits/edit.ts'
import { readUnit } from '../../lexicon/units.ts'

const number =
  /(?<![0-9.])[1-9][0-9]?(?:\.[1-9][0-9]?){1,2}(?![0-9.%％])[ \u3000]{0,4}(?=[\u4e00-\u9fff“《])/g
/** The number of a chapter with its title, right before the first section of it: 2 建设任务|2.1 田块整治 */
const chapter = /(?<![0-9.])([1-9][0-9]?)[ \u3000]{0,4}[\u4e00-\u9fff、]{2,20}[ \u3000]{0,4}$/
const longestChapter = 30
/** Fewer may be amounts. */
const fewestSections = 3

/**
 * Numbers of sections each of which is the next of the one before it, with the chapters above them, as ranges of their
 * labels. An amount (1.5万亩) is hardly the next, and has a unit.
 */
export function decimalSectionsIn(line: string): Span[] {
  const found: Span[] = []
  let last: number[] | null = null
  for (const { 0: label, index } of line.matchAll(number)) {
    const end = index + label.length
    const parts = label.trim().split('.').map(Number)
    if (readUnit(line, end) !== null || !follows(parts, last)) continue
    const above = parts.at(-1) === 1 && parts.length === 2 ? chapterBefore(line, index, parts[0]!) : null
    if (above !== null) found.push(above)
    found.push([index, end])
    last = parts
  }
  return found.length < fewestSections ? [] : found
}

/** Whether a number is the next below, beside or above the last one; the first is the first of its chapter. */
function follows(parts: readonly number[], last: readonly number[] | null): boolean {
  if (last === null) return parts.length === 2 && parts[1] === 1
  if (parts.length > last.length) return isPrefix(last, parts) && parts.at(-1) === 1
  const depth = parts.length - 1
  if (isPrefix(parts.slice(0, depth), last) && parts[depth] === last[depth]! + 1) return true
  return parts.length === 2 && parts[1] === 1 && parts[0]! > last[0]! && parts[0]! <= last[0]! + 2
}

function isPrefix(parts: readonly number[], longer: readonly number[]): boolean {
  return parts.every((part, index) => part === longer[index])
}

function chapterBefore(line: string, offset: number, asked: number): Span | null {
  const from = Math.max(0, offset - longestChapter)
  const match = chapter.exec(line.slice(from, offset))
  if (match === null || Number(match[1]) !== asked) return null
  const start = from + match.index
  return [start, start + match[1]!.length + /^[ \u3000]*/.exec(match[0].slice(match[1]!.length))![0].length]
}
