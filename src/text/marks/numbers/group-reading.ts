/** A group of numbers in its surroundings: what speaks for percentages, for other counts and for ranges. */
import { readUnit } from '../../../lexicon/units.ts'
import { isMarkAt, type Known, stretchStart } from '../slots.ts'
import {
  announcesOrigin,
  announcesShare,
  isComparison,
  isDimensionless,
  isMean,
  isPerMille,
  namesSeason,
  namesShare,
  opensAge,
  opensBound,
  opensChange,
  opensTimeUnit,
  REACH,
  temperatureEnd,
} from './mark-wording.ts'
import type { NumberFacts } from './number-facts.ts'
import { isDecimal, isRange, type NumberGroup } from './number-forms.ts'
import {
  announces,
  followsRespective,
  isJoinedPercentage,
  joinsPercentage,
  NAME_LENGTH,
  withoutClosedValues,
} from './percentages.ts'

/** How far before a mean the word that opens it may stand. */
const MEAN_REACH = 20
/** A group in its surroundings, and where what it shows goes. */
export interface GroupReading {
  text: string
  group: NumberGroup
  known: Known
  facts: NumberFacts
  /** Marks between the numbers. */
  inner: readonly number[]
  /** The words before the group, as far as they may govern it. */
  before: string
  /** Whether a mark stands behind the last number. */
  markAfter: boolean
  /** Whether a word behind that mark closes it: 以上. */
  closed: boolean
  dimensionless: boolean
  perMille: boolean
  /** Whether it is measured in degrees: the sign that is lost behind it is ℃. */
  degrees: boolean
  /** Whether the words before it make it a percentage. */
  announced: boolean
  /** Whether its numbers are as great as percentages may be. */
  fits: boolean
  /** Whether several values follow a word that says so. */
  isListed: boolean
  /** Whether a change starts from it: 由60%提高到90%. */
  isOrigin: boolean
  /** How many percentages are joined to it behind the mark after it. */
  further: number
  /** How many percentages of its list stand before it, each closed by a word of its own. */
  earlier: number
}

/** Looks at a group from all sides. */
export function readingOf(
  text: string,
  group: NumberGroup,
  inner: readonly number[],
  known: Known,
  facts: NumberFacts,
): GroupReading {
  const { tokens, starts, end } = group
  const start = starts[0]!
  const { words: before, values } = withoutClosedValues(text.slice(Math.max(0, start - REACH), start))
  const name = text.slice(stretchStart(text, start, Math.min(start, NAME_LENGTH)), start)
  const markAfter = isMarkAt(text, end)
  const degrees = isTemperature(before, name)
  // A change has no unit of its own: 浓度同比上升4.6%.
  const dimensionless = isDimensionless(name) && !(announcesShare(text, start) && isComparison(name))
  const announced =
    !dimensionless && !degrees && (announces(text, group) || isJoinedPercentage(before, start, known))
  const isListed = followsRespective(before)
  return {
    text,
    group,
    known,
    facts,
    inner,
    before,
    markAfter,
    closed: markAfter && opensBound(text, end + 1),
    dimensionless,
    perMille: isPerMille(name),
    degrees,
    announced,
    fits: tokens.every(token => Number(token) <= 100 || announced) && tokens.at(-1)!.length <= 3,
    isListed,
    isOrigin: announcesOrigin(text, start) && opensChange(text, end + 1),
    further: markAfter && joinsPercentage(text, end, isListed) ? 1 : 0,
    earlier: values,
  }
}

/** A mean of what is counted in wholes, 每千人达到3.2张: a list or a range of two digits would rise. */
export function isMeanCount({ text, group: { tokens, end }, announced, before }: GroupReading): boolean {
  const [whole, part] = tokens as [string, string]
  const isCounted = opensAge(text, end) || readUnit(text, end)?.kind === 'counted'
  if (!isCounted || part.length > 1 || whole.length > 2) return false
  return (announced && whole.length === 1 && whole >= part) || isMean(before.slice(-MEAN_REACH))
}

/** Whether the second of two numbers counts something of its own: a time, or things after a percentage of two digits. */
export function opensOtherCount(text: string, { tokens, end }: NumberGroup): boolean {
  return opensTimeUnit(text, end) || (tokens[0]!.length > 1 && readUnit(text, end)?.kind === 'counted')
}

/** A range of what is counted, whose two ends are numbers of the same kind: `3。5家`. */
export function opensScale(text: string, group: NumberGroup): boolean {
  return isRange(text, group) || isDecimal(text, group)
}

/** Whether words before a group make it a number of degrees: in its own stretch, or in one before that of a season. */
function isTemperature(before: string, name: string): boolean {
  const end = temperatureEnd(before)
  if (end < 0 || namesShare(before.slice(end))) return false
  return end > before.length - name.length || namesSeason(name)
}

/** Says which runs stood at some marks, in order. */
export function setRuns(known: Known, marks: readonly number[], runs: readonly string[]): void {
  for (const [index, mark] of marks.entries()) known.runs.set(mark, runs[index]!)
}
