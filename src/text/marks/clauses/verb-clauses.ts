import type { VerbKind } from '../../../lexicon/responsibility.ts'
import { isInstitutionWithVerb, mayEndInVerb, type Piece, readPiece } from './clause-pieces.ts'
import type { ReadClause, Reading } from './clause-reading.ts'
import type { ClauseText } from './clause-text.ts'
import {
  asksForList,
  isFinishedTime,
  objectOpeningLength,
  opensCollective,
  opensRest,
  opensWithDuty,
} from './clause-wording.ts'
import { mayBeName, opensWithBody, opensWithSubject } from './stretch-names.ts'

/** A list of bodies may have so many stretches. */
const listLength = 40
/** After so many names that are known, one that is not is believed before a verb that ends the text of a heading. */
const namesBefore = 3

/** Reads a clause of verbs or of bare names that begins with a stretch. */
export function readVerbClause(text: ClauseText, first: number): Reading {
  if (opensRest(text.words(first), 0)) return { next: first + 1 }
  const verbs: (Piece & { kind: 'verb' })[] = []
  let lastVerb = -1
  let at = first
  while ((at === first || !isEnd(text, at)) && at - first < listLength) {
    if (at > first && text.endOfStanding(at) >= at) break
    const piece = text.piece(at)
    if (piece.kind === 'verb') {
      verbs.push(piece)
      lastVerb = at
    } else if (piece.kind === 'time') break
    else if (piece.kind === 'other') {
      const isFirstVerb = verbs.length === 0 && at > first
      const mayGoOn = isFirstVerb
        ? at - first >= namesBefore || isInstitutionWithVerb(text.words(at))
        : verbs.at(-1)?.verb === 'lead'
      const next = mayGoOn ? verbBeyondNames(text, at) : undefined
      if (next === undefined || (verbs.length === 0 && !isEnd(text, next + 1))) break
      at = next
      lastVerb = at
      const verb = verbs.length === 0 ? 'answer' : 'support'
      verbs.push({ kind: 'verb', verb, known: true, ledIn: false })
    }
    at++
  }
  const next = Math.max(at, first + 1)
  const time = timeAt(text, at)
  const isBordered = isEnd(text, time === 'inside' ? at + 1 : at)
  if (verbs.length === 0) {
    const end = text.endOfStanding(at)
    if (end >= at && isList(text, first, at)) {
      const shape = { isLabelled: false, listOnly: false, standing: at, ranksLists: text.ranksLists(at, end) }
      return { clause: { ...shape, first, last: end, isBordered, time }, next: end + 1 }
    }
    const endsHere = isBordered || time !== 'none' || !(goesOn(text, at) || continuesNames(text, at))
    if (!isList(text, first, at) || !endsHere) return { next }
    const last = time === 'inside' ? at : at - 1
    const shape = { isLabelled: false, listOnly: true, standing: last + 1, ranksLists: false }
    return { clause: { ...shape, first, last, isBordered, time }, next: Math.max(next, last + 1) }
  }
  const opening = text.piece(first)
  const ledIn = (opening.kind === 'verb' || opening.kind === 'bodies') && opening.ledIn
  if (!isClause(verbs, ledIn, isBordered || time !== 'none')) return { next }
  const takesRest = isBordered || time !== 'none' || verbs.at(-1)!.verb === 'lead'
  const last = time === 'inside' ? at : takesRest ? at - 1 : lastVerb
  const standing = last + 1
  const end = text.endOfStanding(standing)
  const shape = {
    isLabelled: false,
    listOnly: false,
    standing,
    ranksLists: text.ranksLists(standing, end),
  }
  return { clause: { ...shape, first, last: end, isBordered, time }, next: end + 1 }
}

/** Whether a clause ends before a stretch: there is none, it is the number of a heading, or it opens a line. */
function isEnd(text: ClauseText, index: number): boolean {
  return text.isBorder(index) || text.opensLine(index)
}

/** Whether a stretch is a time that ends a clause before it. */
function timeAt(text: ClauseText, index: number): ReadClause['time'] {
  if (isEnd(text, index) || text.piece(index).kind !== 'time') return 'none'
  return isEnd(text, index + 1) || isFinishedTime(text.words(index)) ? 'inside' : 'after'
}

function isClause(
  verbs: readonly (Piece & { kind: 'verb' })[],
  ledIn: boolean,
  isBordered: boolean,
): boolean {
  const [opening] = verbs
  if (!verbs.some(({ known }) => known)) return false
  if (!opening!.known && verbs.length < 2) return false
  const needsBorder = ledIn || opening!.ofAny === true || opening!.loose === true
  if (needsBorder && verbs.length < 2 && !isBordered) return false
  const answers = (verb: VerbKind) => verb === 'lead' || verb === 'answer'
  return isBordered || verbs.some(({ verb, byDuty }) => answers(verb) || byDuty === true)
}

/** The stretch with the verb that ends a list which has names that are not known. */
function verbBeyondNames(text: ClauseText, start: number): number | undefined {
  for (let at = start; at < start + listLength && !isEnd(text, at); at++) {
    const words = text.words(at)
    if (mayEndInVerb(words)) return at
    if (!mayBeName(words) && text.piece(at).kind !== 'bodies') return undefined
  }
  return undefined
}

/** Whether some stretches, each short enough for one name, are no objects or subjects of a sentence. */
function isList(text: ClauseText, first: number, end: number): boolean {
  const opening = text.piece(first)
  if (opening.kind === 'bodies' && (opening.ledIn || objectOpeningLength(text.words(first)) > 0)) return false
  for (let at = first; at < end; at++) if (!mayBeName(text.words(at))) return false
  return !continuesList(text, first)
}

/** Whether a sentence whose subject the bodies before are goes on with a stretch. */
function goesOn(text: ClauseText, index: number): boolean {
  const words = text.words(index)
  return opensWithDuty(words, 0) || opensWithSubject(words)
}

/** Whether a stretch opens with the next name of a list, and may run on: 县水利局，县财政局|县教育局以校舍为重点, 县直单位|各大专院校 */
function continuesNames(text: ClauseText, index: number): boolean {
  const words = text.words(index)
  return opensWithBody(words) || opensCollective(words, 0)
}

/** Whether the stretch before one ends in the name of a body, so that names after it go on with a list of prose. */
function continuesList(text: ClauseText, index: number): boolean {
  const before = text.words(index - 1)
  if (before === '' || asksForList(before, before.length)) return true
  for (let length = 3; length <= 8 && length <= before.length; length++)
    if (readPiece(before.slice(-length)).kind === 'bodies') return true
  return false
}
