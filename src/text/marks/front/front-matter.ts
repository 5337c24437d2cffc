/**
 * Finds the lines above the first heading of each plan in a mangled text: the page's own words, the title of the notice,
 * whom it addresses, who signed it and when, and the title of the plan. Their line breaks left no mark, or one that says
 * nothing; yet the title holds the year that all bare months of the plan depend on.
 */

import type { PlacedHeading } from '../headings/headings.ts'
import { isMangledMark, type Known } from '../slots.ts'
import { FrontLines } from './front-lines.ts'
import { attachmentLines, attachmentMarks, endsIntroduction } from './front-wording.ts'
import { describeNotice, describeReleaseNotes } from './notices.ts'
import { describeTitles, opensDocument } from './plan-titles.ts'
import { describeSignatures, signerLength } from './signatures.ts'

/** How far above the first heading of a plan its title may stand, in characters. */
const reach = 1500

/**
 * Adds the runs and breaks around the titles of plans and notices, and around signatures, to `known`.
 *
 * @param headings in the order of the text
 */
export function describeFrontMatter(text: string, headings: readonly PlacedHeading[], known: Known): void {
  const highest = Math.min(...headings.map(({ rank }) => rank))
  let from = 0
  if (headings[0]?.rank !== highest || headings[0].number !== 1) {
    const front = new FrontLines(text, 0, Math.min(headings[0]?.start ?? text.length, reach), known)
    describeFront(front)
    if (headings.length === 0) describeIntroduction(front)
  }
  for (const heading of headings) {
    if (heading.rank === highest && heading.number === 1)
      describeFront(new FrontLines(text, Math.max(from, heading.start - reach), heading.start, known))
    from = heading.end + 1
  }
  const tail = Math.max(from, text.length - signerLength * 2)
  describeSignatures(new FrontLines(text, tail, text.length, known))
}

function describeFront(front: FrontLines): void {
  if (front.start === 0) describeNotice(front)
  describeSignatures(front)
  describeReleaseNotes(front)
  for (const [start, end] of attachmentMarks(front.text, front.start, front.end)) {
    front.breakBefore(start, '。\n')
    front.openLine(end)
  }
  for (const [start, end] of attachmentLines(front.text, front.start, front.end)) {
    if (!opensDocument(front, end)) continue
    front.breakBefore(start, '。\n')
    front.openLine(end)
  }
  describeTitles(front)
}

/** Puts what follows the introduction of a plan without numbers on a line of its own. */
function describeIntroduction({ text, end, known }: FrontLines): void {
  for (let at = 0; at < end; at++) {
    if (!isMangledMark(text[at]!) || !endsIntroduction(text, at)) continue
    if (!known.runs.has(at)) known.runs.set(at, '：\n')
    return
  }
}
