/**
 * Numbered items that say body by body what each has to do (`1.县水利局：负责清淤。`): the title is the name of a body, or of several,
 * and a colon stands behind it.
 */
import { isMarkAt, type Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { readPiece } from './clause-pieces.ts'
import { opensDutyLine } from './clause-wording.ts'
import { opensWithSubject } from './stretch-names.ts'

/** So many items that are named after bodies show that a plan divides its duties so, whatever word comes next. */
const FEWEST = 2

/**
 * Adds the colons behind such titles to `known`.
 *
 * @param isNumber whether a stretch is the number of a heading
 */
export function describeNumberedBodies(
  text: string,
  stretches: readonly Stretch[],
  isNumber: (index: number) => boolean,
  known: Known,
): void {
  const items = stretches.flatMap((_, index) => {
    if (!isNumber(index - 1) || isNumber(index)) return []
    let last = index
    while (isBodies(stretches, last + 1, isNumber) && follows(text, stretches, last + 1)) last++
    const next = stretches[last + 1]
    if (!isBodies(stretches, index, isNumber) || next === undefined || isNumber(last + 1)) return []
    if (!follows(text, stretches, last + 1) || opensWithSubject(next.words)) return []
    return readPiece(next.words).kind === 'other' ? [{ first: index, last, next: next.words }] : []
  })
  for (const { first, last, next } of items) {
    if (items.length < FEWEST && !opensDutyLine(next, 0)) continue
    for (const { end } of stretches.slice(first, last)) known.runs.set(end, '、')
    known.runs.set(stretches[last]!.end, '：')
  }
}

/** Whether a stretch is nothing but names of bodies. */
function isBodies(
  stretches: readonly Stretch[],
  index: number,
  isNumber: (index: number) => boolean,
): boolean {
  const stretch = stretches[index]
  if (stretch === undefined || stretch.isOpen === true || isNumber(index)) return false
  const piece = readPiece(stretch.words)
  return piece.kind === 'bodies' && !piece.ledIn
}

/** Whether nothing but a mark stands between a stretch and the one before it. */
function follows(text: string, stretches: readonly Stretch[], index: number): boolean {
  const before = stretches[index - 1]!
  return isMarkAt(text, before.end) && stretches[index]?.start === before.end + 1
}
