/**
 * Finds where the title of a numbered heading ends and its text begins, though the line break between them left no
 * mark: `二、实施范围|小河流域…`. Of all gaps near the number at most one is the end of the title, so they are weighed
 * against each other and against there being no break.
 */

import { type GapWeights, gapFeatures, gapScore } from '../../network/gaps.ts'
import { isMangledMark, stretchEnd } from '../../slots.ts'
import { continuesQuantity, opensSentence, opensWithTime } from '../heading-wording.ts'
import { looksNumbered } from '../numbering/candidates.ts'
import { sentenceVerbAt } from './sentence-stretches.ts'

/** What the lengths of titles and of the text without a break tell; learned. */
export interface TitleWeights {
  /** What a unit of gap score counts. */
  slope: number
  /** Log-weight of a title that long, by {@link lengthClass}. */
  lengths: number[]
  /** Log-weight of no break, by the class of the length of the first stretch. */
  none: number[]
}

/** How many classes of lengths of titles the model tells apart. */
export const LENGTH_CLASSES = 8
const SHORTEST_TITLE = 4
/** As many characters at least mostly follow a title up to the next mark, and what a shorter text loses: 检查|一遍. */
const SHORTEST_TEXT = 3
const SHORT_TEXT = 2
/**
 * What a gap gains whose text begins with the words that the title ends in: 严格选用渡船|渡船应当检验合格. Hardly ever does a
 * word stand twice in a row inside a sentence; of titles, about 1 in 70 are taken up so.
 */
const TAKEN_UP = 3.5
/** What a gap loses behind the verb of a sentence: 公布|渡工应当持证 */
const IN_SENTENCE = 2
/** How long the words are that are taken up, in characters. */
const SHORTEST_WORDS = 2
const LONGEST_WORDS = 12
/** How far from the number a title can end, in UTF-16 units. */
export const TITLE_REACH = 45
/** Log-weight of two stretches of the same length: 政府引导，市场运作|充分发挥…… */
const PARALLEL = 2.5
/** A title may be two stretches long: 统筹规划，分步实施. */
export const STRETCHES = 2

/** The gaps at which a title that begins at `start` may end, with their score. */
export interface TitleGaps {
  offsets: number[]
  scores: number[]
  /** Length of the first stretch. */
  stretch: number
}

/** Class of a length in characters: 0 up to 5, 1 up to 7, …, the last for all that is longer. */
export function lengthClass(length: number): number {
  const limits = [5, 7, 9, 12, 16, 22, 30]
  const found = limits.findIndex(limit => length <= limit)
  return found < 0 ? LENGTH_CLASSES - 1 : found
}

/**
 * The gaps at which a title may end.
 *
 * @param endsLine whether a line is known to end at a mark
 */
export function titleGaps(
  text: string,
  start: number,
  weights: GapWeights,
  endsLine: (offset: number) => boolean = () => false,
): TitleGaps {
  const gaps: TitleGaps = { offsets: [], scores: [], stretch: 0 }
  const verb = sentenceVerbAt(text.slice(start, stretchEnd(text, start, TITLE_REACH)))
  let marks = 0
  for (let offset = start; offset < Math.min(text.length, start + TITLE_REACH); offset++) {
    if (isMangledMark(text[offset]!)) {
      if (marks++ === 0) gaps.stretch = offset - start
      // 引导绿色生活。将理念融入教学: what opens a sentence is no second half of a title.
      if (marks === STRETCHES || opensSentence(text, offset + 1)) break
      // 邻里纠纷类。12件由调解室调解: nor is an amount.
      if (/[0-9]/.test(text[offset + 1] ?? '')) break
    } else if (offset - start >= SHORTEST_TITLE) {
      const features = gapFeatures(text, offset)
      if (features.length === 0 || looksNumbered(text, offset) || continuesQuantity(text, offset)) continue
      // 抢修一般故障4小时内恢复: an amount opens no text, a year does.
      if (/[0-9]/.test(text[offset]!) && !opensWithTime(text, offset)) continue
      const mark = markBefore(text, offset, offset + SHORTEST_TEXT)
      if (mark !== undefined && (mark === text.length || endsLine(mark))) continue
      gaps.offsets.push(offset)
      const inSentence = verb >= 0 && offset > start + verb ? IN_SENTENCE : 0
      const takenUp = isTakenUp(text, start, offset) ? TAKEN_UP : 0
      gaps.scores.push(
        gapScore(features, weights) + takenUp - inSentence - (mark === undefined ? 0 : SHORT_TEXT),
      )
    }
  }
  if (marks === 0) gaps.stretch = TITLE_REACH
  return gaps
}

/** Whether the words before a gap stand behind it again. */
function isTakenUp(text: string, start: number, offset: number): boolean {
  const longest = Math.min(LONGEST_WORDS, offset - start)
  for (let length = SHORTEST_WORDS; length <= longest; length++)
    if (text.startsWith(text.slice(offset - length, offset), offset)) return true
  return false
}

/** The first mark from an offset on, or the end of the text, if it stands before another offset. */
function markBefore(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) if (at === text.length || isMangledMark(text[at]!)) return at
  return undefined
}

/**
 * Probability of each gap that the title ends there; what is missing to 1 is that of no break.
 *
 * @param habit log-weight of a title of a length among those around it
 */
export function titleProbabilities(
  { offsets, scores, stretch }: TitleGaps,
  start: number,
  { slope, lengths, none }: TitleWeights,
  habit: (length: number) => number = () => 0,
): number[] {
  const weights = offsets.map(
    (offset, index) =>
      slope * scores[index]! +
      lengths[lengthClass(offset - start)]! +
      habit(offset - start) +
      (offset - start === 2 * stretch + 1 ? PARALLEL : 0),
  )
  const without = none[lengthClass(stretch)]!
  const highest = Math.max(without, ...weights)
  const shares = weights.map(weight => Math.exp(weight - highest))
  const sum = shares.reduce((total, share) => total + share, Math.exp(without - highest))
  return shares.map(share => share / sum)
}
