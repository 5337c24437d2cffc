/** Says of the headings of a mangled text which runs stood around their numbers and after their titles. */

import { isQuoted } from '../brackets/quotations.ts'
import { isDivision } from '../clauses/area-wording.ts'
import { isMangledMark, type Known, keepInside, stretchEnd } from '../slots.ts'
import { markAfterLabel } from './field-labels.ts'
import { scriptOf } from './numbering/candidate.ts'
import type { DecimalHeading } from './numbering/decimal-numbering.ts'
import type { NumberedHeading } from './numbering/numbering.ts'
import { describeTitleEnd } from './titles/title-ends.ts'
import { isTitleLine } from './titles/title-lines.ts'

/** How long a title without a mark in it may be. */
const titleLength = 40

/**
 * Adds what the headings say to `known`: the run before each number, which ends the sentence or the title there, and
 * the run after it. A number with no mark before it stood after a line break alone.
 *
 * @param headings in the order of the text
 */
export function describeHeadings(text: string, headings: readonly NumberedHeading[], known: Known): void {
  let previous: NumberedHeading | undefined
  // Where every line break became a mark, that before a number says nothing of the end of a sentence.
  const marksBreaks = headings.every(({ start, marked }) => marked || start === 0)
  for (const heading of headings) {
    const bracket = heading.rank % 2 === 0
    const behind = bracket ? '）' : heading.rank === 1 ? '、' : '.'
    known.runs.set(heading.end, opensQuoted(text, heading.end + 1, heading.rank) ? `${behind}“` : behind)
    if (heading.marked) {
      const mark = heading.start - 1
      const closing = /^[%）]/.exec(known.runs.get(mark) ?? '')?.[0] ?? ''
      const isChild = previous !== undefined && previous.rank < heading.rank
      const bare =
        (bracket || marksBreaks) &&
        isChild &&
        closing === '' &&
        !heading.announced &&
        !heading.completes &&
        (isOneStretch(text, previous!.end + 1, mark) ||
          (previous!.rank <= 2 && isTitleLine(text, previous!.end + 1, mark)))
      if (bare) keepInside(text, previous!.end + 1, mark, known)
      const ending = bare || closing === '）' ? '' : endingBefore(heading)
      known.runs.set(mark, `${closing}${ending}\n${bracket ? '（' : ''}`)
    } else if (heading.start > 0) {
      known.breaks.add(heading.start)
      if (
        previous !== undefined &&
        previous.rank < heading.rank &&
        isTitleLine(text, previous.end + 1, heading.start)
      )
        keepInside(text, previous.end + 1, heading.start, known)
    }
    // A field with a number (3.责任单位：…) has a label in place of a title.
    const label = markAfterLabel(text, heading.end + 1)
    if (label !== -1) known.runs.set(label, '：')
    else describeTitleEnd(text, heading.end + 1, heading.rank, known)
    previous = heading
  }
}

/** How long the name is at most that a title opens with in quotation marks. */
const longestName = 6

/** Whether a title opens with a name in quotation marks: （一）“十五五”成效, or with a word of one character: （一）“修”，逐船检修 */
function opensQuoted(text: string, start: number, rank: number): boolean {
  const end = stretchEnd(text, start, longestName + 1)
  if (!isMangledMark(text[end] ?? '') || end - start > longestName) return false
  const name = text.slice(start, end)
  // （一）县（市、区）自查
  const isNumeralOrArea = scriptOf(name) !== undefined || isDivision(name)
  return name.length === 1 ? rank <= 2 && !isNumeralOrArea : isQuoted(name)
}

/** The mark that ends the sentence or the item before a heading. */
function endingBefore({ rank, number, announced, completes, ofArticle }: NumberedHeading): string {
  if (ofArticle && rank === 2) return number === 1 ? '：' : '；'
  return announced || (number === 1 && completes) ? '：' : '。'
}

/** Where a heading stands and what it numbers. */
export interface PlacedHeading {
  start: number
  /** After its number. */
  end: number
  /** Smaller is higher. */
  rank: number
  number: number
}

/**
 * Adds what headings numbered by parts say to `known`: the run before each number, those between its parts, and the
 * blank after it.
 */
export function describeDecimalHeadings(
  text: string,
  headings: readonly DecimalHeading[],
  known: Known,
): readonly PlacedHeading[] {
  for (const { start, end } of headings)
    for (let offset = start; offset < end; offset++)
      if (isMangledMark(text[offset]!)) known.runs.set(offset, '.')
  const placed = headings.map(({ start, end, parts }) => {
    return { start, end, rank: parts.length, number: parts.at(-1)! }
  })
  return describeChapters(text, placed, known)
}

/** Adds the runs before headings that need no mark after their number to `known`, and the mark or blank that is there. */
export function describeChapters(
  text: string,
  headings: readonly PlacedHeading[],
  known: Known,
): readonly PlacedHeading[] {
  known.blanks ??= new Set()
  let previous: PlacedHeading | undefined
  for (const heading of headings) {
    const { start, end } = heading
    const isChild = previous !== undefined && previous.rank < heading.rank
    const bare = isChild && isTitle(text, previous!.end, start - 1)
    previous = heading
    if (start > 0 && isMangledMark(text[start - 1]!)) {
      const percent = known.runs.get(start - 1)?.startsWith('%') ? '%' : ''
      known.runs.set(start - 1, bare ? '\n' : `${percent}。\n`)
    } else if (start > 0) known.breaks.add(start)
    // Behind 第一条 a blank stood, as ranks that name their level have it.
    if (isMangledMark(text[end] ?? '')) {
      known.runs.set(end, heading.rank < 0 ? ' ' : '.')
      if (heading.rank < 0) describeTitleEnd(text, end + 1, heading.rank, known)
    } else {
      known.blanks.add(end)
      describeTitleEnd(text, end, heading.rank, known)
    }
  }
  return headings
}

/** Whether nothing but a title stands between the number of a heading and a mark: `第一章总则|` `一、工作原则|` */
export function isTitle(text: string, numberEnd: number, mark: number): boolean {
  const start = isMangledMark(text[numberEnd] ?? '') ? numberEnd + 1 : numberEnd
  return start < mark && isOneStretch(text, start, mark)
}

/** Whether a stretch has no mark in it and is short enough for a title: `1、狠抓工业污染防治| 1 取缔`. */
function isOneStretch(text: string, start: number, end: number): boolean {
  if (end - start > titleLength) return false
  for (let offset = start; offset < end; offset++) if (isMangledMark(text[offset]!)) return false
  return true
}
