/**
 * Decides together where the titles of one style of number end that run into their text. The titles of a plan are set
 * alike: where those before and after a title stand in lines of their own, so will it, and most are as long as they are.
 */
import type { GapWeights } from '../../network/gaps.ts'
import { isMangledMark, type Known, keepInside } from '../../slots.ts'
import { alwaysHasTitle } from '../heading-wording.ts'
import { findCouplets } from './couplets.ts'
import { DECIMAL, headingTexts } from './heading-texts.ts'
import {
  STRETCHES,
  TITLE_REACH,
  type TitleGaps,
  type TitleWeights,
  titleGaps,
  titleProbabilities,
} from './title-breaks.ts'

/** How many titles of the same style are looked at on each side. */
const NEIGHBOURS = 3
/** Log-weight that no break loses where all titles around stand in lines of their own. */
const LIKE_NEIGHBOURS = 4.5
/** The same for a style whose numbers always have a title: 第一章 */
const ALWAYS_TITLED = 5
/** The same for numbers by parts: 1.1 */
const MOSTLY_TITLED = 2
/** What their breaks are asked for: without one the text below stands in the title. */
const LEAST_MOSTLY_TITLED = 0.65
/** What no break gains where a mark is known to end the sentence behind the number: 3. 依法取缔农田挖砂。 */
const WHOLE_SENTENCE = 2
/** Share of the titles whose length follows that of those around them, of other lengths that of titles at large. */
const ALIKE = 0.6
const USUAL_SHARE = 0.12
/** So many titles count as much as what is known of titles at large. */
const PRIOR_TITLES = 2

/** Where nothing else shows that breaks are hidden, titles of a style do, of which such a share surely run on. */
const SHOWN_BY = { share: 0.2, probability: 0.75 }

/** A title of a style, in the order of the text. */
interface Title {
  start: number
  gaps: TitleGaps
  /** Whether a mark is known to end its sentence, so that it hardly runs into its text. */
  endsAtMark: boolean
  /** Where it ends, so far as is known; undefined where it runs on. */
  end?: number
}

/**
 * The breaks after titles that are at least as likely as asked, with their probability.
 *
 * @param known with the headings in it: a run that ends in a line break or opens a bracket after one, a number, a run
 * @param hidden whether the text is known to have breaks that left no mark; if not, the titles of a style break where some
 * of them show it
 */
export function findTitleBreaks(
  text: string,
  known: Known,
  gaps: GapWeights,
  weights: TitleWeights,
  leastProbability: number,
  hidden: boolean,
): Map<number, number> {
  const breaks = new Map<number, number>()
  for (const [style, starts] of headingTexts(text, known)) {
    const titles = starts.map(start => titleAt(text, known, start, gaps))
    if (!hidden && !showBreaks(titles, weights)) continue
    const least = style.startsWith(DECIMAL)
      ? Math.min(leastProbability, LEAST_MOSTLY_TITLED)
      : leastProbability
    const bias = alwaysHasTitle(style) ? ALWAYS_TITLED : style.startsWith(DECIMAL) ? MOSTLY_TITLED : 0
    for (const pass of [0, 1])
      titles.forEach((title, index) => {
        if (title.end !== undefined || (pass > 0 && title.endsAtMark)) return
        const alike = pass === 0 ? 0 : LIKE_NEIGHBOURS * shareAround(titles, index)
        const whole = title.endsAtMark && pass === 0 ? WHOLE_SENTENCE : 0
        const none = weights.none.map(weight => weight - Math.max(bias, alike) + whole)
        const habit = pass === 0 ? undefined : lengthHabit(titles)
        const probabilities = titleProbabilities(title.gaps, title.start, { ...weights, none }, habit)
        const probability = Math.max(0, ...probabilities)
        if (probability < least) return
        title.end = title.gaps.offsets[probabilities.indexOf(probability)]!
        breaks.set(title.end, probability)
        keepInside(text, title.start, title.end, known)
      })
    settleCouplets(text, starts, breaks, known, least)
  }
  return breaks
}

/** Whether titles of a style surely run into their text. */
function showBreaks(titles: readonly Title[], weights: TitleWeights): boolean {
  const sure = titles.filter(
    ({ gaps, start, endsAtMark }) =>
      !endsAtMark && Math.max(0, ...titleProbabilities(gaps, start, weights)) >= SHOWN_BY.probability,
  )
  return sure.length > 0 && sure.length >= SHOWN_BY.share * titles.length
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
    for (let offset = start; offset < start + TITLE_REACH; offset++) {
      if (breaks.has(offset) || known.breaks.has(offset)) return offset
      if (/[。：\n]/.test(known.runs.get(offset) ?? '')) return offset
    }
    return undefined
  }
  for (const [start, end] of findCouplets(text, style, endOf)) {
    const other = endOf(start)
    if (other === end || isMangledMark(text[end] ?? ' ')) continue
    // 质量为先，步骤|清楚: weighed alone, the title seemed to end elsewhere.
    if (other !== undefined && !breaks.delete(other)) continue
    breaks.set(end, probability)
    keepInside(text, start, end, known)
  }
}

/** Share of the titles around one that stand in lines of their own. */
function shareAround(titles: readonly Title[], index: number): number {
  const around = titles.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1)
  return around.filter(({ end }) => end !== undefined).length / Math.max(1, around.length - 1)
}

/** Log-weight of a length, by how many of the titles whose end is known are as long. */
function lengthHabit(titles: readonly Title[]): (length: number) => number {
  const counts = new Map<number, number>()
  let all = 0
  for (const { start, end } of titles) {
    if (end === undefined) continue
    counts.set(end - start, (counts.get(end - start) ?? 0) + 1)
    all++
  }
  const follows = (ALIKE * all) / (all + PRIOR_TITLES)
  return length =>
    Math.log(1 - follows + (follows * (counts.get(length) ?? 0)) / Math.max(1, all) / USUAL_SHARE)
}

function titleAt(text: string, known: Known, start: number, weights: GapWeights): Title {
  const endsLine = (offset: number) => known.runs.get(offset)?.includes('\n') === true
  const title: Title = { start, gaps: titleGaps(text, start, weights, endsLine), endsAtMark: false }
  let marks = 0
  for (let offset = start; offset < Math.min(text.length, start + TITLE_REACH); offset++) {
    if (known.breaks.has(offset)) return { ...title, end: offset }
    if (!isMangledMark(text[offset]!)) continue
    if (++marks === STRETCHES) break
    if (/[。：\n]/.test(known.runs.get(offset) ?? '')) return { ...title, endsAtMark: true }
  }
  return title
}
