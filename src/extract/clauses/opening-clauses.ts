/**
 * Clauses that open a sentence which goes on with the duty itself: 由县林业局牵头，县应急管理局配合，10月底前完成排查.
 * Such a sentence is read only in the text of a duty that no clause of its own answers for.
 */
import { matchesOf } from '../../lexicon/matches.ts'
import { joinLength, leadInLength, mentionsVerb, verbEnding } from '../../lexicon/responsibility.ts'
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
    const clause = openingClause(match[0].slice(blanks, blanks + longestOpening), match.index + blanks)
    if (clause !== null) clauses.push(clause)
  }
  return clauses
}

/** The longest run of pieces at the head of a sentence that name bodies and what they do, and nothing else. */
function openingClause(sentence: string, offset: number): Clause | null {
  if (!mentionsVerb(sentence)) return null
  let longest: Clause | null = null
  let pieces = 0
  for (let at = sentence.indexOf('，'); at > 0; at = sentence.indexOf('，', at + 1)) {
    if (++pieces > mostPieces || at >= sentence.length - 2) break
    const words = sentence.slice(0, at)
    const reading = readClause(words)
    if (reading === null || reading.unread > 0) {
      if (longest !== null || reading === null) break
      continue
    }
    const last = words.slice(words.lastIndexOf('，') + 1)
    const ends = verbEnding(last) !== null || (longest !== null && joinLength(last) > 0)
    const says = !reading.listOnly && (!reading.unranked || leadInLength(words) > 0)
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
