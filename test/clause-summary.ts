import type { Clause } from '../src/extract/clauses/clause.ts'

/** What each clause says: its words in the text, and its bodies with their roles (`县水利局 lead, 县财政局 support`). */
export function clauseSummary(text: string, clauses: readonly Clause[]): string[][] {
  return clauses.map(({ start, end, bodies }) => [
    text.slice(start, end),
    bodies.map(({ name, role }) => `${name} ${role}`).join(', '),
  ])
}
