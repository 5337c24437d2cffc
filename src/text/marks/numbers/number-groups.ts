/** Numbers that stand beside each other with marks between: which of the marks are points, dashes and percent signs. */
import { readUnit } from '../../../lexicon/units.ts'
import { isMangledMark, type Known } from '../slots.ts'
import {
  announcesOrigin,
  announcesShare,
  announcesYear,
  isComparison,
  isDimensionless,
  isMean,
  isPerMille,
  opensAge,
  opensAttributive,
  opensBound,
  opensChange,
  opensTimeUnit,
  REACH,
} from './mark-wording.ts'
import type { NumberFacts } from './number-facts.ts'
import { isDecimal, isRange, type NumberGroup, readClockTimes, readDecimals } from './number-forms.ts'
import {
  announces,
  areParts,
  followsRespective,
  isJoinedPercentage,
  joinsPercentage,
  NAME_LENGTH,
} from './percentages.ts'
import { splitValues } from './value-lists.ts'

/** How far before a mean the word that opens it may stand. */
const MEAN_REACH = 20

/** All groups of a text; one pass. A year and a number that is already explained stand alone. */
export function numberGroups(text: string): NumberGroup[] {
  const groups: NumberGroup[] = []
  let group: NumberGroup | undefined
  for (const match of text.matchAll(/\d{1,12}/g)) {
    const end = match.index + match[0].length
    const isYear = match[0].length === 4 && (text[end] === '年' || announcesYear(text, match.index))
    if (group !== undefined && !isYear && match.index === group.end + 1 && isMangledMark(text[group.end]!)) {
      group.tokens.push(match[0])
      group.starts.push(match.index)
      group.end = end
    } else {
      group = isYear ? undefined : { tokens: [match[0]], starts: [match.index], end }
      if (group !== undefined) groups.push(group)
    }
  }
  return groups
}

/** Adds the runs of one group to `known`, and to `facts` what is open in them. */
export function readGroup(text: string, group: NumberGroup, known: Known, facts: NumberFacts): void {
  const { tokens, starts, end } = group
  const start = starts[0]!
  const inner = starts.slice(1).map(offset => offset - 1)
  if (inner.some(offset => known.runs.has(offset)) || known.runs.has(end)) return
  const markAfter = end < text.length && isMangledMark(text[end]!)
  const before = text.slice(Math.max(0, start - REACH), start)
  const name = stretchBefore(before.slice(-NAME_LENGTH))
  // A change has no unit of its own: 浓度同比上升4.6%.
  const dimensionless = isDimensionless(name) && !(announcesShare(text, start) && isComparison(name))
  const clock = dimensionless ? null : readClockTimes(tokens)
  if (clock !== null) {
    setRuns(known, inner, clock)
    facts.percentSigns.set(end, false)
    return
  }
  const perMille = isPerMille(name)
  const sign = perMille ? '‰' : '%'
  const isListed = followsRespective(before)
  const further = markAfter && joinsPercentage(text, end, isListed) ? 1 : 0
  const announced = !dimensionless && (announces(text, group) || isJoinedPercentage(before, start, known))
  const fits = tokens.every(token => Number(token) <= 100 || announced) && tokens.at(-1)!.length <= 3
  const decimals = readDecimals(text, group, dimensionless)
  const setInner = (runs: readonly string[]) => setRuns(known, inner, runs)
  const isOrigin = announcesOrigin(text, start) && opensChange(text, end + 1)
  if (
    tokens.length === 2 &&
    announced &&
    Number(tokens[0]) <= 100 &&
    opensOtherCount(text, group) &&
    !opensScale(text, group) &&
    !isMeanCount(text, group, announced, before)
  ) {
    // The second number counts something else: 达到95%，12月底前.
    facts.percentSigns.set(inner[0]!, true)
  } else if (tokens.length === 3 && announced && fits && opensOtherCount(text, group)) {
    // So does the third, behind a percentage with a decimal part: 占26.7%，11家.
    known.runs.set(inner[0]!, '.')
    facts.percentSigns.set(inner[1]!, true)
  } else if (
    tokens.length === 2 &&
    (dimensionless || isDecimal(text, group) || isMeanCount(text, group, announced, before))
  ) {
    setInner(['.'])
    if (perMille && markAfter && opensBound(text, end + 1)) known.runs.set(end, sign)
    else if (dimensionless && markAfter && !opensBound(text, end + 1)) facts.percentSigns.set(end, false)
  } else if (tokens.length === 2 && isRange(text, group)) {
    setInner(['—'])
  } else if (decimals !== null) {
    setInner(decimals)
  } else if (markAfter && fits && !dimensionless && opensBound(text, end + 1)) {
    known.runs.set(end, sign)
    setInner(splitValues(tokens, before))
  } else if (markAfter && fits && announced && tokens.length > 1 && further > 0) {
    known.runs.set(end, '%')
    setInner(splitValues(tokens, before, further))
  } else if (perMille && markAfter) {
    facts.percentSigns.set(end, false)
  } else if (markAfter && isListed && fits && areParts(tokens)) {
    setInner(tokens.slice(1).map(() => '%、'))
    facts.percentSigns.set(end, true)
  } else if (markAfter && fits && isOrigin && tokens.length === 2 && tokens[1]!.length < 3) {
    setInner(['.'])
    known.runs.set(end, '%')
  } else if (markAfter && fits && announced && tokens.length > 1) {
    readUnclosedList(group, before, known, facts)
  } else if (!markAfter && announced && tokens.length > 1 && Number(tokens[0]) <= 100) {
    facts.beforeHeadings.push({ marks: inner, runs: [], after: -1 })
  } else if (markAfter && fits && tokens.length === 1) {
    if (further > 0 || isOrigin) known.runs.set(end, '%')
    else if (announced) facts.percentSigns.set(end, true)
    else if (opensAttributive(text, end + 1)) known.runs.set(end, '%')
  }
  if (known.runs.get(end) === '%' || facts.percentSigns.get(end) === true)
    facts.beforePercentages.add(start - 1)
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

/** What stands behind the last mark. */
function stretchBefore(before: string): string {
  let start = before.length
  while (start > 0 && !isMangledMark(before[start - 1]!)) start--
  return before.slice(start)
}

function setRuns(known: Known, marks: readonly number[], runs: readonly string[]): void {
  for (const [index, mark] of marks.entries()) known.runs.set(mark, runs[index]!)
}

/** A mean of what is counted in wholes, 每千人达到3.2张: a list or a range of two digits would rise. */
function isMeanCount(
  text: string,
  { tokens, end }: NumberGroup,
  announced: boolean,
  before: string,
): boolean {
  const [whole, part] = tokens as [string, string]
  const isCounted = opensAge(text, end) || readUnit(text, end)?.kind === 'counted'
  if (!isCounted || part.length > 1 || whole.length > 2) return false
  return (announced && whole.length === 1 && whole >= part) || isMean(before.slice(-MEAN_REACH))
}

/** Whether the second of two numbers counts something of its own: a time, or things after a percentage of two digits. */
function opensOtherCount(text: string, { tokens, end }: NumberGroup): boolean {
  return opensTimeUnit(text, end) || (tokens[0]!.length > 1 && readUnit(text, end)?.kind === 'counted')
}

/** A range of what is counted, whose two ends are numbers of the same kind: `3。5家`. */
function opensScale(text: string, group: NumberGroup): boolean {
  return isRange(text, group) || isDecimal(text, group)
}
