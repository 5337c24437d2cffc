import { isDigit } from '../runs.ts'
import type { Known } from '../slots.ts'
import { announcesShare } from './mark-wording.ts'
import type { NumberFacts } from './number-facts.ts'

const LONGEST_PERCENTAGE = 3

/**
 * Decides the pairs that only the structure of the text tells: the second number of one is that of a heading, the
 * decimals of the first, or the other end of a range.
 */
export function settlePairs(known: Known, { undecided, beforeHeadings, percentSigns }: NumberFacts): void {
  for (const { marks, runs, after } of beforeHeadings) {
    const heading = marks.findIndex(mark => known.runs.get(mark)?.includes('\n'))
    if (heading === -1 && runs.length > 0 && !marks.some(mark => known.runs.has(mark))) {
      for (const [index, mark] of marks.entries()) known.runs.set(mark, runs[index]!)
      openWithPercent(after, known, percentSigns)
    }
    if (heading !== 0 && heading !== 1) continue
    const run = known.runs.get(marks[heading]!)!
    if (!run.startsWith('%')) known.runs.set(marks[heading]!, `%${run}`)
    if (heading === 1 && !known.runs.has(marks[0]!)) known.runs.set(marks[0]!, '.')
  }
  for (const { first, second, between, after } of undecided) {
    const run = known.runs.get(between)
    if (run?.includes('\n')) {
      if (!run.startsWith('%')) known.runs.set(between, `%${run}`)
      continue
    }
    if (run !== undefined) continue
    const isRange = Number(first) < Number(second) && /[05]$/.test(first) && /[05]$/.test(second)
    known.runs.set(between, isRange ? '%—' : '.')
    openWithPercent(after, known, percentSigns)
  }
}

/** Behind a change and before a line or a bracket, the mark of a number was the end of its sentence and a percent sign. */
export function settleChanges(text: string, known: Known): void {
  for (const [mark, run] of known.runs) {
    if (!/^。[\n（]/.test(run)) continue
    let start = mark
    while (mark - start < LONGEST_PERCENTAGE && isDigit(text.charCodeAt(start - 1))) start--
    if (start < mark && announcesShare(text, start)) known.runs.set(mark, `%${run}`)
  }
}

function openWithPercent(mark: number, known: Known, percentSigns: Map<number, boolean>): void {
  const run = known.runs.get(mark)
  if (run === undefined) percentSigns.set(mark, true)
  else if (!run.startsWith('%')) known.runs.set(mark, `%${run}`)
}
