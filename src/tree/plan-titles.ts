/** The titles of plans, by the lines above their first numbers. */
import { countBefore } from '../edits/count-before.ts'
import type { Span } from '../edits/edit.ts'
import { isBody } from '../lexicon/bodies.ts'
import { attachmentLabelLength } from '../lexicon/document-frame.ts'
import {
  aboutWord,
  announcedTitle,
  blankedTitleLength,
  endsAsNoTitle,
  isCertainTitle,
  isNoticeTitle,
  isPlanTitle,
  isTitleTail,
  noticeTitleLength,
  runInTitleLength,
} from '../lexicon/documents.ts'
import { isMetadataLine } from '../lexicon/fact-sheets.ts'
import { bulletClass } from '../lexicon/line-heads.ts'
import { readNumberLabel } from '../lexicon/numbering.ts'
import type { Line } from '../text/lines.ts'

/** How many lines above the first number a title may stand: the preamble lies between. */
export const preambleLines = 24

/** A title: its words, without the breaks inside, and where it stands in the text. */
export interface Title {
  text: string
  range: Span
}

/**
 * The title that stands above an offset: the last line there that reads like one, with the short lines that it
 * was broken into, or the words that open the preamble where the title runs into it. A line that may as well be a
 * heading without a number (重点任务) is the title only where there is no other, and the first line of the text, whatever
 * it ends in, only where there is none at all.
 */
export function titleBefore(lines: readonly Line[], from: number, before: number): Title | null {
  const last = lastLineBefore(lines, before)
  if (last < 0) return null
  let notice: Title | null = null
  let likely: Title | null = null
  for (let index = last, seen = 0; index >= 0 && seen < preambleLines; index--, seen++) {
    const line = lines[index]!
    if (line.start < from) break
    // 发文机关某县人民政府 主题词清淤行动
    if (isMetadataLine(line.text)) continue
    const runIn = runInTitleLength(line.text)
    if (runIn > 0 && line.start + runIn <= before)
      return { text: line.text.slice(0, runIn).trim(), range: [line.start, line.start + runIn] }
    notice ??= blankedTitle(line, before)
    if (line.end > before) continue
    // A part of a notice's title may end as titles of plans do: 关于印发… / 工作任务分解 / 方案的通知.
    if (notice !== null && line.start >= notice.range[0] && !isCertainTitle(line.text)) continue
    if (isPlanTitle(line.text) || endsTitleAbove(lines, index, from)) {
      const title = withoutBrackets(joinTitle(lines, index, from))
      let start = index
      while (start > 0 && lines[start]!.start > title.range[0]) start--
      if (isCertainTitle(line.text) || (start < index && isNamedAbove(lines, start, index))) return title
      likely ??= title
    }
    if (notice !== null) continue
    if (isNoticeTitle(line.text)) notice = joinNotice(lines, index, from)
    // Pages put brackets around it: 《某县人民政府办公室关于印发…的通知》
    else if (isBracketed(line.text) && isNoticeTitle(line.text.slice(1, -1)))
      notice = withoutBrackets({ text: line.text, range: [line.start, line.end] })
  }
  return (
    likely ?? notice ?? (from === 0 ? (openingTitle(lines, before) ?? titleInNotice(lines, before)) : null)
  )
}

/** The title that a line opens with and a blank ends, where a body says in it what the document is about. */
function blankedTitle(line: Line, before: number): Title | null {
  const length = blankedTitleLength(line.text)
  if (length === 0 || line.start + length > before) return null
  const issuer = line.text.slice(0, line.text.indexOf(aboutWord)).split(/[ 　]/).at(-1)!
  if (issuer !== '' && !isBody(issuer)) return null
  return {
    text: line.text.slice(0, length).replace(/[ 　]/g, ''),
    range: [line.start, line.start + length],
  }
}

/** Whether a line is no more than the last word of a title, broken off the line above: …试点工作 | 实施方案. */
function endsTitleAbove(lines: readonly Line[], index: number, from: number): boolean {
  const [above, { text }] = [lines[index - 1], lines[index]!]
  if (above === undefined || above.start < from || text.length < 2 || text.length > 4) return false
  return isTitlePart(above.text) && isPlanTitle(above.text + text)
}

/** No title of a notice is broken into more lines. */
const noticeTitleLines = 4

/** Joins the lines that the title of a notice was broken into, up to the one that says 关于, and the body that issues it above. */
function joinNotice(lines: readonly Line[], index: number, from: number): Title {
  let first = index
  while (
    !lines[first]!.text.includes(aboutWord) &&
    index - first < noticeTitleLines &&
    isNoticePart(lines[first - 1], from)
  )
    first--
  if (!lines[first]!.text.includes(aboutWord)) first = index
  if (lines[first]!.text.startsWith(aboutWord)) first = firstIssuer(lines, first, from)
  const parts = lines.slice(first, index + 1)
  const last = parts.at(-1)!
  const length = noticeTitleLength(last.text)
  const words = parts.map(({ text }, at) => (at === parts.length - 1 ? text.slice(0, length) : text))
  return {
    text: words.length === 1 ? words[0]! : words.map(text => text.replace(/[ 　]/g, '')).join(''),
    range: [parts[0]!.start, length < last.text.length ? last.start + length : last.end],
  }
}

/** No more bodies issue a document together, each in a line of its own above its title (GB/T 9704-2012, 7.2.4). */
const mostIssuers = 3

/** The first of the lines right above a title that are the bodies which issue it; the title itself where there are none. */
function firstIssuer(lines: readonly Line[], title: number, from: number): number {
  let first = title
  for (; title - first < mostIssuers; first--) {
    const above = lines[first - 1]
    if (!isNoticePart(above, from) || !isBody(above.text)) break
  }
  return first
}

function isNoticePart(line: Line | undefined, from: number): line is Line {
  return (
    line !== undefined && line.start >= from && line.text.length <= 60 && !/[。；：！？）]$/.test(line.text)
  )
}

/** A line without a mark that opens the text above its first paragraph: a title that ends as no other does (…任务安排说明). */
function openingTitle(lines: readonly Line[], before: number): Title | null {
  const first = lines.findIndex(line => line.text !== '')
  const line = lines[first]
  const below = lines.slice(first + 1, first + preambleLines).find(({ text }) => text !== '')
  if (line === undefined || below === undefined || line.end > before || below.start > before) return null
  const isPhrase = line.text.length >= 6 && line.text.length <= 50 && !/[。；：，！？]/.test(line.text)
  const isBracket = /^（.*）$/.test(line.text)
  const opensText = below.start === before || /[。：]$/.test(below.text)
  if (
    !isPhrase ||
    isBracket ||
    !opensText ||
    attachmentLabelLength(line.text) > 0 ||
    endsAsNoTitle(line.text)
  )
    return null
  return { text: line.text, range: [line.start, line.end] }
}

/** The title that the words of a notice name, where the page has the title in none of its lines. */
function titleInNotice(lines: readonly Line[], before: number): Title | null {
  for (const { text, start, end } of lines.slice(0, preambleLines)) {
    if (end > before) return null
    const place = announcedTitle(text)
    if (place !== null) return { text: text.slice(...place), range: [start + place[0], start + place[1]] }
  }
  return null
}

/** Index of the last line that begins before an offset, -1 if there is none. */
function lastLineBefore(lines: readonly Line[], before: number): number {
  return countBefore(lines, before, line => line.start) - 1
}

/** Joins the lines that a title was broken into: unmarked short lines above it, a bracket (试行) below it. */
function joinTitle(lines: readonly Line[], index: number, from: number): Title {
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

/**
 * The first of the lines that a title needs though they end as titles themselves: those of a name that is not opened in
 * it (…落实《供水若干政策 / 措施》实施方案), and the one before a bracket that opens it (供水规划纲要 / （2026—2030年）分工方案).
 */
function firstOfUnfinished(lines: readonly Line[], title: number, from: number): number {
  const { text } = lines[title]!
  if (!/^[^《]*》|^（/.test(text)) return title
  let first = title
  while (first > 0 && title - first < noticeTitleLines) {
    const above = lines[first - 1]!
    if (above.start < from || above.text.length > 40 || /[。；：，！？]/.test(above.text)) return title
    if (text.startsWith('（')) return isPlanTitle(above.text) ? first - 1 : title
    first--
    if (above.text.includes('《')) return first
  }
  return title
}

/** What a page that lists its documents puts before a title: • 某县节水方案. */
const bulletBefore = new RegExp(`^${bulletClass}{1,3}[ \\u3000]{0,4}`)

/** The lines of a notice in which the title that it issues may be named. */
const noticeLines = 24

/** Whether lines together are the title that the notice above them names, though the first could stand alone. */
function isNamedAbove(lines: readonly Line[], first: number, last: number): boolean {
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
function withoutBrackets({ text, range: [start, end] }: Title): Title {
  return isBracketed(text)
    ? { text: text.slice(1, -1), range: [start + 1, end - 1] }
    : { text, range: [start, end] }
}

function isBracketed(text: string): boolean {
  return text.startsWith('《') && text.indexOf('》') === text.length - 1
}
