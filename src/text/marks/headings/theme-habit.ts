/**
 * Decides together where the themes of numbered items end (`1.严格环境准入。新建项目应当……`). The items of one style are set
 * alike in a plan: either each opens with a theme that ends in a full stop, or none does. The model, which sees a few
 * characters of one item, cannot know that; a comma after a theme is its most frequent error.
 */
import type { Demand } from '../network/decode.ts'
import type { Place } from '../network/features.ts'
import type { Known } from '../slots.ts'
import { opensSentence, opensWithTime } from '../wording.ts'
import { headingTexts, LONGEST_NUMBER } from './heading-texts.ts'

/** A theme is a phrase: longer stretches are sentences. In UTF-16 units. */
const SHORTEST = 3
const LONGEST = 26
/** Up to this length a first stretch is more often a theme than the model, which has read more laws than plans, says. */
const USUAL = 13
/** What its log-odds are multiplied by, and what is added to those of a stretch of the usual length. */
const SLOPE = 1.4
const SHIFT = 1.5
/** Probability that an item of a plan with themes opens with one, and that one of a plan without them does. */
const KEPT = 0.9
const STRAY = 0.3
/** Of themes, how many are two stretches long: 加强资源管理，节约保护水资源。 */
const DOUBLE = 0.12
/** What the model can be wrong by, however sure it is. */
const DOUBT = 0.05

/** An item whose theme ends at `first`, or at `second`, or that has none; indexes of places. */
interface Item {
  first: number
  second: number | undefined
  /** Probability that a sentence or line ends there, by the model. */
  firstEnds: number
  secondEnds: number
}

/** What is known of a text before its runs are chosen. */
export interface Evidence {
  text: string
  known: Known
  /** In text order. */
  places: readonly Place[]
  /** One for each place. */
  demands: readonly Demand[]
  labels: readonly string[]
  /** `places × labels` */
  probabilities: Float32Array
  /** Offsets at which a title ends in a line of its own. */
  ownLine: ReadonlySet<number>
}

/** Reweighs the probabilities of the runs after themes by what the items around them show, in place. */
export function settleThemes(evidence: Evidence): void {
  const { text, known, places } = evidence
  const ends = new EndProbabilities(evidence)
  const placeAt = new Map(places.map(({ start, end }, index) => [end > start ? start : -1, index]))
  for (const starts of headingTexts(text, known).values()) {
    const items = starts.flatMap((start, index) => {
      const item = itemAt(evidence, placeAt, ends, start, starts[index + 1])
      return item === undefined ? [] : [item]
    })
    const themes = habit(items)
    for (const { first, second, firstEnds, secondEnds } of items) {
      const single = firstEnds * (themes * KEPT * (1 - DOUBLE) + (1 - themes) * STRAY)
      const double = (1 - firstEnds) * secondEnds * (themes * KEPT * DOUBLE + (1 - themes) * STRAY)
      const none = (1 - firstEnds) * (1 - secondEnds) * (themes * (1 - KEPT) + (1 - themes) * (1 - STRAY))
      ends.set(first, single / (single + double + none))
      if (second !== undefined && double > single && double > none) ends.set(second, 1 - DOUBT)
    }
  }
}

/** How likely it is that a sentence or a line ends at a place. */
class EndProbabilities {
  readonly #isEnd: readonly boolean[]
  readonly #probabilities: Float32Array

  constructor({ labels, probabilities }: Evidence) {
    this.#isEnd = labels.map(label => /^[”）》]*[。\n]/.test(label))
    this.#probabilities = probabilities
  }

  /** @param length of the stretch before the place */
  get(place: number, length: number): number {
    const share = Math.min(1 - DOUBT, Math.max(DOUBT, this.#share(place)))
    return logistic(SLOPE * Math.log(share / (1 - share)) + (length <= USUAL ? SHIFT : 0))
  }

  set(place: number, probability: number): void {
    const row = place * this.#isEnd.length
    const ending = this.#share(place)
    this.#isEnd.forEach((isEnd, label) => {
      const share = isEnd ? ending : 1 - ending
      if (share > 0) this.#probabilities[row + label]! *= (isEnd ? probability : 1 - probability) / share
    })
  }

  #share(place: number): number {
    let sum = 0
    this.#isEnd.forEach((isEnd, label) => {
      if (isEnd) sum += this.#probabilities[place * this.#isEnd.length + label]!
    })
    return sum
  }
}

/** How likely it is that the items of a style open with themes. */
function habit(items: readonly Item[]): number {
  let odds = 0
  for (const { firstEnds, secondEnds } of items) {
    const end = 1 - (1 - firstEnds) * (1 - secondEnds * DOUBLE)
    odds += Math.log((KEPT * end + (1 - KEPT) * (1 - end)) / (STRAY * end + (1 - STRAY) * (1 - end)))
  }
  return logistic(odds)
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

/** @param nextStart where the text of the next item of the style begins */
function itemAt(
  { text, places, demands, ownLine }: Evidence,
  placeAt: ReadonlyMap<number, number>,
  ends: EndProbabilities,
  start: number,
  nextStart: number | undefined,
): Item | undefined {
  if (opensWithTime(text, start)) return undefined
  let mark = start
  while (mark < text.length && mark - start <= LONGEST && !placeAt.has(mark)) {
    if (ownLine.has(mark)) return undefined
    mark++
  }
  const first = placeAt.get(mark)
  if (first === undefined || mark - start < SHORTEST || demands[first]!.run !== undefined) return undefined
  if (opensSentence(text, start)) {
    ends.set(first, DOUBT)
    return undefined
  }
  const firstEnds = ends.get(first, mark - start)
  const after = places[first + 1]
  if (after === undefined || after.start - mark - 1 > LONGEST)
    return { first, second: undefined, firstEnds, secondEnds: 0 }
  const { run } = demands[first + 1]!
  // 加强综合防治，控制污染排放 before the first of its items: a title of two stretches in a line of its own.
  if (run?.includes('\n') && (nextStart === undefined || nextStart - after.end > LONGEST_NUMBER))
    return undefined
  if (run !== undefined || after.end === after.start)
    return { first, second: undefined, firstEnds, secondEnds: 0 }
  return { first, second: first + 1, firstEnds, secondEnds: ends.get(first + 1, after.start - mark - 1) }
}
