/**
 * Clauses that open a sentence which goes on with the duty itself: `由县水利局牵头，县财政局配合，汛期前完成清淤`. No bracket
 * stood around them, and what follows is no new paragraph.
 */
import { aboveLength, statesBearer, topic } from '../../../lexicon/responsibility.ts'
import type { Stretch } from '../stretches.ts'
import { readPiece } from './clause-pieces.ts'
import type { ReadClause } from './clause-reading.ts'

/** How a clause that opens a sentence stands to what is before it. */
export type SentenceOpening =
  /** A title, or the end of a sentence. */
  | 'sentence'
  /** The words that name its duty: `关于修桥的任务，|由市交通局负责`. */
  | 'topic'
  /** Nothing: it answers for all that stands above, on a line of its own. `以上任务由县水利局牵头`. */
  | 'above'

/** Words that name a duty have so many stretches, for the quotation marks inside. */
const TOPIC_LENGTH = 4

/**
 * Which clauses open a sentence. Words such as 由 say so, where no other clause closes the same section, and so do words
 * that name the duty; in a plan that writes 由 right behind a title, a clause that stands there without it does as well.
 *
 * @param clauses in the order of the text
 * @param isNumber whether a stretch is the number of a heading
 */
export function findSentenceOpenings(
  stretches: readonly Stretch[],
  clauses: readonly ReadClause[],
  isNumber: (index: number) => boolean,
): ReadonlyMap<ReadClause, SentenceOpening> {
  const openings = new Map<ReadClause, SentenceOpening>()
  const behindTitles: ReadClause[] = []
  let isHabit = false
  let isClosed = false
  for (let index = clauses.length - 1; index >= 0; index--) {
    const clause = clauses[index]!
    const next = clauses[index + 1]
    if (next === undefined || holdsNumber(clause.last, next.first, isNumber)) isClosed = false
    if (!isOther(clause) && aboveLength(stretches[clause.first]!.words) > 0) openings.set(clause, 'above')
    else if (!isOther(clause) && followsTopic(stretches, clause, isNumber)) openings.set(clause, 'topic')
    else if (isOther(clause) || clause.isBordered) isClosed ||= clause.isBordered
    else if (isNumber(clause.first - 2)) {
      if (isLedIn(stretches, clause)) {
        openings.set(clause, 'sentence')
        isHabit = true
      } else behindTitles.push(clause)
    } else if (!isClosed && isLedIn(stretches, clause)) openings.set(clause, 'sentence')
  }
  if (isHabit) for (const clause of behindTitles) openings.set(clause, 'sentence')
  return openings
}

/** Whether a clause is none of verbs alone. */
function isOther({ isLabelled, listOnly, standing, last, time }: ReadClause): boolean {
  return isLabelled || listOnly || standing <= last || time === 'inside'
}

function holdsNumber(first: number, last: number, isNumber: (index: number) => boolean): boolean {
  for (let index = first; index < last; index++) if (isNumber(index)) return true
  return false
}

/** Whether words such as 由 lead in the first body of a clause. */
function isLedIn(stretches: readonly Stretch[], { first }: ReadClause): boolean {
  const piece = readPiece(stretches[first]!.words)
  return (piece.kind === 'verb' || piece.kind === 'bodies') && piece.ledIn
}

/** Whether nothing but the words that name its duty stands between the number of a heading and a clause. */
function followsTopic(
  stretches: readonly Stretch[],
  clause: ReadClause,
  isNumber: (index: number) => boolean,
): boolean {
  if (!isLedIn(stretches, clause) && !statesBearer(stretches[clause.first]!.words)) return false
  let words = ''
  for (let index = clause.first - 1; index >= Math.max(0, clause.first - TOPIC_LENGTH); index--) {
    if (isNumber(index)) return topic.exec(`${words}，`)?.[0].length === words.length + 1
    words = stretches[index]!.words + words
  }
  return false
}
