/**
 * Finds where the title of a numbered heading ends and its text begins, though the line break between them left no
 * mark: `二、实施范围|小河流域…`. Of all gaps near the number at most one is the end of the title, so they are weighed
 * against each other and against there being no break.
 */

import { type GapWeights, gapFeatures, gapScore } from '../network/gaps.ts'
import { isMangledMark, type Known } from '../slots.ts'
import { opensSentence, opensWithTime } from '../wording.ts'
import { looksNumbered } from './candidates.ts'
import { findCouplets } from './couplets.ts'
import { headingTexts } from './heading-texts.ts'

/** What the lengths of titles and of the text without a break tell; learned. */
export interface TitleWeights {
  /** What a unit of gap score counts. */
  slope: number
  /** Log-weight of a title that long, by {@link lengthClass}. */
  lengths: number[]
  /** Log-weight of no break, by the class of the length of the first stretch. */
  none: number[]
}

export const LENGTH_CLASSES = 8
const SHORTEST_TITLE = 4
/** As many characters at least follow a title up to the next mark. */
const SHORTEST_TEXT = 3
/** How far from the number a title can end, in UTF-16 units. */
const REACH = 45
/** How many titles of the same style are looked at on each side. */
const NEIGHBOURS = 3
/** Log-weight that no break loses where all titles around stand in lines of their own. */
const LIKE_NEIGHBOURS = 4.5
/** Log-weight of two stretches of the same length: 政府引导，市场运作|充分发挥…… */
const PARALLEL = 2.5
/** A title may be two stretches long: 统筹规划，分步实施. */
const STRETCHES = 2

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

/** The gaps at which a title may end. */
export function titleGaps(text: string, start: number, weights: GapWeights): TitleGaps {
  const gaps: TitleGaps = { offsets: [], scores: [], stretch: 0 }
  let marks = 0
  for (let offset = start; offset < Math.min(text.length, start + REACH); offset++) {
    if (isMangledMark(text[offset]!)) {
      if (marks++ === 0) gaps.stretch = offset - start
      // 引导绿色生活。将理念融入教学: what opens a sentence is no second half of a title.
      if (marks === STRETCHES || opensSentence(text, offset + 1)) break
    } else if (offset - start >= SHORTEST_TITLE) {
      const features = gapFeatures(text, offset)
      if (features.length === 0 || looksNumbered(text, offset) || isTooShort(text, offset)) continue
      // 抢修一般故障4小时内恢复: an amount opens no text, a year does.
      if (/[0-9]/.test(text[offset]!) && !opensWithTime(text, offset)) continue
      gaps.offsets.push(offset)
      gaps.scores.push(gapScore(features, weights))
    }
  }
  if (marks === 0) gaps.stretch = REACH
  return gaps
}

/** Whether so few characters follow before the next mark that they are the end of what stands before: 检查|一遍. */
function isTooShort(text: string, offset: number): boolean {
  for (let at = offset + 1; at < offset + SHORTEST_TEXT; at++) if (isMangledMark(text[at] ?? '.')) return true
  return false
}

/** Probability of each gap that the title ends there; what is missing to 1 is that of no break. */
export function titleProbabilities(
  { offsets, scores, stretch }: TitleGaps,
  start: number,
  { slope, lengths, none }: TitleWeights,
): number[] {
  const weights = offsets.map(
    (offset, index) =>
      slope * scores[index]! +
      lengths[lengthClass(offset - start)]! +
      (offset - start === 2 * stretch + 1 ? PARALLEL : 0),
  )
  const without = none[lengthClass(stretch)]!
  const highest = Math.max(without, ...weights)
  const shares = weights.map(weight => Math.exp(weight - highest))
  const sum = shares.reduce((total, share) => total + share, Math.exp(without - highest))
  return shares.map(share => share / sum)
}

/**
 * The breaks after titles that are at least as likely as asked. The titles of one plan are set alike: where those
 * before and after a title stand in lines of their own, so will it.
 *
 * @param known with the headings in it: a run that ends in a line break or opens a bracket after one, a number, a run
 */
export function findTitleBreaks(
  text: string,
  known: Known,
  gaps: GapWeights,
  titles: TitleWeights,
  leastProbability: number,
): Map<number, number> {
  const breaks = new Map<number, number>()
  for (const style of headingTexts(text, known).values()) {
    const candidates = style.map(start => titleGaps(text, start, gaps))
    const inOwnLine = style.map(start => hasBreak(text, known, start))
    const weigh = (index: number, likeNeighbours: number) => {
      const start = style[index]!
      const none = titles.none.map(weight => weight - likeNeighbours)
      const probabilities = titleProbabilities(candidates[index]!, start, { ...titles, none })
      const probability = Math.max(0, ...probabilities)
      if (probability < leastProbability) return false
      const end = candidates[index]!.offsets[probabilities.indexOf(probability)]!
      breaks.set(end, probability)
      keepInside(text, start, end, known)
      return true
    }
    const first = style.map((_, index) => inOwnLine[index] === true || weigh(index, 0))
    style.forEach((_, index) => {
      if (!first[index] && inOwnLine[index] === undefined)
        weigh(index, LIKE_NEIGHBOURS * shareAround(first, index))
    })
    settleCouplets(text, style, breaks, known, leastProbability)
  }
  return breaks
}

/** Ends titles with their couplets, whatever their words alone said. */
function settleCouplets(
  text: string,
  style: readonly number[],
  breaks: Map<number, number>,
  known: Known,
  probability: number,
): void {
  const endOf = (start: number) => {
    for (let offset = start; offset < start + REACH; offset++) {
      if (breaks.has(offset) || known.breaks.has(offset)) return offset
      if (/[。：\n]/.test(known.runs.get(offset) ?? '')) return offset
    }
    return undefined
  }
  for (const [start, end] of findCouplets(text, style, endOf)) {
    if (endOf(start) === end || isMangledMark(text[end] ?? ' ')) continue
    breaks.set(end, probability)
    keepInside(text, start, end, known)
  }
}

/** No sentence ends at a mark inside a title: 推进垃圾分类，减少填埋量|开展…… */
function keepInside(text: string, start: number, end: number, known: Known): void {
  known.inside ??= new Set()
  for (let offset = start; offset < end; offset++) if (isMangledMark(text[offset]!)) known.inside.add(offset)
}

/** Share of the titles around one that stand in lines of their own. */
function shareAround(inOwnLine: readonly boolean[], index: number): number {
  const around = inOwnLine.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
  return around.filter(Boolean).length / Math.max(1, around.length - 1)
}

/**
 * Whether a line is known to break after a title, undefined where nothing is known. A mark that is known to end the
 * title says that it does not run into its text.
 */
function hasBreak(text: string, known: Known, start: number): boolean | undefined {
  let marks = 0
  for (let offset = start; offset < Math.min(text.length, start + REACH); offset++) {
    if (known.breaks.has(offset)) return true
    if (!isMangledMark(text[offset]!)) continue
    if (++marks === STRETCHES) return undefined
    if (/[。：\n]/.test(known.runs.get(offset) ?? '')) return false
  }
  return undefined
}
