import type { Language } from '../../lexicon/languages.ts'
import type { Origin } from './rows.ts'
import { sheetGrammar } from './sheet-grammar.ts'

/** A row of a sheet that holds tables of different columns one below the other. */
export interface TableRow {
  kind: 'title' | 'header' | 'row'
  cells: (string | null)[]
}

/** All tables of the results: for each its title, its header, its rows, and an empty row. */
export function tableRows(origins: readonly Origin[], language: Language): TableRow[] {
  const { untitled } = sheetGrammar().words
  return origins.flatMap(({ file, source }) =>
    file.plans.flatMap(plan =>
      plan.tables.flatMap(({ title, header, rows }): TableRow[] => [
        {
          kind: 'title',
          cells: [[source, plan.title, title ?? untitled[language]].filter(Boolean).join(' · ')],
        },
        { kind: 'header', cells: header },
        ...rows.map(
          ({ cells }): TableRow => ({ kind: 'row', cells: header.map(name => cells[name] ?? null) }),
        ),
        { kind: 'row', cells: [] },
      ]),
    ),
  )
}
