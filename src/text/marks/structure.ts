import { describeClauses } from './clauses/clause-marks.ts'
import { describeDutyLines } from './clauses/duty-lines.ts'
import { describeFrontMatter } from './front/front-matter.ts'
import { describePurposeSentences } from './front/purpose-sentences.ts'
import { describeEnumeratedParagraphs } from './headings/enumerated-paragraphs.ts'
import { findHeadings } from './headings/find-headings.ts'
import { describeUnnumberedChapters } from './headings/unnumbered-chapters.ts'
import { describeUnnumberedLines } from './headings/unnumbered-lines.ts'
import type { Known } from './slots.ts'

/** What the structure of a text says of its damage. */
export interface StructureFacts {
  /** Whether line breaks are lost without a mark: then a title may run into its text. */
  hidesBreaks: boolean
}

/**
 * Adds to what is known of a mangled text the runs and line breaks that its structure shows: numbered headings, ends
 * of titles, the lines above the first heading, responsibility clauses, and lines without a number.
 *
 * @param text simplified, glosses and byte shifts put right, every mark one random mark
 * @param known changed in place; numbers (percentages, decimals, document numbers) are in it already
 */
export function findStructure(text: string, known: Known): StructureFacts {
  const headings = findHeadings(text, known)
  if (headings.length === 0) {
    describeUnnumberedChapters(text, known)
    describeEnumeratedParagraphs(text, known)
  }
  const hidesBreaks = known.breaks.size > 0
  describeFrontMatter(text, headings, known)
  describePurposeSentences(text, known)
  describeClauses(text, headings, known)
  describeDutyLines(text, known)
  describeUnnumberedLines(text, headings, known)
  return { hidesBreaks }
}
