import type { Finding } from '../../rule.ts'

/** What the numbers of a text say about its marks, besides what went into `Known`. */
export interface NumberFacts {
  /** Marks that began with a percent sign (true) or did not (false); what else stood in the run is open. */
  percentSigns: Map<number, boolean>
  /** Of these, the marks that began with the sign of degrees instead: what else stood in the run is as open. */
  degreeSigns: Set<number>
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

/** Two numbers that may be the parts of one, or of which the second is a heading's. */
export interface UndecidedPair {
  first: string
  second: string
  /** Offset of the mark between the two. */
  between: number
  /** Offset of the mark after the second. */
  after: number
}

/** The marks inside a group whose first number, or first two, may be a percentage and the rest a heading's number. */
export interface PercentageBeforeHeading {
  marks: readonly number[]
  /** The runs at these marks if no heading begins there, and the mark that a percent sign opens then; none and -1 where that is not known. */
  runs: readonly string[]
  after: number
}
