import { chineseNumeralClass } from '../../lexicon/numerals.ts'
import { durations } from '../../lexicon/units.ts'
import { findBaseline } from './baselines.ts'
import { alternation, grammar } from './grammar.ts'
import type { DateMention } from './mention.ts'
import { emptyPredicate, type Predicate } from './predicate.ts'
import { applyWord, isOrigin, wordBefore } from './predicate-words.ts'
import { firstDate } from './subjects.ts'

const times = new RegExp(
  `(?:\\d{4}年(?:${alternation(grammar.years.parts)})?|${alternation(grammar.times.words)})$`,
)
/** 五年累计, 两年内: how long something is counted or has time. */
const stretch = new RegExp(
  `(?:\\d{1,2}|${chineseNumeralClass}{1,2})(?:年|(?:${alternation(durations)})(?:${alternation(grammar.timeLimits.closing)}))$`,
)
const per = new RegExp(
  `(?:${grammar.per.each}(?:${alternation(grammar.per.of)})|${alternation(grammar.per.words)})$`,
)
/** 增加到2025年的90%: a date may take the preposition that makes a level of a change. */
const dateOpensLevel = new RegExp(`^(?:${alternation(grammar.levels.prepositions)})`)

const attributives = new Set(grammar.attributive)

/** No such stretch is longer, in characters. */
const longestStretch = 8
/** No predicate is longer, in UTF-16 code units. */
const longestPredicate = 60

/** A predicate while it is read from right to left. */
interface Reading {
  text: string
  /** The predicate does not begin before this offset. */
  lowest: number
  valueStart: number
  /** Sorted dates of the text. */
  dates: readonly DateMention[]
  predicate: Predicate
  /** How far it is read. */
  at: number
  /** The date that was read last opens a level: 增加到2025年的90%. */
  opensLevel: boolean
}

/**
 * Reads the words before a value from right to left, as far as they belong to its predicate.
 *
 * @param floor the predicate does not begin before this offset
 * @param dates sorted dates of the text
 */
export function readPredicate(
  text: string,
  floor: number,
  valueStart: number,
  dates: readonly DateMention[],
): Predicate {
  const lowest = Math.max(floor, valueStart - longestPredicate)
  const predicate = emptyPredicate(valueStart)
  const reading = { text, lowest, valueStart, dates, predicate, at: valueStart, opensLevel: false }
  while (reading.at > lowest && readStep(reading)) {}
  predicate.start = reading.at
  return predicate
}

/** Takes what ends where the reading stands; false if nothing does that belongs to the predicate, or it is complete. */
function readStep(reading: Reading): boolean {
  return (
    skipsBlank(reading) ||
    takesBaseline(reading) ||
    takesDate(reading) ||
    takesTime(reading) ||
    takesShare(reading) ||
    takesWord(reading)
  )
}

/** Passes over a blank, and over 、 behind which a date stands. */
function skipsBlank(reading: Reading): boolean {
  const last = reading.text[reading.at - 1]!
  if (!/[\s、]/.test(last) || (last === '、' && reading.predicate.dates.length === 0)) return false
  reading.at--
  return true
}

function takesBaseline(reading: Reading): boolean {
  const baseline = findBaseline(reading.text, reading.lowest, reading.at)
  if (baseline === null) return false
  // 比2025年的1.2吨下降16%: the value of that time, from which the change starts.
  if (attributives.has(reading.text[reading.at] ?? '')) reading.predicate.origin = true
  else reading.predicate.baseline ??= baseline.text
  reading.at = baseline.start
  return true
}

function takesDate(reading: Reading): boolean {
  const date = dateEndingAt(reading.dates, reading.at)
  if (date === null || date.start < reading.lowest) return false
  const { text, predicate } = reading
  predicate.dates.unshift(date)
  reading.at = date.start
  reading.opensLevel = dateOpensLevel.test(text.slice(date.start, date.start + 1))
  // 从2021年的30%: the preposition is part of the date.
  if (isOrigin(text[date.start]!)) predicate.origin = true
  return true
}

/** Passes over a year or a stretch of time that no date of the text is: 五年累计. */
function takesTime(reading: Reading): boolean {
  const { text, lowest, at, valueStart } = reading
  const time =
    times.exec(text.slice(lowest, at)) ??
    (at < valueStart ? stretch.exec(text.slice(Math.max(lowest, at - longestStretch), at)) : null)
  if (time === null) return false
  reading.at -= time[0].length
  return true
}

/** Takes what a value is counted for: 每千人. */
function takesShare(reading: Reading): boolean {
  const { text, lowest, at, predicate } = reading
  const shared = per.exec(text.slice(Math.max(lowest, at - 4), at))
  if (shared === null || predicate.per !== null) return false
  predicate.per = shared[0]
  reading.at -= shared[0].length
  return true
}

function takesWord(reading: Reading): boolean {
  const { text, lowest, at, valueStart, predicate } = reading
  const found = wordBefore(text, at, lowest, predicate, valueStart)
  if (found === null) return false
  applyWord(predicate, found, reading.opensLevel, text.slice(at, valueStart).trim() === '')
  const start = at - found.word.length
  reading.at = start
  reading.opensLevel = false
  // 由2018年的50%, 由原来的50%: a time is no whole that the value is a part of.
  predicate.attributive &&=
    dateEndingAt(reading.dates, start) === null && !times.test(text.slice(lowest, start))
  return !predicate.attributive
}

function dateEndingAt(dates: readonly DateMention[], offset: number): DateMention | null {
  const date = dates[firstDate(dates, offset) - 1]
  return date !== undefined && date.end === offset ? date : null
}
