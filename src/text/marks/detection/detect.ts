/** Tells a mangled text, or a mangled stretch of one, from a clean one by its marks alone. */
import type { Span } from '../../../edits/edit.ts'
import { isKept } from '../runs.ts'
import { isMangledMark } from '../slots.ts'
import { isMangledLine } from './mangled-line.ts'
import { countMarks, isAlone } from './mark-counts.ts'

/** A shorter stretch than this inside a longer text is left alone, in UTF-16 units. */
const SHORTEST_STRETCH = 1500
/** A whole text may be as short as this. */
const SHORTEST_TEXT = 250
const FEWEST_MARKS = 22
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
