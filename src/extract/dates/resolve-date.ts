/** What a written time means: ISO dates, inclusive. The rules are those of the contract's `Deadline`. */
import {
  centuries,
  counts,
  duration,
  edges,
  feastDay,
  fiveYearPlans,
  halves,
  monthsOfSeason,
  quarters,
  readYear,
  seasonStart,
  tenths,
  terms,
} from '../../lexicon/dates.ts'
import { readHanNumber } from '../../lexicon/numbering.ts'

/** What a time says: ISO dates as in `Deadline` of the contract, and an ISO 8601 duration where it recurs. */
export interface ResolvedDate {
  kind: 'by' | 'from' | 'during' | 'every'
  start: string | null
  end: string | null
  repeat: string | null
  /** The year was taken from the context. */
  implied: boolean
  /** The text names an event whose day is not known (2022年春耕前): `end` is the last day of its year, by which it is over. */
  latest: boolean
}

/** The named groups of a date pattern. */
export type DateGroups = Partial<Record<string, string>>

interface Stretch {
  start: string
  end: string
}

/**
 * @param groups what the pattern matched
 * @param every recurrence that the pattern itself states
 * @param impliedYear the year of a month without one, if the sentence or the title states it
 * @returns null if the year is not known or the day does not exist
 */
export function resolveDate(
  groups: DateGroups,
  every: string | undefined,
  impliedYear: number | null,
): ResolvedDate | null {
  if (every !== undefined)
    return { kind: 'during', start: null, end: null, repeat: every, implied: false, latest: false }
  if (groups.every !== undefined) return recurrence(groups)
  if (groups.century !== undefined) return deadline('by', null, centuries[groups.century]!, false)
  if (groups.plan !== undefined) return fiveYearPlan(groups)
  const implied = groups.year === undefined
  const stated = implied ? impliedYear : readYear(groups.year!)
  if (stated === null) return null
  // 次年 alone is of the year after; in a stretch (11月至次年3月) only its end is.
  const isStretch = groups.toYear !== undefined || groups.toMonth !== undefined || groups.toDay !== undefined
  const year = groups.next !== undefined && !isStretch ? stated + 1 : stated
  if (groups.season !== undefined && groups.month === undefined) return ofSeason(year, groups)
  if (groups.event !== undefined) return withinYear(year)
  const first = stretchOf(year, groups)
  if (first === null) return null
  if (isStretch) {
    const lastYear = groups.next === undefined ? year : stated + 1
    const last = stretchOf(groups.toYear === undefined ? lastYear : readYear(groups.toYear), {
      month: groups.toMonth ?? (groups.toYear === undefined ? groups.month : undefined),
      day: groups.toDay,
      tenth: groups.toTenth,
    })
    return last === null || last.end < first.start ? null : deadline('during', first.start, last.end, implied)
  }
  if (groups.from !== undefined)
    return deadline('from', isEnd(groups.edge) ? first.end : first.start, null, implied)
  if (groups.term !== undefined) {
    const month = terms[groups.term[0]!]
    return deadline('from', month === undefined ? first.start : iso(year, month, 1), null, implied)
  }
  return deadline('by', null, first.end, implied)
}

function deadline(
  kind: 'by' | 'from' | 'during',
  start: string | null,
  end: string | null,
  implied: boolean,
): ResolvedDate {
  return { kind, start, end, repeat: null, implied, latest: false }
}

function withinYear(year: number): ResolvedDate {
  return { ...deadline('by', null, `${year}-12-31`, false), latest: true }
}

function recurrence(groups: DateGroups): ResolvedDate {
  const unit = groups.unit ?? groups.measure ?? groups.by!
  const count = groups.count === undefined ? 1 : (counts[groups.count] ?? Number(groups.count))
  return {
    kind: 'every',
    start: null,
    end: null,
    repeat: duration(unit, count),
    implied: false,
    latest: false,
  }
}

function fiveYearPlan(groups: DateGroups): ResolvedDate {
  const [first, last] = fiveYearPlans[groups.plan!]!
  return groups.stretch === undefined
    ? deadline('by', null, `${last}-12-31`, false)
    : deadline('during', `${first}-01-01`, `${last}-12-31`, false)
}

/** 2018年春季前 is due before its first day, 2018年春季 by its last. */
function ofSeason(year: number, groups: DateGroups): ResolvedDate {
  const start = seasonStart(groups.season!)
  if (start === null) return withinYear(year)
  const [month, day] = start
  if (groups.before === undefined) {
    const last = month + monthsOfSeason - 1
    return deadline('by', null, months(year, last, last).end, false)
  }
  const end = day > 1 ? iso(year, month, day - 1) : months(year, month - 1, month - 1).end
  return deadline('by', null, end, false)
}

/** First and last day of a year, half, quarter, month, tenth or day. */
function stretchOf(year: number, groups: DateGroups): Stretch | null {
  const edge = groups.edge?.replace('年', '')
  if (groups.holiday !== undefined) {
    const day = feastDay(groups.holiday, year)
    return day === null ? null : days(year, ...day, day[1])
  }
  if (groups.half !== undefined) return months(year, ...halves[groups.half]!)
  if (groups.quarter !== undefined) {
    const last = quarters[groups.quarter]! * 3
    return months(year, last - 2, last)
  }
  if (groups.month === undefined) {
    if (edge !== undefined && edges.beginning.includes(edge)) return months(year, 1, 1)
    if (edge !== undefined && edges.middle.includes(edge)) return months(year, 1, 6)
    return months(year, 1, 12)
  }
  const month = numberOf(groups.month)
  if (groups.day !== undefined) return days(year, month, numberOf(groups.day), numberOf(groups.day))
  if (groups.tenth !== undefined) return days(year, month, ...tenths[groups.tenth]!)
  if (edge !== undefined && edges.beginning.includes(edge)) return days(year, month, 1, 10)
  return months(year, month, month)
}

/** Value of Arabic digits or of a Han number up to 九十九. */
function numberOf(written: string): number {
  return /^[0-9]/.test(written) ? Number(written) : readHanNumber(written)
}

function months(year: number, first: number, last: number): Stretch {
  return { start: iso(year, first, 1), end: iso(year, last, daysIn(year, last)) }
}

function days(year: number, month: number, first: number, last: number): Stretch | null {
  const length = daysIn(year, month)
  return first > length
    ? null
    : { start: iso(year, month, first), end: iso(year, month, Math.min(last, length)) }
}

/** Of a year that is no leap year. */
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : daysOfMonths[month - 1]!
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function isEnd(edge: string | undefined): boolean {
  return edge !== undefined && !edges.beginning.includes(edge) && !edges.middle.includes(edge)
}
