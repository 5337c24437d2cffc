/** The bracket that singles out who leads among the bodies that a label asks for: 责任单位：市园林局（牵头）、市住建局 */
import type { Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { namesBodies, readPiece, wholeLabel } from './clause-pieces.ts'

/**
 * Makes one stretch of the first body behind a label and the verb in a bracket after it, and adds the opening bracket to
 * `known`. A label that asks for the leader itself has no such bracket: 牵头单位：市园林局
 */
export function joinBracketedVerbs(stretches: readonly Stretch[], known: Known): Stretch[] {
  const joined: Stretch[] = []
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index]!
    const verb = stretches[index + 1]
    if (verb === undefined || !isBracketed(stretches, index, known)) {
      joined.push(stretch)
      continue
    }
    known.runs.set(stretch.end, `${stretch.isOpen ? '）' : ''}（`)
    joined.push({ ...stretch, end: verb.end, isOpen: true, leads: true })
    index++
  }
  return joined
}

function isBracketed(stretches: readonly Stretch[], index: number, known: Known): boolean {
  const stretch = stretches[index]!
  const verb = stretches[index + 1]!
  if (verb.start !== stretch.end + 1 || known.runs.has(stretch.end) || verb.opensLine) return false
  // 牵头 alone is a verb, 牵头单位 is not.
  if (wholeLabel(verb.words) !== 'lead' || readPiece(verb.words).kind === 'label') return false
  if (stretches[index + 2]?.start !== verb.end + 1) return false
  const piece = readPiece(stretch.words)
  if (piece.kind === 'label') return piece.named && piece.label !== 'lead'
  if (piece.kind !== 'bodies' && piece.kind !== 'other') return false
  const label = readPiece(stretches[index - 1]?.words ?? '')
  return label.kind === 'label' && !label.named && label.label !== 'lead' && namesBodies(label.label)
}
