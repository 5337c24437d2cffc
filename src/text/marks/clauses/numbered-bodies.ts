/**
 * Numbered items that say body by body what each has to do (`1.县水利局：负责清淤。`): the title is the name of a body alone,
 * and a colon stands behind it.
 */
import { isMarkAt, type Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { readPiece } from './clause-pieces.ts'
import { opensDutyLine } from './clause-wording.ts'
import { areBodies, opensWithSubject } from './stretch-names.ts'

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
  const items = stretches.flatMap((stretch, index) => {
    const next = stretches[index + 1]
    if (next === undefined || !isNumber(index - 1) || isNumber(index) || isNumber(index + 1)) return []
    if (!isMarkAt(text, stretch.end) || next.start !== stretch.end + 1) return []
    const piece = readPiece(stretch.words)
    if (piece.kind !== 'bodies' || piece.ledIn) return []
    if (areBodies(next.words) || opensWithSubject(next.words)) return []
    return readPiece(next.words).kind === 'other' ? [{ mark: stretch.end, next: next.words }] : []
  })
  for (const { mark, next } of items)
    if (items.length >= FEWEST || opensDutyLine(next, 0)) known.runs.set(mark, '：')
}
