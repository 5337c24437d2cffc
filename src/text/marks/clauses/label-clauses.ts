import type { LabelKind } from '../../../lexicon/clause-labels.ts'
import { namesBodies, type Piece } from './clause-pieces.ts'
import type { Reading } from './clause-reading.ts'
import type { ClauseText } from './clause-text.ts'
import { opensCollective } from './clause-wording.ts'
import { mayBeName, mayBePart, opensWithSubject } from './stretch-names.ts'

/** A clause of labels may have so many stretches. */
const longest = 40

/** Reads a clause of labels that begins with a stretch. */
export function readLabelClause(text: ClauseText, first: number): Reading {
  const opening = text.piece(first)
  const isNamed = opening.kind === 'label' && opening.named
  let label = text.label(first)
  let last = isNamed ? first : -1
  let at = first + 1
  let hasBodies = isNamed
  const seen = new Set([label])
  while ((!isEnd(text, at) || isWrapped(text, at)) && at - first < longest) {
    const piece = text.piece(at)
    const next = text.label(at)
    if (next !== null) {
      label = next
      seen.add(next)
      if (piece.kind === 'label' && piece.named) {
        last = at
        hasBodies = true
      }
    } else if (label !== null && !namesBodies(label)) {
      // Of a person or a time only the first stretch is sure to belong to the label.
      if (text.label(at - 1) === null && !isListed(text, at + 1, seen)) break
      last = at
    } else if (
      piece.kind === 'bodies' ||
      piece.kind === 'verb' ||
      mayBePart(text.words(at)) ||
      (mayBeName(text.words(at)) && text.piece(at - 1).kind !== 'verb' && isListed(text, at + 1, seen))
    ) {
      hasBodies ||= namesKnown(piece) || (piece.kind === 'other' && isField(text, at, seen))
      last = at
    } else break
    at++
  }
  if (!hasBodies) return { next: first + 1 }
  if (last === at - 1 && !isEnd(text, at) && belongsToNext(text, at)) last--
  const isBordered = isEnd(text, last + 1)
  const standing = last + 1
  const end = isBordered ? last : text.endOfStanding(standing)
  const shape = { isLabelled: true, listOnly: false, standing, ranksLists: text.ranksLists(standing, end) }
  return { clause: { ...shape, first, last: end, isBordered, time: 'none' }, next: end + 1 }
}

/** Whether a piece names bodies that are known, with a verb of their own or not: 责任单位：市水利局牵头 */
function namesKnown(piece: Piece): boolean {
  return piece.kind === 'bodies' || (piece.kind === 'verb' && piece.known)
}

/** Whether a clause ends before a stretch: there is none, it is the number of a heading, or it opens a line and is no label. */
function isEnd(text: ClauseText, index: number): boolean {
  return text.isBorder(index) || (text.opensLine(index) && text.label(index) === null)
}

/** Whether a list goes on in the next line that is kept: after a mark, and with nothing but bodies in it. */
function isWrapped(text: ClauseText, index: number): boolean {
  if (text.isBorder(index) || !text.followsMarkedLine(index) || text.piece(index).kind !== 'bodies')
    return false
  let end = index + 1
  while (!isEnd(text, end) && text.piece(end).kind === 'bodies') end++
  return isEnd(text, end) || text.label(end) !== null
}

/** Whether a stretch stands between a label and a border or another label: a name, known or not. */
function isField(text: ClauseText, index: number, seen: ReadonlySet<LabelKind | null>): boolean {
  return text.label(index - 1) !== null && isListed(text, index + 1, seen)
}

/** Whether the body before a stretch is the first of several that open a sentence: 各街道，各部门要… */
function belongsToNext(text: ClauseText, index: number): boolean {
  const words = text.words(index - 1)
  const isLabelsOwn = (index > 1 && text.label(index - 2) !== null) || text.label(index - 1) !== null
  return !isLabelsOwn && opensCollective(words, 0) && opensWithSubject(text.words(index))
}

/** Whether a clause of labels begins with a stretch; one that is a verb as well needs its bodies after it alone. */
export function opensLabels(text: ClauseText, index: number): boolean {
  if (text.piece(index).kind === 'label') return true
  if (text.label(index) === null || text.isBorder(index + 1)) return false
  const before = index === 0 ? null : text.piece(index - 1).kind
  return before !== 'bodies' && text.piece(index + 1).kind === 'bodies'
}

/**
 * Whether what a label asks for goes on with a stretch or ends just before it. A label that the clause has had already
 * opens another clause: what stands before it may be the text of that.
 */
function isListed(text: ClauseText, index: number, seen: ReadonlySet<LabelKind | null>): boolean {
  if (isEnd(text, index) || text.piece(index).kind === 'bodies') return true
  const label = text.label(index)
  return label !== null && !seen.has(label)
}
