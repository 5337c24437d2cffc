/** Two percentages of one sentence that make a whole: `其中60%用于修路，40%用于绿化`. */
import { isDigit } from '../runs.ts'
import { isMangledMark, type Known } from '../slots.ts'
import type { NumberFacts } from './number-facts.ts'

/** How far behind the first number the second stands. */
const REACH = 24
/** Fewer than so many percent of a whole may be the number of a heading. */
const LEAST = 10

/**
 * Adds to `facts` the percent sign of a number that makes a whole with a percentage before it, where the same word goes
 * on behind both.
 */
export function findComplements(text: string, known: Known, facts: NumberFacts): void {
  for (const match of text.matchAll(/(?<!\d)[1-9]\d(?!\d)/g)) {
    const sign = match.index + 2
    if (!isPercentSign(sign, known, facts)) continue
    const rest = String(100 - Number(match[0]))
    const distance = text.slice(sign + 1, sign + REACH + rest.length).indexOf(rest)
    if (rest.length < 2 || Number(rest) < LEAST || distance < 0) continue
    const start = sign + 1 + distance
    const end = start + rest.length
    const stands = isMangledMark(text[start - 1]!) && isMangledMark(text[end] ?? '')
    if (!stands || isDigit(text.charCodeAt(end + 1)) || text[sign + 1] !== text[end + 1]) continue
    if (known.runs.has(start - 1) || known.runs.has(end) || facts.percentSigns.has(end)) continue
    facts.percentSigns.set(end, true)
    facts.beforePercentages.add(start - 1)
  }
}

function isPercentSign(mark: number, known: Known, facts: NumberFacts): boolean {
  return facts.percentSigns.get(mark) === true || known.runs.get(mark)?.startsWith('%') === true
}
