import type { Comparator } from '../../plan/schema.ts'

/** A date of the passage, as its caller found it. Offsets into the passage; ISO dates. */
export interface DateMention {
  start: number
  end: number
  kind: 'by' | 'from' | 'during' | 'every'
  startDate: string | null
  endDate: string | null
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
