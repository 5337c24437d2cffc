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
const STRETCHES = 2
/** Marks inside a phrase end none: 整治“小散乱”企业, 减少运输、储存损失. */
const INSIDE = /^[、“”]+$/
/** Where the model holds a mark for one of them by so much, */
const SURELY_INSIDE = 0.45
/** the theme goes on as often as this. */
const GOES_ON = 0.8
/** A theme is no longer than this with all that stands inside it. */
const LONGEST_WHOLE = 32
/** What the model can be wrong by, however sure it is. */
const DOUBT = 0.05

/** A mark after which the theme of an item may end. */
interface ThemeEnd {
  /** Index of its place. */
  place: number
  /** Probability that a sentence or line ends there, by the model. */
  ends: number
  /** Probability that the theme goes on there. */
  goesOn: number
}

/** What may end the theme of an item, in its order; at least one. */
type Item = readonly ThemeEnd[]

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
      return item === undefined || item.length === 0 ? [] : [item]
    })
    const themes = habit(items)
    for (const item of items) {
      const withTheme = themes * KEPT + (1 - themes) * STRAY
      const weights: number[] = []
      let reached = 1
      for (const { ends: end, goesOn } of item) {
        weights.push(withTheme * reached * end * (1 - goesOn))
        reached *= (1 - end) * goesOn
      }
      const none =
        (themes * (1 - KEPT) + (1 - themes) * (1 - STRAY)) *
        item.reduce((product, { ends: end }) => product * (1 - end), 1)
      const sum = weights.reduce((total, weight) => total + weight, none)
      const likeliest = weights.indexOf(Math.max(...weights))
      ends.set(item[0]!.place, weights[0]! / sum)
      if (likeliest === 0 || weights[likeliest]! <= none) continue
      for (let inside = 1; inside < likeliest; inside++) ends.set(item[inside]!.place, DOUBT)
      ends.set(item[likeliest]!.place, 1 - DOUBT)
    }
  }
}

/** How likely it is that a sentence or a line ends at a place. */
class EndProbabilities {
  readonly #isEnd: readonly boolean[]
  readonly #isInside: readonly boolean[]
  readonly #probabilities: Float32Array

  constructor({ labels, probabilities }: Evidence) {
    this.#isEnd = labels.map(label => /^[”）》]*[。\n]/.test(label))
    this.#isInside = labels.map(label => INSIDE.test(label))
    this.#probabilities = probabilities
  }

  /** How likely it is that the mark stands inside a phrase: “重点”行业, 运输、储存. */
  inside(place: number): number {
    return this.#sum(place, this.#isInside)
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
    return this.#sum(place, this.#isEnd)
  }

  #sum(place: number, isCounted: readonly boolean[]): number {
    let sum = 0
    isCounted.forEach((counted, label) => {
      if (counted) sum += this.#probabilities[place * isCounted.length + label]!
    })
    return sum
  }
}

/** How likely it is that the items of a style open with themes. */
function habit(items: readonly Item[]): number {
  let odds = 0
  for (const item of items) {
    let reached = 1
    let without = 1
    for (const { ends, goesOn } of item) {
      without *= 1 - ends * reached
      reached *= goesOn
    }
    const end = 1 - without
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
  if (first === undefined || mark - start < SHORTEST) return undefined
  if (opensSentence(text, start)) {
    if (demands[first]!.run === undefined) ends.set(first, DOUBT)
    return undefined
  }
  const item: ThemeEnd[] = []
  let stretches = 1
  let stretchStart = start
  for (let place = first; ; place++) {
    const { start: at, end } = places[place]!
    const { run } = demands[place]!
    if (at - stretchStart > LONGEST) return item
    // 加强综合防治，控制污染排放 before the first of its items: a title of two stretches in a line of its own.
    if (run?.includes('\n') && (nextStart === undefined || nextStart - end > LONGEST_NUMBER))
      return place === first + 1 ? undefined : item
    if (end === at || (run !== undefined && !INSIDE.test(run))) return item
    const isInside = run !== undefined || ends.inside(place) >= SURELY_INSIDE
    if (run === undefined)
      item.push({
        place,
        ends: ends.get(place, at - stretchStart),
        goesOn: isInside ? GOES_ON : stretches < STRETCHES ? DOUBLE : 0,
      })
    if (!isInside && stretches++ === STRETCHES) return item
    if (place + 1 >= places.length || end - start > LONGEST_WHOLE) return item
    stretchStart = end
  }
}
