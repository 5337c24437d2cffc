/** What stands in a cell of any tabular format. */
import type { Language } from '../../lexicon/languages.ts'
import { repeatWords } from '../../lexicon/repeats.ts'
import { sheetGrammar } from './sheet-grammar.ts'

/** A code of the contract that is shown as a word, such as `{ group: 'role', code: 'lead' }`. */
export interface Term {
  group: string
  code: string
}

/** A day of the calendar, ISO 8601. */
export interface Day {
  day: string
}

/** How often something recurs: a duration of ISO 8601. */
export interface Repeat {
  repeat: string
}

/** Several wordings in one cell, which may hold the mark that parts names. */
export interface Phrases {
  phrases: readonly string[]
}

/** An array holds names of bodies. Null stands for what the plan does not tell. */
export type Cell = string | number | Day | Repeat | Term | Phrases | readonly string[] | null

/** A row of a sheet: field → cell. */
export type Row = Readonly<Record<string, Cell>>

/** A day as a cell, ISO 8601; null stays null, as in the functions below. */
export function dayCell(day: string | null): Day | null {
  return day === null ? null : { day }
}

/** A duration of ISO 8601 as a cell. */
export function repeatCell(repeat: string | null): Repeat | null {
  return repeat === null ? null : { repeat }
}

/** A code of the contract as a cell, by the group of words in `grammars/columns.json` that names it. */
export function termCell(group: string, code: string | null): Term | null {
  return code === null ? null : { group, code }
}

/**
 * A cell as a person reads it: lists joined, codes as words of the language. Codes that the grammar has no word for
 * stand as they are.
 */
export function cellText(cell: Cell, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  if ('day' in cell) return cell.day
  if ('repeat' in cell) return repeatWords(cell.repeat, language)
  if ('code' in cell) return sheetGrammar().terms[cell.group]?.[cell.code]?.[language] ?? cell.code
  const { nameSeparator, phraseSeparator } = sheetGrammar()
  return 'phrases' in cell ? cell.phrases.join(phraseSeparator[language]) : cell.join(nameSeparator[language])
}

/** A cell as a program reads it: lists as arrays, days in ISO 8601, codes as in the contract. */
export function cellValue(cell: Cell): string | number | readonly string[] | null {
  if (cell === null || typeof cell !== 'object') return cell
  if ('day' in cell) return cell.day
  if ('repeat' in cell) return cell.repeat
  if ('code' in cell) return cell.code
  return 'phrases' in cell ? cell.phrases : cell
}
