/** Which times of a passage are deadlines: all written times, without those that only compare or describe. */

import { countBefore } from '../../edits/count-before.ts'
import type { Span } from '../../edits/edit.ts'
import { baseline, datePatterns, lentYears, limitEnding, readYear, reference } from '../../lexicon/dates.ts'
import { matchesOf } from '../../lexicon/matches.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import { type DateGroups, type ResolvedDate, resolveDate } from './resolve-date.ts'

/** What the plan itself says of its time. */
export interface DateContext {
  /** Year that the plan's title or issue date states, for months without a year. */
  year: number | null
  /** The year that months continue where nothing nearer states one. */
  continuedYear?: number | null
  /** Before this year a bare year only describes; null if it is not known. */
  issuedYear: number | null
  /** Whether the text tells what is and what was: its times bind only where words demand something. */
  tellsState?: boolean
  /** The plan's title: a year that the text repeats with the words after it names the plan. */
  title?: string | null
}

/** A time that binds a duty. `from` to `to` are offsets into the given text. */
export interface FoundDate extends ResolvedDate {
  from: number
  to: number
}

/** A time whose year nobody states. */
export interface UndatedMonth {
  from: number
  to: number
}

interface Candidate extends FoundDate {
  bare: boolean
}

const patterns = new PatternSet(datePatterns.map(({ matcher }) => matcher))

/**
 * Finds the deadlines of a passage, in order, not overlapping.
 *
 * @param text restored text of one passage
 */
export function findDates(
  text: string,
  context: DateContext,
): { dates: FoundDate[]; undated: UndatedMonth[] } {
  const matches = patterns.matches(text)
  if (matches === null) return { dates: [], undated: [] }
  const quoted = quotedStretches(text)
  const undated: UndatedMonth[] = []
  const found: Candidate[] = []
  for (const [index, { every }] of datePatterns.entries()) {
    for (const match of matches[index]!) {
      const from = match.index + leadingBlanks(match[0])
      const to = match.index + match[0].trimEnd().length
      if (isWithin(quoted, from, to)) continue
      const groups = match.groups ?? {}
      if (groups.next !== undefined && recursBefore(text, from)) continue
      const resolved = resolveDate(groups, every, impliedYear(text, from, groups, context))
      if (resolved === null) {
        if (groups.year === undefined && isMonth(groups)) undated.push({ from, to })
        continue
      }
      const { kind, start, end, repeat, implied } = resolved
      const bare = isBare(match[0], groups)
      found.push({ from, to, kind, start, end, repeat, implied, bare })
    }
  }
  const dates = withoutOverlaps(found).filter(date => binds(text, date, context))
  return {
    dates: dates.map(({ from, to, kind, start, end, repeat, implied }) => ({
      from,
      to,
      kind,
      start,
      end,
      repeat,
      implied,
    })),
    undated: apartFrom(undated, found),
  }
}

/** The months that share no character with a time. */
function apartFrom(months: readonly UndatedMonth[], times: readonly FoundDate[]): UndatedMonth[] {
  if (months.length === 0) return []
  const taken = new Set<number>()
  for (const { from, to } of times) for (let at = from; at < to; at++) taken.add(at)
  return months.filter(({ from, to }) => {
    for (let at = from; at < to; at++) if (taken.has(at)) return false
    return true
  })
}

const quotes = new PatternSet([/《[^《》]{1,120}》|〈[^〈〉]{1,120}〉|〔[^〔〕\n]{1,12}〕[0-9]{0,5}号?/])

/** Titles 《…》 and document numbers 〔…〕: a year in them is part of a name. */
function quotedStretches(text: string): Span[] {
  const matches = quotes.matches(text)?.[0] ?? []
  return matches.map(({ index, 0: words }) => [index, index + words.length])
}

/** Whether one of the stretches, which are sorted and do not overlap, holds all from an offset to another. */
function isWithin(stretches: readonly Span[], from: number, to: number): boolean {
  const last = stretches[countBefore(stretches, from + 1, ([start]) => start) - 1]
  return last !== undefined && to <= last[1]
}

function leadingBlanks(match: string): number {
  return match.length - match.trimStart().length
}

function isMonth(groups: DateGroups): boolean {
  return (
    groups.month !== undefined &&
    (groups.edge !== undefined || groups.day !== undefined || groups.before !== undefined)
  )
}

/** A year that nothing but its place makes a deadline. */
function isBare(match: string, groups: DateGroups): boolean {
  return groups.year !== undefined && reference.bare.test(match.trim())
}

/** The last year before a month in its sentence, else the year of the plan. */
function impliedYear(text: string, at: number, groups: DateGroups, context: DateContext): number | null {
  if (groups.year !== undefined) return null
  if (groups.this === undefined) {
    const before = text.slice(Math.max(0, at - longestSentence), at)
    const stated = lastYear(before.slice(Math.max(0, before.lastIndexOf('。'), before.lastIndexOf('\n'))))
    if (stated !== null) return stated
  }
  const continued = context.continuedYear ?? null
  if (groups.this !== undefined) return context.year ?? context.issuedYear ?? continued
  return context.year ?? lastYear(text.slice(Math.max(0, at - nearYear), at)) ?? continued
}

/** Whether a recurrence governs the words before an offset: 每年核算，次年1月底前公布 is of no one year. */
function recursBefore(text: string, at: number): boolean {
  return reference.recurring.test(text.slice(Math.max(0, at - longestSentence), at))
}

/** No further back in its sentence is the year of a month looked for, in characters. */
const longestSentence = 200
/** How far before a month its year may stand where no sentence and no title states one, in characters. */
const nearYear = 400

/** A year in the title of a document is part of its name. */
const titles = /《[^《》]{1,120}》/g

function lastYear(text: string): number | null {
  const years = matchesOf(text.replace(titles, ''), lentYears.matcher)
  return years.length === 0 ? null : readYear(years.at(-1)!.groups!.year!)
}

/** Of overlapping times the one that begins first stands, of those that begin together the longest. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  if (candidates.length < 2) return candidates
  const kept: Candidate[] = []
  for (const candidate of candidates.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1)
    if (last === undefined || candidate.from >= last.to) kept.push(candidate)
  }
  return kept
}

/** How far the words that announce a document reach, and those that tell a state reached, in characters. */
const announcement = 32

/** How many characters of a title have to stand after a year that names the plan. */
const ownNameLength = 4

/** 为推进2023年民生实事，制定本方案: the year stands as in the plan's title. */
function isOwnName(text: string, date: Candidate, title: string): boolean {
  const name = text.slice(date.from, date.to + ownNameLength)
  return /^[0-9]{4}年[一-鿿]{4}$/.test(name) && title.includes(name)
}

/** 针对2031年5月督察发现的问题: when that happened which the duty answers to. */
function isGround(text: string, date: Candidate, isLimit: boolean): boolean {
  return (
    date.kind === 'by' &&
    !isLimit &&
    /^[0-9]{4}年/.test(text.slice(date.from, date.to)) &&
    reference.groundsUndue.test(text.slice(date.to, date.to + 4)) &&
    reference.grounds.test(text.slice(Math.max(0, date.from - announcement), date.from))
  )
}

/** Whether a time lies in the year that the plan is made for. */
function isOwnYear({ start, end }: Candidate, year: number | null): boolean {
  return year !== null && (end ?? start ?? '').startsWith(String(year))
}

/** How far before and behind a time of a preamble the words stand that make it due, in characters. */
const demandReach = 60

/** 2021年，全区共有泵站9座: a time at which something was done, or at which a state is told of. */
function wasDone(text: string, date: Candidate, { tellsState, year }: DateContext): boolean {
  const after = text.slice(date.to, date.to + 2 * demandReach)
  if (reference.done.test(after)) return true
  if (tellsState !== true || isOwnYear(date, year)) return false
  const before = text.slice(Math.max(0, date.from - demandReach), date.from)
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
  const rest = /^[^，。；\n]{0,60}(?:，[^，。；\n]{0,60})?/.exec(after)?.[0] ?? ''
  return !reference.demands.test(`${sentence}${text.slice(date.from, date.to)}${rest}`)
}

/** Whether a time says when something is due, and not what it is compared with or which state it describes. */
function binds(text: string, date: Candidate, context: DateContext): boolean {
  if (date.kind === 'every') return true
  const words = text.slice(date.from, date.to)
  const before = text.slice(Math.max(0, date.from - 4), date.from)
  const after = text.slice(date.to, date.to + 12)
  if (baseline.beforeOnly.test(before)) return false
  if ((baseline.before.test(before) || baseline.opening.test(words)) && baseline.after.test(after))
    return false
  const isLimit = limitEnding.test(words)
  if ((isLimit ? reference.afterBefore : reference.after).test(after)) return false
  if (date.bare && before.endsWith('“')) return false
  if (date.bare && (reference.titled.test(after) || isOwnName(text, date, context.title ?? ''))) return false
  if (date.bare && reference.purpose.test(text.slice(Math.max(0, date.from - announcement), date.from)))
    return false
  if (isGround(text, date, isLimit)) return false
  if (reference.announced.test(text.slice(Math.max(0, date.from - announcement), date.from))) return false
  if (reference.past.test(words) && reference.pastState.test(text.slice(date.to, date.to + announcement)))
    return false
  if (!isLimit && date.kind !== 'from' && wasDone(text, date, context)) return false
  const lastYear = Number((date.end ?? date.start ?? '9999').slice(0, 4))
  const describes = date.bare || date.kind === 'during' || reference.past.test(words)
  return context.issuedYear === null || lastYear >= context.issuedYear || !describes
}
