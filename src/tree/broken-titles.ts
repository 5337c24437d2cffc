/** Titles that lines break: their parts put together. */
import type { Span } from '../edits/edit.ts'
import { attachmentLabelLength } from '../lexicon/document-frame.ts'
import { endsAsNoTitle, isNoticeTitle, isPlanTitle, isTitleTail } from '../lexicon/documents.ts'
import { bulletClass } from '../lexicon/line-heads.ts'
import { readNumberLabel } from '../lexicon/numbering.ts'
import type { Line } from '../text/lines.ts'

/** A title: its words, without the breaks inside, and where it stands in the text. */
export interface Title {
  text: string
  range: Span
}

/** No title of a notice, and no unfinished one, is broken into more lines. */
export const mostTitleLines = 4

/** Whether a line is no more than the last word of a title, broken off the line above: …试点工作 | 实施方案. */
export function endsTitleAbove(lines: readonly Line[], index: number, from: number): boolean {
  const [above, { text }] = [lines[index - 1], lines[index]!]
  if (above === undefined || above.start < from || text.length < 2 || text.length > 4) return false
  return isTitlePart(above.text) && isPlanTitle(above.text + text)
}

/** Joins the lines that a title was broken into: unmarked short lines above it, a bracket (试行) below it. */
export function joinTitle(lines: readonly Line[], index: number, from: number): Title {
  let first = index
  while (first > 0 && lines[first - 1]!.start >= from && isTitlePart(lines[first - 1]!.text)) first--
  if (first > 0 && lines[first - 1]!.start >= from && isNamedAbove(lines, first - 1, index)) first--
  first = firstOfUnfinished(lines, first, from)
  const below = lines[index + 1]
  const last = below !== undefined && isTitleTail(below.text) ? index + 1 : index
  const parts = lines.slice(first, last + 1)
  const bullet = bulletBefore.exec(parts[0]!.text)?.[0].length ?? 0
  return {
    text: parts
      .map(line => line.text)
      .join('')
      .slice(bullet)
      // A blank between two figures parts two numbers.
      .replace(/(?<![0-9])[ 　]|[ 　](?![0-9])/g, ''),
    range: [parts[0]!.start + bullet, parts.at(-1)!.end],
  }
}

/** What a page that lists its documents puts before a title: • 某县节水方案, 政策解读 | 某县节水方案. */
const bulletBefore = new RegExp(
  `^(?:${bulletClass}{1,3}[ \\u3000]{0,4}|[一-鿿]{2,8}[ \\u3000]?[|｜][ \\u3000]?)`,
)

/** The lines of a notice in which the title that it issues may be named. */
const noticeLines = 24

/** Whether lines together are the title that the notice above them names, though the first could stand alone. */
export function isNamedAbove(lines: readonly Line[], first: number, last: number): boolean {
  const join = (from: number, to: number) =>
    lines
      .slice(from, to)
      .map(line => line.text)
      .join('')
      .replace(/[\s　]/g, '')
  return join(Math.max(0, first - noticeLines), first).includes(`${join(first, last + 1)}》`)
}

const year = /(?:19|20)[0-9]{2}年/

/** A line that can only be the upper part of a broken title: short, unmarked, no number, no date, no title itself. */
function isTitlePart(line: string): boolean {
  return (
    line.length >= 4 &&
    line.length <= 40 &&
    !/[。；：，！？）〕0-9]|月.{1,3}日$/.test(line.replace(year, '')) &&
    !isPlanTitle(line) &&
    !isNoticeTitle(line) &&
    attachmentLabelLength(line) === 0 &&
    readNumberLabel(line, 0) === null &&
    !endsAsNoTitle(line)
  )
}

/** 《若干措施》 as a line of its own: the brackets are no part of the title. */
export function withoutBrackets({ text, range: [start, end] }: Title): Title {
  return isBracketed(text)
    ? { text: text.slice(1, -1), range: [start + 1, end - 1] }
    : { text, range: [start, end] }
}

/** Whether a title stands in brackets of its own: 《若干措施》. */
export function isBracketed(text: string): boolean {
  return text.startsWith('《') && text.indexOf('》') === text.length - 1
}

/**
 * The first of the lines that a title needs though they end as titles themselves: those of a name that is not opened in
 * it (…落实《供水若干政策 / 措施》实施方案), and the one before a bracket that opens it (供水规划纲要 / （2026—2030年）分工方案).
 */
function firstOfUnfinished(lines: readonly Line[], title: number, from: number): number {
  const { text } = lines[title]!
  if (!/^[^《]*》|^（/.test(text)) return title
  let first = title
  while (first > 0 && title - first < mostTitleLines) {
    const above = lines[first - 1]!
    if (above.start < from || above.text.length > 40 || /[。；：，！？]/.test(above.text)) return title
    if (text.startsWith('（')) return isPlanTitle(above.text) ? first - 1 : title
    first--
    if (above.text.includes('《')) return first
  }
  return title
}
