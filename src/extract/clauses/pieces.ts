/** The pieces of a clause: what stands between its marks. */
import { CharacterSet } from '../../lexicon/character-set.ts'
import { readLabel } from '../../lexicon/clause-labels.ts'
import { recently } from '../../lexicon/recent.ts'
import { standingTimes, tellsDue, verbEnding } from '../../lexicon/responsibility.ts'
import { findDates } from '../dates/find-dates.ts'
import type { ClauseRule } from './reading.ts'

/** Marks between the pieces of a clause. */
const pieceEnd = CharacterSet.opening(/[，、；。,;\s：]/)

const openings = new CharacterSet('（〔')
const slashes = new CharacterSet('/／')
const closings = new CharacterSet('）〕')

/** The stretches between marks, outside brackets and outside the standing rules. */
export function piecesOf(text: string, rules: readonly ClauseRule[]): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let depth = 0
  let start = 0
  let next = 0
  const add = (end: number) => {
    if (end > start) pieces.push({ start, end })
    start = end + 1
  }
  for (let at = 0; at < text.length; at++) {
    while (next < rules.length && rules[next]!.start < at) next++
    const rule = rules[next]
    if (rule !== undefined && rule.start === at) {
      // The bracket of a rule (（列首位者牵头，下同）) is no part of the name before it.
      const bracketed = at > start && openings.has(text.charCodeAt(at - 1))
      add(bracketed ? at - 1 : at)
      if (bracketed) depth--
      start = rule.end + (bracketed && closings.has(text.charCodeAt(rule.end)) ? 1 : 0)
      at = start - 1
      continue
    }
    const label = at === start ? readLabel(text, at) : null
    if (label?.colon && label.end > at) {
      // The blanks of a spaced label (责 任 单 位：) divide nothing.
      at = label.end - 1
      continue
    }
    const code = text.charCodeAt(at)
    if (openings.has(code)) depth++
    else if (closings.has(code)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (pieceEnd.has(code) || (slashes.has(code) && partsRoles(text, start, at))))
      add(at)
  }
  add(text.length)
  return pieces
}

/** Whether a slash stands between roles, not between names: 市农委牵头/市水务局配合, 牵头单位：市农委/配合单位：市水务局. */
function partsRoles(text: string, start: number, at: number): boolean {
  return verbEnding(text.slice(start, at)) !== null || readLabel(text, at + 1)?.colon === true
}

/** No words about what is due at a time are longer, in characters. */
const longestDue = 14

/** Whether a piece is nothing but a time (6月底前, 长期坚持) and what is due then. The year does not matter for that. */
export const isTime = recently(readTime)

function readTime(piece: string): boolean {
  if (standingTimes.has(piece)) return true
  const [date, ...others] = findDates(piece, { year: 2000, issuedYear: null }).dates
  if (date === undefined || others.length > 0) return false
  const rest = piece.length - (date.to - date.from)
  return rest <= 2 || (date.from === 0 && rest <= longestDue && tellsDue(piece))
}
