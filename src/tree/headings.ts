/**
 * Which numbers are headings. A number at the start of a line is one if it has the form of a heading; a form that
 * ordinary text has too, or a number inside a line (the page lost its line breaks), is believed only where it
 * continues the sequence that is open there.
 */

import { isInertAnnex } from '../lexicon/document-frame.ts'
import { matchesOf } from '../lexicon/matches.ts'
import { type NumberLabel, readNumberLabel, titleRules } from '../lexicon/numbering.ts'
import { readUnit } from '../lexicon/units.ts'
import type { Line } from '../text/lines.ts'
import { isAnnexLabel } from './annexes.ts'
import { attachmentListEnd, attachmentNumber, continuesAttachment } from './attachment-lists.ts'

/** A number that was taken for a heading. */
export interface Heading extends NumberLabel {
  start: number
  /** Stands inside a line, after the end of a sentence. */
  inline: boolean
  /** What is odd about its place in the sequence of numbers, and the number that was expected there. */
  irregularity: { kind: 'gap' | 'repeated'; expected: number } | null
}

interface Open {
  rank: number
  style: string
  number: number
}

/** A sentence end inside a line, after which a number may open a section whose line break was lost. */
const sentenceEnd = /[。！？）”](?=[ 　]?(?:（|第|[一二三四五六七八九十①-⑳]|[0-9]))/g

/**
 * Finds the headings of a text.
 *
 * @param text restored text
 * @param lines its lines, without those that cannot hold a heading (tables)
 * @returns headings in document order
 */
export function findHeadings(text: string, lines: readonly Line[]): Heading[] {
  const candidates = candidatesOf(text, lines)
  const open: Open[] = []
  const last = new Map<string, number>()
  const accepted: Heading[] = []
  candidates.forEach((candidate, index) => {
    const at = open.findIndex(entry => entry.style === candidate.style)
    const expected = (at >= 0 ? open[at]!.number : (last.get(candidate.style) ?? 0)) + 1
    const continues = candidate.number === expected && (at >= 0 || candidate.number > 1)
    if (candidate.weak && candidate.inline) return
    const certain = !candidate.weak && !candidate.inline
    const isChild = isDecimalOf(candidate) && followsParent(candidate, open)
    const alone = isChild && isOnlyChild(text, candidate, accepted.at(-1))
    if (!certain && !continues && !opensSequence(candidates, index) && !alone) return
    if (isDecimalOf(candidate) && !isChild) return
    const kind = candidate.number > expected ? 'gap' : 'repeated'
    const irregularity = continues || candidate.number === 1 ? null : ({ kind, expected } as const)
    while (open.length > 0 && open.at(-1)!.rank >= candidate.rank) open.pop()
    open.push({ rank: candidate.rank, style: candidate.style, number: candidate.number })
    last.set(candidate.style, candidate.number)
    accepted.push({ ...candidate, irregularity })
  })
  return accepted
}

type Candidate = Omit<Heading, 'irregularity'>

function candidatesOf(text: string, lines: readonly Line[]): Candidate[] {
  const candidates: Candidate[] = []
  let attachments = 0
  let listEnd = 0
  let inert = false
  for (const [index, line] of lines.entries()) {
    listEnd = Math.max(listEnd, attachmentListEnd(lines, index))
    if (!continuesAttachment(lines, index, attachments))
      attachments = attachmentNumber(text, line, attachments)
    if (isAnnexLabel(line.text)) inert = isInertAnnex(lines[index + 1]?.text.trim() ?? '')
    if (index >= listEnd && attachments <= 1 && !inert)
      for (const candidate of candidatesInLine(text, line)) candidates.push(candidate)
  }
  return candidates
}

/** How far behind a number the words stand that make it a reference, in characters. */
const longestReference = 24

function candidatesInLine(text: string, line: Line): Candidate[] {
  const found = new Map<number, Candidate>()
  const add = (start: number, inline: boolean) => {
    const label = start < line.end && !found.has(start) ? readNumberLabel(text, start) : null
    if (label === null || label.end > line.end) return
    if (inline && titleRules.reference.test(text.slice(label.end, label.end + longestReference))) return
    const { style, rank, number, numbers, label: words, end: labelEnd, weak } = label
    found.set(start, { style, rank, number, numbers, label: words, end: labelEnd, weak, start, inline })
    // A title without a mark may run into the next number: 二、重点任务（一）优化服务.
    const end = unmarkedTitleEnd(text, label.end)
    if (end !== undefined) add(end, true)
  }
  add(line.start, false)
  for (const match of matchesOf(line.text, sentenceEnd)) {
    const start = line.start + match.index + 1
    add(text[start] === ' ' || text[start] === '　' ? start + 1 : start, true)
  }
  return found.size === 0 ? [] : [...found.values()].sort((a, b) => a.start - b.start)
}

/** A title of two halves between two numbers: 明确任务，加快疏浚1、… */
const halvedTitle =
  /[^，。；：、！？（）\s0-9]{2,24}，[^，。；：、！？（）\s0-9]{2,24}(?=[0-9]{1,2}、(?![0-9]))/y

/** The words of a title between two numbers; a Chinese numeral that opens the next number may be taken with them. */
const unmarkedTitle = /[^，。；：、！？（）\s0-9]{2,24}/y

/** One stretch of a title behind which a blank may show its end: 加强巡护，减少火情 1.增设瞭望台 */
const stretch = /[^，。；：、！？（）\s]{2,24}(?:[，、]|[ 　]{1,2})/y
const mostStretches = 4

/** Where the number stands that a title and a blank precede; undefined if there is none. Blanks stand where lines broke. */
function numberBehindBlank(text: string, start: number): number | undefined {
  stretch.lastIndex = start
  for (let count = 0; count < mostStretches && stretch.test(text); count++) {
    const end = stretch.lastIndex
    anyNumber.lastIndex = end
    if (/[ 　]/.test(text[end - 1]!) && anyNumber.test(text)) return end
  }
  return undefined
}

/** A number of a section that may follow a title without a mark. */
const nextNumber = /（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|1[.．、](?![0-9])/y

/** One that may follow it behind a blank. */
const anyNumber = /（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、](?![0-9])/y

/** Where a title that begins at an offset runs into the next number; undefined if it does not. */
function unmarkedTitleEnd(text: string, start: number): number | undefined {
  const behindBlank = numberBehindBlank(text, start)
  if (behindBlank !== undefined) return behindBlank
  halvedTitle.lastIndex = start
  if (halvedTitle.test(text)) return halvedTitle.lastIndex
  unmarkedTitle.lastIndex = start
  if (!unmarkedTitle.test(text)) return undefined
  const end = unmarkedTitle.lastIndex
  if (/[ 　]/.test(text[end] ?? '')) return undefined
  // No mark is among the words, so that of the numerals that they take in only the last can open a number.
  return [end, end - 1].find(offset => {
    nextNumber.lastIndex = offset
    return offset - start >= 2 && nextNumber.test(text)
  })
}

/** Whether a first number is followed by a second of its style before any number of a higher style. */
function opensSequence(candidates: readonly Candidate[], index: number): boolean {
  const first = candidates[index]!
  if (first.number !== 1) return false
  for (let next = index + 1; next < candidates.length && next < index + 40; next++) {
    const candidate = candidates[next]!
    if (candidate.style === first.style) return candidate.number === 2
    if (candidate.rank < first.rank && !candidate.weak) return false
  }
  return false
}

function isDecimalOf(candidate: Candidate): boolean {
  return candidate.numbers.length > 1
}

/** No title of a section is longer where a number below it is believed without a second one, in characters. */
const longestParentTitle = 40

/**
 * 2.2.1 below 2.2: three numbers in a row are no amount, even where no second one follows. Two are none where a blank
 * divides them from the words, right below the title of their section (3 工作要求 / 3.1 各县区…).
 */
function isOnlyChild(text: string, candidate: Candidate, parent: Candidate | undefined): boolean {
  const { numbers, number, inline, start, end } = candidate
  if (number !== 1 || inline) return false
  if (numbers.length > 2) return true
  if (parent === undefined || parent.number !== numbers.at(-2) || !/[\s　]$/.test(text.slice(start, end)))
    return false
  const title = text.slice(parent.end, start).trim()
  if (title.length === 0 || title.length > longestParentTitle || /[，。；\n]/.test(title)) return false
  const unit = readUnit(text, end)
  return (
    unit === null || (unit.kind !== 'measured' && wholeTitle.test(text.slice(end, end + longestParentTitle)))
  )
}

/** A line of words alone is a title though it begins as a unit does (日常巡查); no amount has so many words without a mark. */
const wholeTitle = /^[\u4e00-\u9fff]{4,30}(?:\n|$)/

/** A decimal label belongs below the number that it repeats: 2.1 below 2, 2.1.3 below 2.1. */
function followsParent(candidate: Candidate, open: readonly Open[]): boolean {
  const parent = candidate.numbers.at(-2)
  return open.some(entry => entry.rank < candidate.rank && entry.number === parent)
}
