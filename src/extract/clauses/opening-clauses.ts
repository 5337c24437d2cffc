/**
 * Clauses that open a sentence which goes on with the duty itself: 由县林业局牵头，县应急管理局配合，10月底前完成排查.
 * Such a sentence is read only in the text of a duty that no clause of its own answers for.
 */
import { matchesOf } from '../../lexicon/matches.ts'
import {
  joinLength,
  leadInLength,
  mentionsVerb,
  statesBearer,
  topic,
  verbEnding,
} from '../../lexicon/responsibility.ts'
import type { Clause } from './clause.ts'
import { readClause } from './read-clause.ts'

/** What stands between the marks that end a sentence or its part. */
const part = /[^。；！？\n]{6,1000}/g

/** No such clause is longer, in characters, and none has more pieces. */
const longestOpening = 160
const mostPieces = 12

/** Blanks, and the words that name a duty before a dash: 清理拖欠——县工信局牵头，…. */
const themed = /^[\s　]*(?:[^，；：—]{2,24}——)?/

/** Finds the sentences that open with a clause; `start` to `end` is the clause, the duty stands behind it. */
export function findOpeningClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  for (const match of matchesOf(text, part)) {
    const blanks = themed.exec(match[0])![0].length
    const topic = topicLength(match[0].slice(blanks))
    const start = blanks + topic
    const clause = openingClause(
      match[0].slice(start, start + longestOpening),
      match.index + start,
      topic > 0,
    )
    if (clause !== null) clauses.push(clause)
  }
  return clauses
}

/**
 * The longest run of pieces at the head of a sentence that name bodies and what they do, and nothing else.
 *
 * @param mayBeAll whether the clause may be all of the sentence: its duty stands before it
 */
function openingClause(sentence: string, offset: number, mayBeAll: boolean): Clause | null {
  if (!mentionsVerb(sentence)) return null
  let longest: Clause | null = null
  let pieces = 0
  for (const at of pieceEnds(sentence)) {
    const isAll = at === sentence.length
    if (++pieces > mostPieces || (at >= sentence.length - 2 && !(isAll && mayBeAll))) break
    const words = sentence.slice(0, at)
    const reading = readClause(words)
    if (reading === null || reading.unread > 0) {
      if (longest !== null || reading === null) break
      continue
    }
    const last = words.slice(words.lastIndexOf('，') + 1)
    const ends = verbEnding(last) !== null || (longest !== null && joinLength(last) > 0)
    const says = !reading.listOnly && (!reading.unranked || leadInLength(words) > 0 || statesBearer(last))
    if (ends && says && reading.bodies.some(body => body.role === 'lead'))
      longest = {
        ...reading,
        start: offset,
        end: offset + at,
        innerStart: offset,
        innerEnd: offset + at,
      }
  }
  return longest
}

/** Where the pieces of a sentence end: at its commas, and with it. */
function pieceEnds(sentence: string): number[] {
  const ends: number[] = []
  for (let at = sentence.indexOf('，'); at > 0; at = sentence.indexOf('，', at + 1)) ends.push(at)
  return [...ends, sentence.length]
}

/** Length of the words that name a duty before its clause (关于培育企业的任务，由市工信局负责); 0 where none do. */
function topicLength(sentence: string): number {
  const length = topic.exec(sentence)?.[0].length ?? 0
  const duty = sentence.slice(length)
  return length > 0 && (leadInLength(duty) > 0 || statesBearer(duty.split('，', 1)[0]!)) ? length : 0
}
