/**
 * Sentences that say body by body what each does (`县水利局负责清淤，县林业局配合清障`). A body that has a verb of its own goes on
 * no list, so that no 、 and no bracket stands before it.
 */

import { canonicalBody } from '../../../lexicon/bodies/canonical-bodies.ts'
import { bearerStart, dutyVerbIn, sentenceVerbIn } from '../../../lexicon/duty-verbs.ts'
import { leadInLength } from '../../../lexicon/responsibility.ts'
import { opensSentence } from '../headings/heading-wording.ts'
import { isMarkAt, type Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { readPiece } from './clause-pieces.ts'
import { chargesBody, opensWithDuty } from './clause-wording.ts'
import { areBodies } from './stretch-names.ts'

/** The names before the verb are no longer, in characters. */
const LONGEST_NAMES = 30
const SHORTEST_NAME = 3
/** So many characters the name of a body has that is not known, and that shares its verb with others. */
const LONGEST_UNKNOWN = 8
/** What a body does has so many characters at least. */
const SHORTEST_DUTY = 2
/** So many of these in a row after words of another kind begin a sentence. */
const FEWEST_IN_ROW = 2

/** `charge` where a word such as 要 or 每月 puts the duty on the bodies: 县水利局每月巡查 */
type Duty = 'answer' | 'support' | 'charge'

/**
 * Adds to `known` what stands before the bodies of such sentences, and between bodies that share one verb.
 *
 * @param isNumber whether a stretch is the number of a heading
 * @param isTaken whether a stretch stands in a clause
 */
export function describeDutySentences(
  text: string,
  stretches: readonly Stretch[],
  isNumber: (index: number) => boolean,
  isTaken: (index: number) => boolean,
  known: Known,
): void {
  const duties = stretches.map(({ words }, index) => (isTaken(index) ? null : dutyOf(words)))
  known.subjects ??= new Map()
  const marks = new Map<number, number>()
  for (const [index, duty] of duties.entries()) {
    if (duty === null || isNumber(index - 1)) continue
    let first = index
    while (joins(text, stretches, first, known) && !isNumber(first - 2)) {
      first--
      const { end, isOpen } = stretches[first]!
      known.runs.set(end, isOpen ? '）、' : '、')
    }
    const mark = stretches[first]!.start - 1
    if (!isMarkAt(text, mark) || known.runs.has(mark) || isNumber(first - 1)) continue
    if (duty !== 'support') marks.set(index, mark)
    const begins = duty !== 'support' && beginsSentence(stretches, duties, first, index, isNumber)
    // 其他类型开发区、园区要…: a charge may be put on the last of several, not all of which are known for bodies.
    if (begins || duty !== 'charge') known.subjects.set(mark, begins ? 'begins' : 'follows')
  }
  known.dutyRows = dutyRows(stretches, duties, marks, isNumber, known)
}

/** The marks between the duties of each row; a row ends with its section, and support of a duty is none of its own. */
function dutyRows(
  stretches: readonly Stretch[],
  duties: readonly (Duty | null)[],
  marks: ReadonlyMap<number, number>,
  isNumber: (index: number) => boolean,
  known: Known,
): number[][] {
  const rows: number[][] = []
  let row: number[] | undefined
  for (const [index, duty] of duties.entries()) {
    if (isNumber(index) || known.runs.get(stretches[index]!.start - 1)?.includes('\n')) row = undefined
    if (duty === null || duty === 'support') continue
    const mark = marks.get(index)
    if (row === undefined) {
      row = []
      rows.push(row)
    } else if (mark !== undefined) row.push(mark)
  }
  return rows.filter(({ length }) => length >= FEWEST_IN_ROW)
}

/** What a stretch says of the bodies that open it; null where none does something. */
function dutyOf(words: string): Duty | null {
  const verb = dutyVerbIn(words) ?? sentenceVerbIn(words)
  if (verb === null) return isCharged(words) ? 'charge' : null
  if (verb.start > LONGEST_NAMES || words.length - verb.end < SHORTEST_DUTY) return null
  return areBodies(words.slice(leadInLength(words), verb.start))
    ? verb.kind === 'support'
      ? 'support'
      : 'answer'
    : null
}

/** Whether a stretch opens with a body and goes on with a word that puts a duty on it. */
function isCharged(words: string): boolean {
  const longest = Math.min(LONGEST_NAMES, words.length - SHORTEST_DUTY)
  for (let length = SHORTEST_NAME; length <= longest; length++)
    if (chargesBody(words, length) && areBodies(words.slice(0, length))) return true
  return false
}

/** Whether the stretch before one is nothing but bodies, which share its verb: `县水利局、|县林业局负责清障` */
function joins(text: string, stretches: readonly Stretch[], index: number, known: Known): boolean {
  const before = stretches[index - 1]
  if (before === undefined || !isMarkAt(text, before.end) || known.runs.has(before.end)) return false
  if (before.isFront === true || readPiece(before.words).kind !== 'bodies') return false
  const { words } = before
  // 办公室设在县水利局 has the form of a name that no list knows, and is a sentence.
  if (words.length > LONGEST_UNKNOWN && canonicalBody(words) === null) return false
  // 各乡镇（街道）及园区要…: words such as 及 join them already.
  return !opensWithDuty(stretches[index]!.words, 0)
}

/** Whether a title ends before a duty, or words of another kind do before several. */
function beginsSentence(
  stretches: readonly Stretch[],
  duties: readonly (Duty | null)[],
  first: number,
  index: number,
  isNumber: (index: number) => boolean,
): boolean {
  if (isNumber(first - 2)) return !opensSentence(stretches[first - 1]!.words, 0)
  if (duties[first - 1] !== null || duties[index] === 'charge') return false
  // 绿化由交通、公路部门负责: the list of those who answer is still open.
  if (bearerStart(stretches[first - 1]?.words ?? '') >= 0) return false
  return duties.slice(index, index + FEWEST_IN_ROW).every(duty => duty !== null && duty !== undefined)
}
