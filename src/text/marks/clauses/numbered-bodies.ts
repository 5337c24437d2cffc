/**
 * Numbered items that say body by body what each has to do (`1.县水利局：负责清淤。`): the title is the name of a body, or of several,
 * and a colon stands behind it.
 */
import { canonicalBody } from '../../../lexicon/bodies/canonical-bodies.ts'
import { isLocalGovernment } from '../../../lexicon/bodies.ts'
import { isMarkAt, type Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { readPiece } from './clause-pieces.ts'
import { opensCollective, opensDutyLine } from './clause-wording.ts'
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
    if (readPiece(next.words).kind !== 'other') return []
    const isSure = stretches.slice(index, last + 1).every(({ words }) => isParticular(words))
    return [{ first: index, last, next: next.words, isSure }]
  })
  const isLayout = items.filter(({ isSure }) => isSure).length >= FEWEST
  for (const { first, last, next, isSure } of items) {
    if (!(isLayout && isSure) && !opensDutyLine(next, 0)) continue
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

/** Whether a name is that of a body that is known, or of all of a class: 各乡镇, but not 乡镇, whose files an item may be about. */
function isParticular(name: string): boolean {
  return opensCollective(name, 0) || (canonicalBody(name) !== null && !isLocalGovernment(name))
}

/** Whether nothing but a mark stands between a stretch and the one before it. */
function follows(text: string, stretches: readonly Stretch[], index: number): boolean {
  const before = stretches[index - 1]!
  return isMarkAt(text, before.end) && stretches[index]?.start === before.end + 1
}
