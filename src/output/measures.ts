import type { Comparator, Deadline, Goal, Percentage, Quantity } from '../plan/schema.ts'
import type { Paint } from './paint.ts'

const comparatorSigns: Record<Comparator, string> = { '>=': '≥', '<=': '≤', '=': '', '~': '≈' }
const changeSigns = { increase: '+', decrease: '−' }

/** Deadlines, percentages and quantities of a passage, each in a few words: `by 2020-12-31`, `≥95% 达标率`. */
export function measuresOf({ deadlines, percentages, quantities }: Goal, paint: Paint): string[] {
  return [
    ...deadlines.map(deadline => paint.date(deadlineWords(deadline))),
    ...percentages.map(percentage => amountWords(percentage, '%', paint)),
    ...quantities.map(quantity => amountWords(quantity, quantity.unit, paint)),
  ]
}

function deadlineWords({ kind, start, end, repeat, text }: Deadline): string {
  if (kind === 'every') return `every ${repeat ?? text}`
  if (kind === 'by') return `by ${end ?? text}`
  if (kind === 'from') return `from ${start ?? text}`
  return start === null || end === null ? `during ${text}` : `${start} – ${end}`
}

function amountWords(amount: Percentage | Quantity, unit: string, paint: Paint): string {
  const sign = amount.change === null ? '' : changeSigns[amount.change]
  const value = paint.amount(`${comparatorSigns[amount.op]}${sign}${amount.value}${unit}`)
  return amount.indicator === null ? value : `${amount.indicator} ${value}`
}
