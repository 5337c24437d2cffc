import { currentLanguage, told, worded } from '../lexicon/messages.ts'
import { repeatWords } from '../lexicon/repeats.ts'
import { percentageUnit } from '../plan/percentage-unit.ts'
import type { Deadline, Goal, Percentage, Quantity } from '../plan/schema.ts'
import type { Paint } from './paint.ts'
import { levelWords } from './target-words.ts'

/**
 * What a passage is measured by, in lines of a few words: one for the deadlines that govern no amount, one for each
 * day with the amounts due then (`by 2020-12-31: 达标率 ≥95%`), one for the amounts that are due on no day.
 */
export function measureLines({ deadlines, percentages, quantities }: Goal, paint: Paint): string[] {
  const due = new Map<string | null, string[]>()
  const addAmount = (amount: Percentage | Quantity, unit: string) =>
    due.set(amount.by, [...(due.get(amount.by) ?? []), amountWords(amount, unit, paint)])
  for (const percentage of percentages) addAmount(percentage, percentageUnit(percentage))
  for (const quantity of quantities) addAmount(quantity, quantity.unit)
  const alone = deadlines.filter(({ kind, end }) => kind !== 'by' || end === null || !due.has(end))
  const days = [...due.keys()].filter(day => day !== null).sort()
  const lists = [
    [...new Set(alone.map(deadlineWords))].map(words => paint.date(words)).join(paint.faint(' · ')),
    ...days.map(
      day => `${paint.date(worded('by {day}', { day }))}${told(': ')}${due.get(day)!.join(told(', '))}`,
    ),
    (due.get(null) ?? []).join(told(', ')),
  ]
  return lists.filter(line => line !== '')
}

/** When something is due, in a few words: `by 2020-12-31`; in the plan's own words where they tell no day. */
export function deadlineWords({ kind, start, end, repeat, text }: Deadline): string {
  if (kind === 'every') return repeat === null ? text : repeatWords(repeat, currentLanguage())
  if (kind === 'by') return end === null ? text : worded('by {day}', { day: end })
  if (kind === 'from') return start === null ? text : worded('from {day}', { day: start })
  return start === null || end === null ? text : `${start} – ${end}`
}

/** A level with its comparator and unit, after what it measures: `达标率 ≥95%`. */
export function amountWords(amount: Percentage | Quantity, unit: string, paint: Paint): string {
  const value = paint.amount(levelWords(amount, unit))
  return amount.indicator === null ? value : `${amount.indicator} ${value}`
}
