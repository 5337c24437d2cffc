/**
 * Clauses below the last item of a section, which answer for all of its items and stand on a line of their own. The marks say
 * nothing of it; a plan whose sections of several items have all one clause each, at their end, writes them so.
 */
import type { PlacedHeading } from '../headings/headings.ts'

/** So many sections that end in their only clause are no accident, */
const fewest = 2
/** where no more than this share of the clauses in sections of several items stand elsewhere. */
const mostElsewhere = 0.25

/**
 * Which clauses close the sections of a plan.
 *
 * @param starts where the clauses begin, in the order of the text
 * @param headings in the order of the text
 */
export function findClosingClauses(
  starts: readonly number[],
  headings: readonly PlacedHeading[],
): ReadonlySet<number> {
  const closing = new Set<number>()
  let elsewhere = 0
  let heading = 0
  let before = -1
  for (const start of starts) {
    while (heading < headings.length && headings[heading]!.start < start) heading++
    const first = firstSibling(headings, heading - 1)
    if (first !== undefined && first < heading - 1) {
      if (before < headings[first]!.start && endsSection(headings, heading)) closing.add(start)
      else elsewhere++
    }
    before = start
  }
  return closing.size >= fewest && elsewhere <= mostElsewhere * closing.size ? closing : new Set()
}

/** Index of the first heading of the list that a heading goes on. */
function firstSibling(headings: readonly PlacedHeading[], index: number): number | undefined {
  const heading = headings[index]
  if (heading === undefined) return undefined
  let first = index
  for (let at = index - 1; at >= 0 && headings[at]!.rank >= heading.rank; at--)
    if (headings[at]!.rank === heading.rank) first = at
  return first
}

/** Whether the section of the heading before ends at a heading, or at the end of the text. */
function endsSection(headings: readonly PlacedHeading[], next: number): boolean {
  return next >= headings.length || headings[next]!.rank < headings[next - 1]!.rank
}
