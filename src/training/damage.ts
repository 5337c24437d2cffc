/**
 * Does to a clean text what was done to the mangled plans found on the web: every run of characters other than
 * Han, Latin letters and digits becomes one random mark; pure white space vanishes without trace.
 */
import { isKept, standardRun } from '../text/marks/runs.ts'
import type { Random } from './random.ts'

/** What becomes of a run that holds a line break and no mark: it vanishes, or it becomes a mark as any other. */
export type BreakFate = 'vanishes' | 'mark'

/** A text whose marks were replaced at random, with what stood in their places. */
export interface DamagedText {
  text: string
  /** Offset of each mark in `text` → the run that stood there, in standard form. */
  runs: Map<number, string>
  /** Offsets in `text` between two kept characters where a line break vanished. */
  breaks: Set<number>
}

/** The marks and how often each of them is drawn, per mille, as counted in the mangled plans. */
const MARKS: readonly (readonly [mark: string, share: number])[] = [
  [',', 330],
  [' ', 180],
  ['、', 175],
  ['.', 165],
  ['。', 150],
]

/** Damages a text. The same text and state of `random` give the same damage. */
export function damage(clean: string, random: Random, breakFate: BreakFate = 'vanishes'): DamagedText {
  const parts: string[] = []
  const runs = new Map<number, string>()
  const breaks = new Set<number>()
  let length = 0
  let at = 0
  while (at < clean.length) {
    const start = at
    while (at < clean.length && isKept(clean.charCodeAt(at))) at++
    parts.push(clean.slice(start, at))
    length += at - start
    const runStart = at
    while (at < clean.length && !isKept(clean.charCodeAt(at))) at++
    const run = standardRun(clean.slice(runStart, at))
    if (run === '') continue
    if (run === '\n' && breakFate === 'vanishes') {
      if (length > 0 && at < clean.length) breaks.add(length)
    } else {
      runs.set(length, run)
      parts.push(randomMark(random))
      length++
    }
  }
  return { text: parts.join(''), runs, breaks }
}

function randomMark(random: Random): string {
  let rest = random.below(1000)
  for (const [mark, share] of MARKS) {
    if (rest < share) return mark
    rest -= share
  }
  return ','
}
