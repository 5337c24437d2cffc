/** The signs that need no translation, for codes of the contract. */
import type { Comparator, Percentage } from './schema.ts'

export const comparatorSigns: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '',
  '~': '≈',
}

export const changeSigns: Readonly<Record<NonNullable<Percentage['change']>, string>> = {
  increase: '↑',
  decrease: '↓',
}
