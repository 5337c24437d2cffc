import type { ResolvedDate } from './resolve-date.ts'

/** What the plan itself says of its time. */
export interface DateContext {
  /** Year that the plan's title or issue date states, for months without a year. */
  year: number | null
  /** The year that months continue where nothing nearer states one. */
  continuedYear?: number | null
  /** The first year that anything in the plan is due in. */
  firstYear?: number | null
  /** The month that the time of the whole plan ends with in that year: a later one is of the year before. */
  continuedUntil?: number | null
  /** ISO date of the plan's issue; null where it is not known. */
  issued?: string | null
  /** Before this year a bare year only describes; null if it is not known. */
  issuedYear: number | null
  /** Whether the text tells what is and what was: its times bind only where words demand something. */
  tellsState?: boolean
  /** Whether a chapter of that kind holds it, and no preamble. */
  inStateChapter?: boolean
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

/** A time before it is known whether it binds. */
export interface Candidate extends FoundDate {
  /** A year that nothing but its place makes a deadline. */
  bare: boolean
}
