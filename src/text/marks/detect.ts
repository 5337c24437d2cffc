/** Tells a mangled text, or a mangled stretch of one, from a clean one by its marks alone. */
import type { Span } from '../../edits/edit.ts'
import { isKept } from './runs.ts'
import { isMangledMark } from './slots.ts'

/** A shorter stretch than this inside a longer text is left alone, in UTF-16 units. */
const SHORTEST_STRETCH = 1500
/** A whole text may be as short as this. */
const SHORTEST_TEXT = 250
const FEWEST_MARKS = 22
/** A shorter whole text yet, in one line, is told by all five marks between Han, or by four of them where there are more. */
const SHORTEST_LINE = 50
const LONGEST_LINE = 800
/** Of a line that was typed carelessly most marks are commas; of five at random none has so great a share. */
const MOST_OF_ONE_KIND = 0.6
const FEWEST_IN_LINE = { ofFive: 8, ofFour: 12 }
/** Each of the five marks has at least this share of all (the rarest is drawn in about 15 of 100 cases) … */
const LEAST_SHARE = 0.07
/** … less this times the square root of how many marks there are, since a short text may have drawn few. */
const ALLOWANCE = 0.3
/** A full stop or a blank is one mark in three. */
const LEAST_UNUSUAL_SHARE = 0.18
/** Marks that no mangled run can have become: at most this share, for marks that other damage put in. */
const MOST_FOREIGN = 0.04
/** What stands beside a mangled stretch is told by so many marks … */
const FEWEST_MARKS_BESIDE = 8
/** … of so many of the five kinds: the blanks of a page's menu are one. */
const FEWEST_KINDS_BESIDE = 4
/** A rest as short as this, in UTF-16 units, is told by fewer marks of fewer kinds, if there are no others. */
const SHORT_REST = 200
const REST_MARKS = 3
const REST_KINDS = 2
/** A clean text is known for one by the first of its marks. */
const FIRST_MARKS = 60

/** Scores of the marks in the search for a stretch: what the damage makes and hardly a clean text has, counts for it. */
const FOREIGN = -4
/** Not enough to outweigh the blanks of a page's menu, too much for the marks of a paragraph. */
const LINE_BREAK = -2
const FULL_STOP = 1.5
const BLANK = 0.5
const NEUTRAL = 0.1
/** A stretch ends where so much was lost. */
const ENDS_AT = -24

/**
 * The mangled stretch of a text, or null if there is none. A mangled text has five marks only, all of them common and one
 * at a time; a full stop or a blank between two Han characters is as common as a comma.
 *
 * Linear in the length of the text; most clean texts are left after a few hundred characters of their marks.
 */
export function findMangledStretch(text: string): Span | null {
  let best: Span | null = null
  let bestScore = 0
  let score = 0
  let start = -1
  let peak = 0
  let peakEnd = -1
  const close = () => {
    if (peakEnd > start && peak > bestScore && isMangled(text, start, peakEnd)) {
      best = [start, peakEnd]
      bestScore = peak
    }
    score = 0
    peak = 0
    start = -1
  }
  for (let at = 0; at < text.length; at++) {
    if (isKept(text.charCodeAt(at))) continue
    const value = scoreOf(text, at)
    if (start < 0) {
      if (value <= 0) continue
      start = at
    }
    score += value
    if (score > peak) {
      peak = score
      peakEnd = at + 1
    }
    if (score < 0 || score < peak + ENDS_AT) {
      at = Math.max(at, peakEnd)
      close()
    }
  }
  if (start >= 0) close()
  if (best === null) return isMangled(text, 0, text.length) ? [0, text.length] : null
  const [from, to] = widened(text, best)
  // Short lines, as of titles and tables, break a stretch.
  return [looksAlike(text, 0, from) ? 0 : from, looksAlike(text, to, text.length) ? text.length : to]
}

/** How much a character that is not kept speaks for the damage. */
function scoreOf(text: string, at: number): number {
  const mark = text[at]!
  if (mark === '\n') return LINE_BREAK
  if (!isMangledMark(mark)) return FOREIGN
  if (!isAlone(text, at)) return FOREIGN / 2
  const between = text.charCodeAt(at - 1) >= 0x80 && text.charCodeAt(at + 1) >= 0x80
  if (!between) return NEUTRAL
  return mark === '.' ? FULL_STOP : mark === ' ' ? BLANK : NEUTRAL
}

/** Whether no other mark stands beside the one at an offset. */
function isAlone(text: string, at: number): boolean {
  return isTextOrEnd(text, at - 1) && isTextOrEnd(text, at + 1)
}

function isTextOrEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === '\n' || isKept(text.charCodeAt(at))
}

interface MarkCounts {
  /** How often each of the five marks stands alone. */
  five: ReadonlyMap<string, number>
  all: number
  /** Of all, those that the damage does not make. */
  foreign: number
}

/** Counts the marks of a stretch, line breaks apart; null as soon as the first of them are those of a clean text. */
function countMarks(text: string, start: number, end: number): MarkCounts | null {
  const five = new Map<string, number>()
  let all = 0
  let foreign = 0
  for (let at = start; at < end; at++) {
    if (isKept(text.charCodeAt(at))) continue
    const mark = text[at]!
    if (mark === '\n') continue
    all++
    if (!isMangledMark(mark) || !isAlone(text, at)) foreign++
    else five.set(mark, (five.get(mark) ?? 0) + 1)
    if (all === FIRST_MARKS && foreign > FIRST_MARKS / 4) return null
  }
  return { five, all, foreign }
}

/**
 * Whether a whole text is one mangled line: nothing but the five marks, one at a time, and most kinds of them between Han,
 * the full stop of ASCII and the blank among those. A clean line that has both has brackets or colons, too.
 */
function isMangledLine(text: string): boolean {
  const line = text.trim()
  if (line.length < SHORTEST_LINE || line.length > LONGEST_LINE || line.includes('\n')) return false
  const marks = countMarks(line, 0, line.length)
  if (marks === null || marks.foreign > 0 || Math.max(...marks.five.values()) > MOST_OF_ONE_KIND * marks.all)
    return false
  const betweenHan = new Set<string>()
  for (let at = 1; at < line.length - 1; at++)
    if (isMangledMark(line[at]!) && line.charCodeAt(at - 1) >= 0x80 && line.charCodeAt(at + 1) >= 0x80)
      betweenHan.add(line[at]!)
  if (!betweenHan.has('.') || !betweenHan.has(' ')) return false
  return (
    marks.all >= (betweenHan.size === 5 ? FEWEST_IN_LINE.ofFive : FEWEST_IN_LINE.ofFour) &&
    betweenHan.size >= 4
  )
}

/** Whether the marks of a stretch are distributed as the damage distributes them. */
function isMangled(text: string, start: number, end: number): boolean {
  const whole = start < SHORTEST_TEXT / 2 && text.length - end < SHORTEST_TEXT / 2
  if (whole && isMangledLine(text)) return true
  if (end - start < (whole ? SHORTEST_TEXT : SHORTEST_STRETCH)) return false
  const marks = countMarks(text, start, end)
  if (marks === null || marks.all < FEWEST_MARKS || marks.foreign > MOST_FOREIGN * marks.all) return false
  const count = (mark: string) => marks.five.get(mark) ?? 0
  if (count('.') + count(' ') < LEAST_UNUSUAL_SHARE * marks.all) return false
  const least = Math.max(2, LEAST_SHARE * marks.all - ALLOWANCE * Math.sqrt(marks.all))
  return [',', ' ', '、', '.', '。'].every(mark => count(mark) >= least)
}

/** Whether what stands before or after a mangled stretch is mangled too, too little though it is to tell by itself. */
function looksAlike(text: string, start: number, end: number): boolean {
  const marks = countMarks(text, start, end)
  if (marks !== null && end - start <= SHORT_REST && marks.foreign === 0)
    return marks.all >= REST_MARKS && marks.five.size >= REST_KINDS
  return (
    marks !== null &&
    marks.all >= FEWEST_MARKS_BESIDE &&
    marks.foreign <= MOST_FOREIGN * marks.all &&
    marks.five.size >= FEWEST_KINDS_BESIDE
  )
}

/** To the ends of the lines that a stretch begins and ends in. */
function widened(text: string, [start, end]: Span): Span {
  const next = text.indexOf('\n', end)
  return [text.lastIndexOf('\n', start) + 1, next < 0 ? text.length : next]
}
