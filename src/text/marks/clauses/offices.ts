/**
 * The offices of a bureau, which its own plans name without the bureau (`医政科牵头，财务科配合`). Words of running text end as
 * they do, so that they are read as names only in a plan that says of several what they do.
 */
import { isOffice, officeEnding } from '../../../lexicon/bodies.ts'
import { leadInLength, verbEnding } from '../../../lexicon/responsibility.ts'
import type { Stretch } from '../stretches.ts'
import { believePiece, type Piece, readPiece, wholeLabel } from './clause-pieces.ts'

/** So many stretches that say what an office does are no accident. */
const FEWEST = 2
/** The name of an office has no more characters, that of an institution beside it no more than this. */
const LONGEST_OFFICE = 8
const LONGEST_NAME = 14

/** Lets the pieces of a plan be read with its offices as bodies, if it names offices. */
export function believeOffices(stretches: readonly Stretch[]): void {
  const seen = new Set<string>()
  let evidence = 0
  for (const { words } of stretches) {
    const told = words.length <= LONGEST_NAME * 2 ? officeWithVerb(words) : null
    if (told !== null) seen.add(told.names)
    if (
      (told !== null && isShortOffice(told.names)) ||
      (wholeLabel(words) !== null && officeEnding(words) !== null)
    )
      evidence++
  }
  if (evidence < FEWEST) return
  for (const { words } of stretches) {
    const piece = readPiece(words)
    if (piece.kind !== 'other' && (piece.kind !== 'verb' || piece.known)) continue
    const told = words.length <= LONGEST_NAME * 2 ? officeWithVerb(words) : null
    if (told !== null) believePiece(words, told.piece)
    else if (isShortOffice(words) && (seen.has(words) || officeEnding(words) === 'sure'))
      believePiece(words, { kind: 'bodies', ledIn: false })
  }
}

/** An office or institution with its verb, which no list of bodies knows: `由监督科牵头`. */
function officeWithVerb(words: string): { names: string; piece: Piece } | null {
  const verb = verbEnding(words)
  if (verb === null || verb.start === 0) return null
  const opening = leadInLength(words)
  const names = words.slice(opening, verb.start)
  if (names.length > LONGEST_NAME || !isOffice(names)) return null
  return { names, piece: { kind: 'verb', verb: verb.kind, known: true, ledIn: opening > 0 } }
}

function isShortOffice(name: string): boolean {
  return name.length <= LONGEST_OFFICE && officeEnding(name) !== null && isOffice(name)
}
