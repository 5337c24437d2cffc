import type { Percentage, Quantity } from '../plan/schema.ts'
import { changeSigns, comparatorSigns } from '../plan/signs.ts'

/** The level alone in signs that need no translation: `≥85%`, `↓24%`. */
export function levelWords({ op, change, value }: Percentage | Quantity, unit: string): string {
  return `${comparatorSigns[op]}${change === null ? '' : changeSigns[change]}${value}${unit}`
}

/** A target in a few words: `处理率 ≥85% (2020-12-31)`. */
export function targetWords(amount: Percentage | Quantity, unit: string): string {
  const words = [amount.indicator, levelWords(amount, unit), amount.by === null ? null : `(${amount.by})`]
  return words.filter(word => word !== null).join(' ')
}
