/**
 * Labels that are words of any sentence where no colon stands behind them (`责任：市人社局`): in a mangled text they are told by
 * standing between two marks again and again, bodies behind them.
 */
import { colonLabelKinds } from '../../../lexicon/clause-labels.ts'
import type { Stretch } from '../stretches.ts'
import { believePiece, readPiece } from './clause-pieces.ts'

/** One may be the end of a sentence whose list of bodies goes on. */
const FEWEST = 2

/** Lets such words be read as labels, if a text has them so. */
export function believeColonLabels(stretches: readonly Stretch[]): void {
  const counts = new Map<string, number>()
  for (const [index, { words, end }] of stretches.entries()) {
    const next = stretches[index + 1]
    if (!colonLabelKinds.has(words) || next?.start !== end + 1 || readPiece(next.words).kind !== 'bodies')
      continue
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  for (const [words, count] of counts)
    if (count >= FEWEST)
      believePiece(words, { kind: 'label', label: colonLabelKinds.get(words)!, named: false })
}
