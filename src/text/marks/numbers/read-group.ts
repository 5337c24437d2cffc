/** Which of the marks in and behind a group of numbers are points, dashes and percent signs. */
import type { Known } from '../slots.ts'
import {
  type GroupReading,
  isMeanCount,
  opensOtherCount,
  opensScale,
  readingOf,
  setRuns,
} from './group-reading.ts'
import { continuesDegrees, opensSolution } from './mark-wording.ts'
import type { NumberFacts } from './number-facts.ts'
import {
  isDecimal,
  isRange,
  isRatio,
  type NumberGroup,
  readClockTimes,
  readDecimals,
} from './number-forms.ts'
import {
  readsClosedValues,
  readsOne,
  readsOpenValues,
  readsOrigin,
  readsParts,
  readsPartsOfThousand,
} from './percentage-runs.ts'

/** Adds the runs of one group to `known`, and to `facts` what is open in them. */
export function readGroup(text: string, group: NumberGroup, known: Known, facts: NumberFacts): void {
  const { tokens, starts, end } = group
  const inner = starts.slice(1).map(offset => offset - 1)
  if (inner.some(offset => known.runs.has(offset)) || known.runs.has(end)) return
  const reading = readingOf(text, group, inner, known, facts)
  const clock = reading.dimensionless ? null : readClockTimes(tokens)
  if (clock !== null) {
    setRuns(known, inner, clock)
    facts.percentSigns.set(end, false)
    return
  }
  readings.some(reads => reads(reading))
  if (known.runs.get(end) === '%' || facts.percentSigns.get(end) === true)
    facts.beforePercentages.add(starts[0]! - 1)
}

/** In this order: the surer ones come first. */
const readings = [
  readsRatio,
  readsSolution,
  readsNumbersCalled,
  readsDegrees,
  readsOtherCount,
  readsDecimal,
  readsRange,
  readsSmallDecimals,
  readsClosedValues,
  readsPartsOfThousand,
  readsParts,
  readsOrigin,
  readsOpenValues,
  readsOne,
]

/** The sides of a ratio, which is no percentage. */
function readsRatio({ text, group, known, facts, inner, markAfter }: GroupReading): boolean {
  if (group.tokens.length !== 2 || !isRatio(text, group)) return false
  setRuns(known, inner, ['：'])
  if (markAfter) facts.percentSigns.set(group.end, false)
  return true
}

/** The share of what a solution or a standard is named by: 75%酒精 */
function readsSolution({ text, group, known, markAfter, fits }: GroupReading): boolean {
  const { tokens, end } = group
  if (!markAfter || !fits || tokens.length > 1 || tokens[0]!.length < 2 || !opensSolution(text, end + 1))
    return false
  known.runs.set(end, '%')
  return true
}

/** So many digits have the numbers that are called, no amount with decimals: 12345 */
const CALLED_DIGITS = 5

/** Several numbers that are called: 热线12345、12369 */
function readsNumbersCalled({ group, known, inner, dimensionless }: GroupReading): boolean {
  if (!dimensionless || inner.length === 0 || group.tokens.some(token => token.length < CALLED_DIGITS))
    return false
  setRuns(
    known,
    inner,
    inner.map(() => '、'),
  )
  return true
}

/** What is measured in degrees, the sign of which is lost: one number, or two that are a range where they rise. */
function readsDegrees({
  text,
  group,
  known,
  facts,
  inner,
  markAfter,
  closed,
  degrees,
}: GroupReading): boolean {
  const { tokens, end } = group
  if (!degrees || !markAfter || tokens.length > 2) return false
  if (tokens.length === 2) setRuns(known, inner, [Number(tokens[0]) < Number(tokens[1]) ? '—' : '.'])
  if (closed || continuesDegrees(text, end + 1)) known.runs.set(end, '℃')
  else {
    facts.percentSigns.set(end, true)
    facts.degreeSigns.add(end)
  }
  return true
}

/** Numbers of which the last counts something else: 达到95%，12月底前; behind a decimal part: 占26.7%，11家. */
function readsOtherCount(reading: GroupReading): boolean {
  const { text, group, known, facts, inner, announced, fits } = reading
  const { tokens } = group
  if (!announced || tokens.length < 2 || !opensOtherCount(text, group)) return false
  if (tokens.length === 2) {
    if (Number(tokens[0]) > 100 || opensScale(text, group) || isMeanCount(reading)) return false
    facts.percentSigns.set(inner[0]!, true)
    return true
  }
  if (tokens.length !== 3 || !fits) return false
  known.runs.set(inner[0]!, '.')
  facts.percentSigns.set(inner[1]!, true)
  return true
}

function readsDecimal(reading: GroupReading): boolean {
  const { text, group, known, facts, inner, dimensionless, perMille, markAfter, closed } = reading
  if (group.tokens.length !== 2) return false
  if (!dimensionless && !isDecimal(text, group) && !isMeanCount(reading)) return false
  setRuns(known, inner, ['.'])
  if (perMille && closed) known.runs.set(group.end, '‰')
  else if (dimensionless && markAfter && !closed) facts.percentSigns.set(group.end, false)
  return true
}

function readsRange({ text, group, known, inner }: GroupReading): boolean {
  if (group.tokens.length !== 2 || !isRange(text, group)) return false
  setRuns(known, inner, ['—'])
  return true
}

/** Decimals below one: a range of what is measured or a list of coefficients. */
function readsSmallDecimals({ text, group, known, inner, dimensionless }: GroupReading): boolean {
  const runs = readDecimals(text, group, dimensionless)
  if (runs === null) return false
  setRuns(known, inner, runs)
  return true
}
