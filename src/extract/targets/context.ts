import type { ClassedNoun } from './classed-counts.ts'
import type { ValueGroup } from './groups.ts'
import type { DateMention } from './mention.ts'
import type { Predicate } from './predicate.ts'

/** Where a clause begins, and the mark before it. */
export interface Clause {
  start: number
  mark: string
}

/** A group in its surroundings. */
export interface IndicatorContext {
  text: string
  dates: readonly DateMention[]
  group: ValueGroup
  predicate: Predicate
  /** The subject does not begin before this offset. */
  floor: number
  /** The next value, or the end of the text. */
  limit: number
  /** Subject of the values before. */
  carried: string | null
  /** Whether this value may take it over as its own. */
  carriedFits: boolean
  /** The things of which a value of the same sentence has told how many there are: 36个断面中，… */
  whole: string | null
  /** What the value before measures, if it stands in the same sentence. */
  antecedent: string | null
  /** What the values before measure, each on its own: those of its group, or as many as this group has. */
  antecedents: readonly (string | null)[]
  /** Whether that value has the same unit. */
  antecedentAlike: boolean
  /** Whether 、 or a conjunction joins this value's words to the value before. */
  joined: boolean
  /** The noun behind it, where a size in it tells the things apart: 20个5万吨以上的码头. */
  classed: ClassedNoun | null
  /** The noun that it leaves to the next value: 新增24个、提升10个村庄. */
  nounAhead: string | null
  /** Opening of the counted noun that this value is joined to; empty if it is not joined to one. */
  joinedOpening: string
  /** What is said of the noun after the next value: …和80%以上的村卫生室能够提供中医药服务. */
  sharedVerbPhrase: string | null
}

/** A group with what was read of it, in reading order. */
export interface PlacedGroup {
  group: ValueGroup
  predicate: Predicate
  indicators: (string | null)[]
}
