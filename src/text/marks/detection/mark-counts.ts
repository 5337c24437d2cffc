/** How often each mark stands in a stretch of a text, and which of them the damage can have made. */
import { isKept } from '../runs.ts'
import { isMangledMark } from '../slots.ts'

/** A clean text is known for one by the first of its marks. */
const FIRST_MARKS = 60

/** The marks of a stretch, line breaks apart. */
export interface MarkCounts {
  /** How often each of the five marks stands alone. */
  five: ReadonlyMap<string, number>
  all: number
  /** Of all, those that the damage does not make. */
  foreign: number
}

/** Counts the marks of a stretch, line breaks apart; null as soon as the first of them are those of a clean text. */
export function countMarks(text: string, start: number, end: number): MarkCounts | null {
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

/** Whether no other mark stands beside the one at an offset. */
export function isAlone(text: string, at: number): boolean {
  return isTextOrEnd(text, at - 1) && isTextOrEnd(text, at + 1)
}

function isTextOrEnd(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === '\n' || isKept(text.charCodeAt(at))
}
