/** Which of the marks in and behind a group of numbers are points, dashes and percent signs. */
import type { Known } from '../slots.ts'
import { type GroupReading, isMeanCount, opensOtherCount, opensScale, readingOf } from './group-reading.ts'
import { continuesDegrees, opensAttributive } from './mark-wording.ts'
import type { NumberFacts } from './number-facts.ts'
import { isDecimal, isRange, type NumberGroup, readClockTimes, readDecimals } from './number-forms.ts'
import { areParts, followsRespective } from './percentages.ts'
import { splitValues } from './value-lists.ts'

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

/** Values that a word closes (80,90,以上), or that another percentage is joined to (60.和85,以上). */
function readsClosedValues(reading: GroupReading): boolean {
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
  } = reading
  const { tokens, end } = group
  if (closed && fits && !dimensionless) {
    known.runs.set(end, perMille ? '‰' : '%')
    setRuns(known, inner, splitValues(tokens, before))
    return true
  }
  if (!markAfter || !fits || !announced || tokens.length === 1 || further === 0) return false
  known.runs.set(end, '%')
  setRuns(known, inner, splitValues(tokens, before, further))
  return true
}

/** What is measured in parts of a thousand and closed by no word: whatever stood behind it, no percent sign did. */
function readsPartsOfThousand({ group, facts, markAfter, perMille }: GroupReading): boolean {
  if (!perMille || !markAfter) return false
  facts.percentSigns.set(group.end, false)
  return true
}

/** Several values that are the parts of a whole: 分别承担50%、30%、20%. */
function readsParts({ group, known, facts, inner, markAfter, isListed, fits }: GroupReading): boolean {
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
function readsOrigin({ group, known, inner, markAfter, fits, isOrigin }: GroupReading): boolean {
  const { tokens, end } = group
  if (!markAfter || !fits || !isOrigin || tokens.length !== 2 || tokens[1]!.length > 2) return false
  setRuns(known, inner, ['.'])
  known.runs.set(end, '%')
  return true
}

/** Values that nothing closes: the last number may be that of the next heading. */
function readsOpenValues({
  group,
  known,
  facts,
  inner,
  before,
  markAfter,
  announced,
  fits,
}: GroupReading): boolean {
  if (!announced || group.tokens.length === 1) return false
  if (markAfter && fits) readUnclosedList(group, before, known, facts)
  else if (!markAfter && Number(group.tokens[0]) <= 100)
    facts.beforeHeadings.push({ marks: inner, runs: [], after: -1 })
  else return false
  return true
}

function readsOne({
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
  known: Known,
  facts: NumberFacts,
) {
  const inner = starts.slice(1).map(offset => offset - 1)
  if (followsRespective(before)) {
    facts.percentSigns.set(end, true)
    setRuns(known, inner, splitValues(tokens, before))
  } else if (tokens.length > 2)
    facts.beforeHeadings.push({ marks: inner, runs: splitValues(tokens, before), after: end })
  else facts.undecided.push({ first: tokens[0]!, second: tokens[1]!, between: inner[0]!, after: end })
}

function setRuns(known: Known, marks: readonly number[], runs: readonly string[]): void {
  for (const [index, mark] of marks.entries()) known.runs.set(mark, runs[index]!)
}
