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
    const sentence = before.slice(Math.max(0, before.lastIndexOf('。'), before.lastIndexOf('\n')))
    const stated = lastYear(sentence, Number(groups.month))
    if (stated !== null) return stated
  }
  const month = Number(groups.month)
  const { continuedYear: year = null, continuedUntil: until = null } = context
  const continued = year !== null && until !== null && month > until ? year - 1 : year
  if (groups.this !== undefined) return context.year ?? context.issuedYear ?? context.firstYear ?? continued
  const near = context.year ?? lastYear(text.slice(Math.max(0, at - nearYear), at), month)
  // 年内 continues no other chapter's year: it is the first that the plan is made for.
  return near ?? (groups.ends === undefined ? null : context.issuedYear) ?? continued
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

/** The last year of a text, or the one before where it ends a stretch that a month is past the end of. */
function lastYear(text: string, month: number): number | null {
  const own = text.replace(titles, title => ' '.repeat(title.length))
  const last = matchesOf(own, lentYears.matcher).at(-1)
  if (last === undefined) return null
  const year = readYear(last.groups!.year!)
  const until = monthOfEnd(own, last.index, last.index + last[0].length)
  return until !== null && month > until ? year - 1 : year
}

/** The month of a date that ends a stretch (2023年11月至2024年2月 → 2); null where it ends none. */
export function monthOfEnd(text: string, yearStart: number, yearEnd: number): number | null {
  const month = /^([0-9]{1,2})月/.exec(text.slice(yearEnd, yearEnd + 3))?.[1]
  const ends = lentYears.beforeEnd.test(text.slice(Math.max(0, yearStart - 4), yearStart))
  return month === undefined || !ends ? null : Number(month)
}
