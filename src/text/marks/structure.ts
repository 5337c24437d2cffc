import { findCandidates } from './candidates.ts'
import { describeClauses } from './clause-marks.ts'
import { describeFrontMatter } from './front-matter.ts'
import { describeHeadings } from './headings.ts'
import { type StyleRank, solveNumbering } from './numbering.ts'
import type { Known } from './slots.ts'
import { firstMarkOf } from './title-ends.ts'

/** What the structure of a text leaves open. */
export interface OpenStructure {
  /** For each style of heading, the offsets of the marks after first stretches of which nothing is known. */
  titleEnds: Map<StyleRank, number[]>
}

/**
 * Adds to what is known of a mangled text the runs and line breaks that its structure shows: numbered headings, ends
 * of titles, and responsibility clauses.
 *
 * @param text simplified, glosses and byte shifts put right, every mark one random mark
 * @param known changed in place; numbers (percentages, decimals, document numbers) are in it already
 */
export function findStructure(text: string, known: Known): OpenStructure {
  const headings = solveNumbering(findCandidates(text, known))
  describeHeadings(text, headings, known)
  describeFrontMatter(text, headings, known)
  describeClauses(text, headings, known)
  const titleEnds = new Map<StyleRank, number[]>()
  for (const heading of headings) {
    const mark = firstMarkOf(text, heading, known)
    if (mark === undefined || known.runs.has(mark)) continue
    const marks = titleEnds.get(heading.rank)
    if (marks === undefined) titleEnds.set(heading.rank, [mark])
    else marks.push(mark)
  }
  return { titleEnds }
}
