import { findCandidates } from './candidates.ts'
import { describeClauses } from './clause-marks.ts'
import { describeHeadings } from './headings.ts'
import { solveNumbering } from './numbering.ts'
import type { Known } from './slots.ts'

/**
 * Adds to what is known of a mangled text the runs and line breaks that its structure shows: numbered headings and
 * responsibility clauses.
 *
 * @param text simplified, glosses and byte shifts put right, every mark one random mark
 * @param known changed in place; numbers (percentages, decimals, document numbers) are in it already
 */
export function findStructure(text: string, known: Known): void {
  const headings = solveNumbering(findCandidates(text, known))
  describeHeadings(text, headings, known)
  describeClauses(text, headings, known)
}
