/** Groups of numbers that are percentages, one or several; each reading says whether it fits. */

import type { Known } from '../slots.ts'
import { type GroupReading, setRuns } from './group-reading.ts'
import { opensAttributive } from './mark-wording.ts'
import type { NumberFacts } from './number-facts.ts'
import type { NumberGroup } from './number-forms.ts'
import { areParts, followsRespective } from './percentages.ts'
import { splitValues } from './value-lists.ts'

/** Values that a word closes (80,90,以上), or that another percentage is joined to (60.和85,以上). */
export function readsClosedValues(reading: GroupReading): boolean {
  const {
    group,
    known,
    inner,
    before,
    markAfter,
    closed,
    dimensionless,
    perMille,
    announced,
    fits,
    further,
    earlier,
  } = reading
  const { tokens, end } = group
  if (closed && fits && !dimensionless) {
    known.runs.set(end, perMille ? '‰' : '%')
    setRuns(known, inner, splitValues(tokens, before, earlier))
    return true
  }
  if (!markAfter || !fits || !announced || tokens.length === 1 || further === 0) return false
  known.runs.set(end, '%')
  setRuns(known, inner, splitValues(tokens, before, further + earlier))
  return true
}

/** What is measured in parts of a thousand and closed by no word: whatever stood behind it, no percent sign did. */
export function readsPartsOfThousand({ group, facts, markAfter, perMille }: GroupReading): boolean {
  if (!perMille || !markAfter) return false
  facts.percentSigns.set(group.end, false)
  return true
}

/** Several values that are the parts of a whole: 分别承担50%、30%、20%. */
export function readsParts({ group, known, facts, inner, markAfter, isListed, fits }: GroupReading): boolean {
  const { tokens, end } = group
  if (!markAfter || !isListed || !fits || !areParts(tokens)) return false
  setRuns(
    known,
    inner,
    tokens.slice(1).map(() => '%、'),
  )
  facts.percentSigns.set(end, true)
  return true
}

/** The percentage that a change starts from, with a decimal part. */
export function readsOrigin({ group, known, inner, markAfter, fits, isOrigin }: GroupReading): boolean {
  const { tokens, end } = group
  if (!markAfter || !fits || !isOrigin || tokens.length !== 2 || tokens[1]!.length > 2) return false
  setRuns(known, inner, ['.'])
  known.runs.set(end, '%')
  return true
}

/** Values that nothing closes: the last number may be that of the next heading. */
export function readsOpenValues({
  group,
  known,
  facts,
  inner,
  before,
  markAfter,
  announced,
  fits,
  earlier,
}: GroupReading): boolean {
  if (!(announced || earlier > 0) || group.tokens.length === 1) return false
  if (markAfter && fits) readUnclosedList(group, before, earlier, known, facts)
  else if (!markAfter && Number(group.tokens[0]) <= 100)
    facts.beforeHeadings.push({ marks: inner, runs: [], after: -1 })
  else return false
  return true
}

/** One percentage, that a change starts from, that is joined to another, announced, or tied to a noun by 的. */
export function readsOne({
  text,
  group,
  known,
  facts,
  markAfter,
  announced,
  fits,
  isOrigin,
  further,
}: GroupReading): boolean {
  const { tokens, end } = group
  if (!markAfter || !fits || tokens.length > 1) return false
  if (further > 0 || isOrigin) known.runs.set(end, '%')
  else if (announced) facts.percentSigns.set(end, true)
  else if (opensAttributive(text, end + 1)) known.runs.set(end, '%')
  return true
}

/** Without a word that closes it, a list of values is told from a number and the next heading's by what announces it. */
function readUnclosedList(
  { tokens, starts, end }: NumberGroup,
  before: string,
  earlier: number,
  known: Known,
  facts: NumberFacts,
) {
  const inner = starts.slice(1).map(offset => offset - 1)
  if (followsRespective(before)) {
    facts.percentSigns.set(end, true)
    setRuns(known, inner, splitValues(tokens, before, earlier))
  } else if (tokens.length > 2)
    facts.beforeHeadings.push({ marks: inner, runs: splitValues(tokens, before, earlier), after: end })
  else facts.undecided.push({ first: tokens[0]!, second: tokens[1]!, between: inner[0]!, after: end })
}
