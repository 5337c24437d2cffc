/**
 * Numbers of a mangled text: percentages, decimals, document numbers, stretches of years, and what of a number is
 * lost for good. Their form is fixed by standards (GB/T 15835, GB/T 9704), so rules restore them.
 */

import { readUnit } from '../../../lexicon/units.ts'
import type { Finding } from '../../rule.ts'
import { isMangledMark, type Known } from '../slots.ts'
import { findLostNumbers } from './lost-numbers.ts'
import {
  announcesLevel,
  announcesOrigin,
  announcesPart,
  announcesShare,
  announcesYear,
  isComparison,
  isDimensionless,
  isMean,
  isPerMille,
  lastRespective,
  opensAge,
  opensBound,
  opensChange,
  opensTimeUnit,
  REACH,
  rangeJointLength,
} from './mark-wording.ts'
import { isDecimal, isRange, type NumberGroup, readClockTimes, readQuotient } from './number-forms.ts'
import { splitValues } from './value-lists.ts'

/** What the numbers of a text say about its marks, besides what went into `Known`. */
export interface NumberFacts {
  /** Marks that began with a percent sign (true) or did not (false); what else stood in the run is open. */
  percentSigns: Map<number, boolean>
  /** Marks around a year that stands alone in a sentence, `。2018年，`: no brackets and no dash, whatever else stood there. */
  besideYears: Set<number>
  /** Marks before a percentage: no line begins with one. */
  beforePercentages: Set<number>
  /** Groups such as `65,2、支持` and `65,2支持`: 65.2%, 65—2% or 65% and the number of the next heading. */
  undecided: UndecidedPair[]
  /** Groups such as `65,2支持` and `65,2.3、支持`: 65%, 65.2% before a heading, if one is found there. */
  beforeHeadings: PercentageBeforeHeading[]
  findings: Finding[]
}

interface UndecidedPair {
  first: string
  second: string
  /** Offset of the mark between the two. */
  between: number
  /** Offset of the mark after the second. */
  after: number
}

/** The marks inside a group whose first number, or first two, may be a percentage and the rest a heading's number. */
interface PercentageBeforeHeading {
  marks: readonly number[]
}

/** How long the name of what is measured may be, with the word that announces the number. */
const NAME_LENGTH = 14
/** How far before a mean the word that opens it may stand. */
const MEAN_REACH = 20
/** How far 分别 stands from the first of its values: 分别同比下降. */
const RESPECTIVE_REACH = 8

const DOCUMENT_NUMBER = /[,、.。 ](?:19|20)\d\d[,、.。 ]\d{1,4}号/g
/** The bracket behind the year was lost before the marks were. */
const RUN_ON_NUMBER = /[发函字文][,、.。 ]20\d{3,6}号/g
const YEARS = /(?<!\d)((?:19|20)\d\d)[,、.。 ]((?:19|20)\d\d)(?=年|[,、.。 ])/g
const LONE_YEAR = /[,、.。 ](?:19|20)\d\d年(?=[,、.。 ][\u4e00-\u9fff])/g
/** Months that are due one after the other, the year or 每年 before the first: `每年6月底,12月底前` */
const MONTHS = /(?<!\d)\d{1,2}月[底初]?[,、.。 ](?=\d{1,2}月[底初中]?(?:前|[,、.。 ]))/g
/** A recommended standard (GB/T 1.1): HJ/T 91, DB11/T 1234 */
const RECOMMENDED = /[A-Z]{2,3}\d{0,4}(?=[,、.。 ]T[,、.。 ]?\d)/g
const STANDARD_NUMBER = /[A-Za-z]\d{1,6}[,、.。 ](?:19|20)\d\d(?![\d年])/g

/**
 * Adds the runs that the numbers of a mangled text show to `known`.
 *
 * @param text simplified, every mark one random mark
 */
export function findNumbers(text: string, known: Known): NumberFacts {
  const facts: NumberFacts = {
    percentSigns: new Map(),
    besideYears: new Set(),
    beforePercentages: new Set(),
    undecided: [],
    beforeHeadings: [],
    findings: [],
  }
  for (const match of text.matchAll(DOCUMENT_NUMBER)) {
    known.runs.set(match.index, '〔')
    known.runs.set(match.index + 5, '〕')
  }
  for (const match of text.matchAll(RUN_ON_NUMBER)) known.runs.set(match.index + 1, '〔')
  for (const match of text.matchAll(YEARS)) {
    const years = Number(match[2]) - Number(match[1])
    const end = match.index + match[0].length
    const alone = isMangledMark(text[match.index - 1] ?? '') && isMangledMark(text[end + 1] ?? '')
    if ((years >= 2 && years <= 40) || (years === 1 && alone && text[end] === '年'))
      known.runs.set(match.index + 4, '—')
  }
  for (const match of text.matchAll(LONE_YEAR))
    if (!known.runs.has(match.index)) facts.besideYears.add(match.index).add(match.index + 6)
  for (const match of text.matchAll(MONTHS)) known.runs.set(match.index + match[0].length - 1, '、')
  for (const match of text.matchAll(RECOMMENDED)) known.runs.set(match.index + match[0].length, '/')
  for (const match of text.matchAll(STANDARD_NUMBER)) known.runs.set(match.index + match[0].length - 5, '—')
  for (const group of numberGroups(text)) {
    readGroup(text, group, known, facts)
    readQuotient(text, group.end, known)
  }
  for (const finding of findLostNumbers(text, known)) facts.findings.push(finding)
  return facts
}

/** All groups of a text; one pass. A year and a number that is already explained stand alone. */
function numberGroups(text: string): NumberGroup[] {
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

function readGroup(text: string, group: NumberGroup, known: Known, facts: NumberFacts): void {
  const { tokens, starts, end } = group
  const start = starts[0]!
  const inner = starts.slice(1).map(offset => offset - 1)
  if (inner.some(offset => known.runs.has(offset)) || known.runs.has(end)) return
  const clock = readClockTimes(tokens)
  if (clock !== null) {
    inner.forEach((offset, index) => {
      known.runs.set(offset, clock[index]!)
    })
    facts.percentSigns.set(end, false)
    return
  }
  const markAfter = end < text.length && isMangledMark(text[end]!)
  const before = text.slice(Math.max(0, start - REACH), start)
  const dimensionless = isDimensionless(before.slice(-NAME_LENGTH))
  const perMille = isPerMille(before.slice(-NAME_LENGTH))
  const sign = perMille ? '‰' : '%'
  const further = markAfter && joinsPercentage(text, end) ? 1 : 0
  const announced = !dimensionless && announces(text, group)
  const fits = tokens.every(token => Number(token) <= 100 || announced) && tokens.at(-1)!.length <= 3
  const setInner = (runs: readonly string[]) => {
    inner.forEach((offset, index) => {
      known.runs.set(offset, runs[index]!)
    })
  }
  const isOrigin = announcesOrigin(text, start) && opensChange(text, end + 1)
  const respective = lastRespective(before)
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
  } else if (markAfter && fits && !dimensionless && opensBound(text, end + 1)) {
    known.runs.set(end, sign)
    setInner(splitValues(tokens, before))
  } else if (markAfter && fits && announced && tokens.length > 1 && further > 0) {
    known.runs.set(end, '%')
    setInner(splitValues(tokens, before, further))
  } else if (perMille && markAfter) {
    facts.percentSigns.set(end, false)
  } else if (markAfter && fits && announced && tokens.length > 1) {
    // Without a word that closes it, a list is told from a number and the next heading's by what announces it.
    if (respective < 0 || before.length - respective > RESPECTIVE_REACH) {
      if (tokens.length > 2) facts.beforeHeadings.push({ marks: inner })
      else facts.undecided.push({ first: tokens[0]!, second: tokens[1]!, between: inner[0]!, after: end })
      return
    }
    facts.percentSigns.set(end, true)
    setInner(splitValues(tokens, before))
  } else if (!markAfter && announced && tokens.length > 1 && Number(tokens[0]) <= 100) {
    facts.beforeHeadings.push({ marks: inner })
  } else if (markAfter && fits && tokens.length === 1) {
    if (further > 0 || isOrigin) known.runs.set(end, '%')
    else if (announced) facts.percentSigns.set(end, true)
    else if (text[end + 1] === '的') known.runs.set(end, '%')
  }
  if (known.runs.get(end) === '%' || facts.percentSigns.get(end) === true)
    facts.beforePercentages.add(start - 1)
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

/** Whether a percentage is joined to a number by the word behind its mark: `60.和85 以上`. */
function joinsPercentage(text: string, end: number): boolean {
  const joint = rangeJointLength(text, end + 1)
  if (joint === 0) return false
  const next = /^\d{1,3}(?:[,、.。 ]\d{1,2})?[,、.。 ]/.exec(text.slice(end + 1 + joint, end + 9 + joint))
  return next !== null && opensBound(text, end + 1 + joint + next[0].length)
}

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

/** Whether what stands before a number makes it a percentage. A title may end in a share, with the next heading's number. */
function announces(text: string, { tokens, starts, end }: NumberGroup): boolean {
  if (announcesLevel(text, starts[0]!)) return true
  const before = text.slice(Math.max(0, starts[0]! - NAME_LENGTH), starts[0]!)
  if (announcesPart(before)) return true
  const mayBeHeading =
    tokens.length < 3 && tokens[0]!.length === 1 && !opensBound(text, end + 1) && !isComparison(before)
  return announcesShare(text, starts[0]!) && !mayBeHeading
}
