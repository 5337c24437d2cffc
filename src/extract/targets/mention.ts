import type { UnitKind } from '../../lexicon/units.ts'
import type { Comparator } from '../../tree/nodes.ts'

/** A date of the passage, as its caller found it. Offsets into the passage; ISO dates. */
export interface DateMention {
  start: number
  end: number
  kind: 'by' | 'from' | 'during' | 'every'
  startDate: string | null
  endDate: string | null
}

/**
 * A number of a passage with its sign or unit. `plain` has neither: it counts only where a list, a range or the
 * word before it (系数) says what it is.
 */
export interface NumberMention {
  type: 'percentage' | 'quantity' | 'plain'
  start: number
  /** After the sign or the unit. */
  end: number
  value: number
  /** As written, scale included: `万亩`. Null for percentages. */
  unit: string | null
  /** Null for percentages and plain numbers. */
  unitKind: UnitKind | null
  /** `万` of a plain `50万`, to be followed by the unit of the range that it opens. */
  scale: string
  script: 'arabic' | 'chinese'
  /** The rest of a ratio: ∶1 of 3.1∶1; empty for any other number. */
  ratio: string
  /** 个百分点: a difference of two percentages. */
  points: boolean
  /** With 多 or 余 behind the number. */
  surplus: boolean
}

/** A target: a value, and what the words around it say of it. Offsets into the passage. */
export interface TargetMention {
  type: 'percentage' | 'quantity'
  start: number
  end: number
  /** The number with its sign or unit, as it stands. */
  text: string
  /** In the unit as written: 500 for `500万亩`. */
  value: number
  /** As written, with 万 and 亿; empty for a coefficient; null for a percentage. */
  unit: string | null
  op: Comparator
  change: 'increase' | 'decrease' | null
  /** What a change is compared with: `2013年`, `上年同期`. */
  baseline: string | null
  /** What is measured, in the plan's own words; null where the passage does not tell. */
  indicator: string | null
  /** ISO date: the last day of the deadline that governs the value. */
  by: string | null
}
