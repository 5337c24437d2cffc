/** Clauses that end the last sentence of a paragraph: 完成踏查，由县林草局牵头，县气象局配合，10月底前完成。 */
import { namesCase } from '../../lexicon/clause-notes.ts'
import { leadInLength, verbEnding } from '../../lexicon/responsibility.ts'
import type { Clause } from './clause.ts'
import { findDutySentences } from './duty-sentences.ts'
import { findOpeningClauses } from './opening-clauses.ts'
import { readClause } from './read-clause.ts'
import { endsInTime } from './whole-sentences.ts'

/** No such clause is longer, in characters, and none has more pieces. */
const longestTail = 160
const mostPieces = 8
/** No verb with all that qualifies it is longer, in characters. */
const longestVerb = 40

/**
 * The clause that a sentence ends with, from the first comma behind which all words name bodies and what they do.
 *
 * @param start of the sentence in the text
 * @param end where its words end, before the full stop
 * @returns null where it ends otherwise, where all of it is one, and where it answers for one case (逾期的，由…负责)
 */
export function trailingClause(text: string, start: number, end: number): Clause | null {
  const tail = text.slice(Math.max(start, end - longestTail), end)
  if (verbEnding(tail.slice(-longestVerb)) === null && !endsInTime(tail)) return null
  for (const at of commas(text, Math.max(start, end - longestTail), end)) {
    const words = text.slice(at + 1, end)
    const reading = readClause(words)
    if (reading === null || reading.unread > 0 || reading.listOnly || reading.rules.length > 0) continue
    if (!reading.bodies.some(({ role }) => role === 'lead') || namesCase(text.slice(start, at))) return null
    if (tellsDuties(text.slice(start, at))) return null
    // Bodies without 由 may be the subject of what the sentence tells.
    if (leadInLength(words) === 0 && verbEnding(words.split('，', 1)[0]!) === null) return null
    return { ...reading, start: at + 1, end, innerStart: at + 1, innerEnd: end }
  }
  return null
}

/** The last commas of a stretch, in order. */
function commas(text: string, from: number, to: number): number[] {
  const found: number[] = []
  for (let at = text.lastIndexOf('，', to - 1); at > from && found.length < mostPieces; ) {
    found.unshift(at)
    at = text.lastIndexOf('，', at - 1)
  }
  return found
}

/** Whether the words before say themselves who does what: 由县林草局负责移栽，各乡镇具体实施. */
function tellsDuties(words: string): boolean {
  return findDutySentences(words).length > 0 || findOpeningClauses(words).length > 0
}
