/** The signs that need no translation, for codes of the contract. */
import type { Comparator, Percentage } from './schema.ts'

/** The mathematical sign of a bound; empty for a value that is to be met as it is. */
export const comparatorSigns: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '',
  '~': '≈',
}

/** An arrow up or down for a change. */
export const changeSigns: Readonly<Record<NonNullable<Percentage['change']>, string>> = {
  increase: '↑',
  decrease: '↓',
}
