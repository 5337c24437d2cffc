import type { Known } from '../slots.ts'
import type { NumberFacts } from './number-facts.ts'

/**
 * Decides the pairs that only the structure of the text tells: the second number of one is that of a heading, the
 * decimals of the first, or the other end of a range.
 */
export function settlePairs(known: Known, { undecided, beforeHeadings, percentSigns }: NumberFacts): void {
  for (const { marks } of beforeHeadings) {
    const heading = marks.findIndex(mark => known.runs.get(mark)?.includes('\n'))
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
    const runAfter = known.runs.get(after)
    if (runAfter === undefined) percentSigns.set(after, true)
    else if (!runAfter.startsWith('%')) known.runs.set(after, `%${runAfter}`)
  }
}
