import { type Candidate, findCandidates } from './candidates.ts'
import { describeClauses } from './clause-marks.ts'
import { findDecimalHeadings } from './decimal-numbering.ts'
import { describeFrontMatter } from './front-matter.ts'
import { describeDecimalHeadings, describeHeadings, type PlacedHeading } from './headings.ts'
import { type NumberedHeading, solveNumbering } from './numbering.ts'
import type { Known } from './slots.ts'

/** What the structure of a text says of its damage. */
export interface StructureFacts {
  /** Whether a line break alone left no mark. Where it did, no line is known to begin without one. */
  hidesBreaks: boolean
}

/**
 * Adds to what is known of a mangled text the runs and line breaks that its structure shows: numbered headings, ends
 * of titles, the lines above the first heading, and responsibility clauses.
 *
 * @param text simplified, glosses and byte shifts put right, every mark one random mark
 * @param known changed in place; numbers (percentages, decimals, document numbers) are in it already
 */
export function findStructure(text: string, known: Known): StructureFacts {
  const headings = findHeadings(text, known)
  const hidesBreaks = known.breaks.size > 0
  describeFrontMatter(text, headings, known)
  describeClauses(text, headings, known)
  return { hidesBreaks }
}

function findHeadings(text: string, known: Known): PlacedHeading[] {
  const decimals = findDecimalHeadings(text)
  if (decimals.length === 0) {
    const headings = solveNumbering(findCandidates(text, known))
    describeHeadings(text, headings, known)
    return headings
  }
  const divided = describeDecimalHeadings(text, decimals, known)
  const items = findItems(findCandidates(text, known), divided)
  describeHeadings(text, items, known)
  return [...divided, ...items].sort((a, b) => a.start - b.start)
}

/** The items （1） （2） under headings that are numbered by parts; a list of one is none. */
function findItems(candidates: readonly Candidate[], headings: readonly PlacedHeading[]): NumberedHeading[] {
  const items: NumberedHeading[] = []
  let next = 0
  for (const [index, { end }] of headings.entries()) {
    const stop = headings[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const own: Candidate[] = []
    for (; next < candidates.length && candidates[next]!.start < stop; next++) {
      const candidate = candidates[next]!
      if (candidate.start > end && candidate.script === 'arabic' && candidate.marked) own.push(candidate)
    }
    const list = solveNumbering(own)
    if (list.length > 1) items.push(...list.map(item => ({ ...item, rank: 4 as const })))
  }
  return items
}
