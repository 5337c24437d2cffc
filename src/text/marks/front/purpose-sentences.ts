/**
 * The sentence that opens a plan: what it is for and what it rests on, up to the words that it is hereby made, all of it
 * one sentence: `为改善……，根据《……》，结合我县实际，制定本方案。`
 */

import { type Known, keepInside } from '../slots.ts'
import { grammar } from '../structure-words.ts'

/** Such a sentence is not longer, in UTF-16 units. */
const LONGEST = 400

const opening = new RegExp(grammar.purposeSentences.opening, 'y')
const ending = new RegExp(grammar.purposeSentences.ending)

/** No sentence ends inside a sentence that opens a plan, at the head of a line. */
export function describePurposeSentences(text: string, known: Known): void {
  for (const start of lineStarts(text, known)) {
    opening.lastIndex = start
    if (!opening.test(text)) continue
    const end = ending.exec(text.slice(start, start + LONGEST))?.index
    if (end !== undefined && !endsBefore(start, start + end, known))
      keepInside(text, start, start + end, known)
  }
}

/** Where lines are known to begin. */
function lineStarts(text: string, known: Known): Set<number> {
  const starts = new Set([0, ...known.breaks, ...(known.lines ?? [])])
  for (const [offset, run] of known.runs) if (run.endsWith('\n')) starts.add(offset + 1)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.add(at + 1)
  return starts
}

/** Whether a line, or a sentence, is known to end in a stretch. */
function endsBefore(start: number, end: number, known: Known): boolean {
  for (let at = start + 1; at < end; at++)
    if (known.breaks.has(at) || /[。；\n]/.test(known.runs.get(at) ?? '')) return true
  return false
}
