import { lentYears, readYear, reference } from '../../lexicon/dates.ts'
import { matchesOf } from '../../lexicon/matches.ts'
import type { DateContext } from './found-date.ts'
import type { DateGroups } from './resolve-date.ts'

/** The last year before a month in its sentence, else the year of the plan. */
export function impliedYear(
  text: string,
  at: number,
  groups: DateGroups,
  context: DateContext,
): number | null {
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
export function recursBefore(text: string, at: number): boolean {
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
