/** Which times of a passage are deadlines: all written times, without those that only compare or describe. */

import { countBefore } from '../../edits/count-before.ts'
import type { Span } from '../../edits/edit.ts'
import { CharacterSet } from '../../lexicon/character-set.ts'
import { datePatterns, reference } from '../../lexicon/dates.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import { binds } from './binding.ts'
import type { Candidate, DateContext, FoundDate, UndatedMonth } from './found-date.ts'
import { impliedYear, recursBefore } from './implied-year.ts'
import { type DateGroups, type ResolvedDate, resolveDate } from './resolve-date.ts'

const patterns = new PatternSet(
  datePatterns.map(({ matcher }) => matcher),
  CharacterSet.opening(/[0-9]/),
)

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
  for (let index = 0; index < matches.length; index++) {
    const { every } = datePatterns[index]!
    for (const match of matches[index]!) {
      const from = match.index + leadingBlanks(match[0])
      const to = match.index + match[0].trimEnd().length
      if (isWithin(quoted, from, to)) continue
      const groups = match.groups ?? {}
      if (groups.next !== undefined && recursBefore(text, from)) continue
      const resolved = resolveInContext(groups, every, impliedYear(text, from, groups, context), context)
      if (resolved === null) {
        if (groups.year === undefined && isMonth(groups)) undated.push({ from, to })
        continue
      }
      found.push({ from, to, ...resolved, bare: isBare(match[0], groups) })
    }
  }
  const dates = withoutOverlaps(found).filter(date => binds(text, date, context))
  return {
    dates: dates.map(({ from, to, kind, start, end, repeat, implied, latest }) => ({
      from,
      to,
      kind,
      start,
      end,
      repeat,
      implied,
      latest,
    })),
    undated: apartFrom(undated, found),
  }
}

/** 春节前 in a plan of November, or for a winter that the year of its title begins, is before the feast of the next year. */
function resolveInContext(
  groups: DateGroups,
  every: string | undefined,
  year: number | null,
  { issued = null, year: own, title = null }: DateContext,
): ResolvedDate | null {
  const resolved = resolveDate(groups, every, year)
  if (resolved?.implied !== true || resolved.end === null) return resolved
  const isPast = issued !== null && resolved.end < issued
  const isInWinter =
    (issued === null || isPast) &&
    year === own &&
    Number((resolved.start ?? resolved.end).slice(5, 7)) <= lastWinterMonth &&
    reference.winters.test(title ?? '')
  if (!isPast && !isInWinter) return resolved
  return groups.holiday !== undefined || isInWinter ? resolveDate(groups, every, year! + 1) : resolved
}

/** The last month of what plans call winter and spring (冬春). */
const lastWinterMonth = 5

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
