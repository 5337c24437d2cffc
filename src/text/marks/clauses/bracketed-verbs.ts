/**
 * Brackets among the bodies of a clause that a verb by itself shows: around the verb, which singles out who leads among those
 * that a label asks for (责任单位：市园林局（牵头）、市住建局), and before it, around another name of the body (由市公安局（市禁毒办）牵头).
 */
import type { Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { isVerb, namesBodies, readPiece, wholeLabel } from './clause-pieces.ts'

/**
 * Makes one stretch of the first body behind a label and the verb in a bracket after it, or of a body and its verb behind a
 * bracket, and adds the brackets to `known`. A label that asks for the leader itself has no such bracket: 牵头单位：市园林局
 */
export function joinBracketedVerbs(stretches: readonly Stretch[], known: Known): Stretch[] {
  const joined: Stretch[] = []
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index]!
    const verb = stretches[index + 1]
    if (isNamedTwice(stretches, index, known)) {
      const last = stretches[index + 2]!
      known.runs.set(stretch.end, '（')
      known.runs.set(verb!.end, '）')
      const { isOpen, ...body } = stretch
      if (isOpen) known.runs.set(stretch.end, '）（')
      joined.push({ ...body, end: last.end, words: body.words + last.words })
      index += 2
      continue
    }
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

/**
 * Whether the first body of a clause is led in or others follow, and between it and its verb, which stands alone, one does; or
 * whether those two end the list of a second verb: 县水利局牵头，县交通局、县公安局（县禁毒办）配合.
 */
function isNamedTwice(stretches: readonly Stretch[], index: number, known: Known): boolean {
  const [stretch, second, verb, next] = stretches.slice(index, index + 4)
  if (second === undefined || verb === undefined || !isVerb(verb.words)) return false
  if (second.start !== stretch!.end + 1 || verb.start !== second.end + 1) return false
  if (known.runs.has(stretch!.end) || known.runs.has(second.end) || verb.opensLine || second.opensLine)
    return false
  const piece = readPiece(stretch!.words)
  if (piece.kind !== 'bodies' || readPiece(second.words).kind !== 'bodies') return false
  const before = readPiece(stretches[index - 1]?.words ?? '').kind
  if (before === 'bodies' || before === 'verb') return endsListBehindVerb(stretches, index)
  if (before === 'label') return false
  const after = readPiece(next?.words ?? '').kind
  return piece.ledIn || after === 'verb' || after === 'bodies'
}

/** No list of those who support has more names. */
const mostNames = 24

/** Whether nothing but bodies stands between a stretch and the verb of those before them in the same clause. */
function endsListBehindVerb(stretches: readonly Stretch[], index: number): boolean {
  for (let at = index; at > 0 && at > index - mostNames; at--) {
    const stretch = stretches[at]!
    const before = stretches[at - 1]!
    if (stretch.start !== before.end + 1 || stretch.opensLine) return false
    const { kind } = readPiece(before.words)
    if (kind === 'verb') return !isVerb(before.words)
    if (kind !== 'bodies') return false
  }
  return false
}
