/**
 * Reads the numbered items of a mangled text up to the marks at which their themes may end, and what the model says of
 * those marks (`1.严格环境准入。新建项目应当……`).
 */
import type { Demand } from '../network/decode.ts'
import type { Place } from '../network/features.ts'
import type { Known } from '../slots.ts'
import { LONGEST_NUMBER } from './heading-texts.ts'
import { isChapterTitle, opensSentence, opensWithTime } from './heading-wording.ts'
import { DOUBLE, type Halves, halvesOf } from './slogans.ts'

/** A theme is a phrase: longer stretches are sentences. In UTF-16 units. */
const SHORTEST = 3
const LONGEST = 26
/** Up to this length a first stretch is more often a theme than the model, which has read more laws than plans, says. */
const USUAL = 13
/** What its log-odds are multiplied by, and what is added to those of a stretch of the usual length. */
const SLOPE = 1.4
const SHIFT = 1.5
/** Added to the log-odds of a stretch with a number in it, and of a first one before what opens a sentence: a time, 对…. */
const WITH_NUMBER = -4.5
const BEFORE_SENTENCE = 1.5
/** The same for one that is the title of a chapter and nothing else. */
const CHAPTER_TITLE = 5
const STRETCHES = 2
/** Marks inside a phrase end none: 整治“小散乱”企业, 减少运输、储存损失. */
const INSIDE = /^[、“”]+$/
/** Where the model holds a mark for one of them by so much, */
const SURELY_INSIDE = 0.45
/** the theme goes on as often as this. */
const GOES_ON = 0.8
/** A theme is no longer than this with all that stands inside it. */
const LONGEST_WHOLE = 32
/** How long the word is that a stretch ends in. */
const ENDING = 2
/** What the model can be wrong by, however sure it is. */
export const DOUBT = 0.05

/** A mark after which the theme of an item may end. */
export interface ThemeEnd {
  /** Index of its place. */
  place: number
  /** Probability that a sentence or line ends there, by the model. */
  ends: number
  /** Probability that the theme goes on there. */
  goesOn: number
}

/** An item and what may end its theme. */
export interface Item {
  /** Offset of its text. */
  start: number
  /** Length of its first stretch. */
  length: number
  /** What its first stretch ends in. */
  ending: string
  /** How its first two stretches can be the halves of a slogan. */
  halves: Halves
  /** In the order of the text; at least one. */
  ends: readonly ThemeEnd[]
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

/** How likely it is that a sentence or a line ends at a place. */
export class EndProbabilities {
  readonly #isEnd: readonly boolean[]
  readonly #isInside: readonly boolean[]
  readonly #isBreak: readonly boolean[]
  readonly #probabilities: Float32Array

  constructor({ labels, probabilities }: Evidence) {
    this.#isBreak = labels.map(label => /^[”）》]*\n$/.test(label))
    this.#isEnd = labels.map(label => /^[”）》]*[。\n]/.test(label))
    this.#isInside = labels.map(label => INSIDE.test(label))
    this.#probabilities = probabilities
  }

  /** How likely it is that the mark stands inside a phrase: “重点”行业, 运输、储存. */
  inside(place: number): number {
    return this.#sum(place, this.#isInside)
  }

  /**
   * @param start of the stretch before the place, in the text; `end` is that of the stretch
   * @param isFirst whether the stretch is the first of its item
   */
  get(place: number, text: string, start: number, end: number, isFirst: boolean): number {
    const share = Math.min(1 - DOUBT, Math.max(DOUBT, this.#share(place)))
    return logistic(
      SLOPE * Math.log(share / (1 - share)) +
        (end - start <= USUAL ? SHIFT : 0) +
        (/[0-9]/.test(text.slice(start, end)) ? WITH_NUMBER : 0) +
        (isFirst && isChapterTitle(text.slice(start, end)) ? CHAPTER_TITLE : 0) +
        (isFirst && opensText(text, end + 1) ? BEFORE_SENTENCE : 0),
    )
  }

  set(place: number, probability: number): void {
    const row = place * this.#isEnd.length
    const ending = this.#share(place)
    this.#isEnd.forEach((isEnd, label) => {
      const share = isEnd ? ending : 1 - ending
      if (share > 0) this.#probabilities[row + label]! *= (isEnd ? probability : 1 - probability) / share
    })
  }

  /** What ends at a place ends in a line of its own, without a full stop. */
  setLine(place: number): void {
    const row = place * this.#isEnd.length
    const breaks = this.#sum(place, this.#isBreak)
    if (breaks <= 0) return
    const ending = this.#share(place)
    this.#isEnd.forEach((isEnd, label) => {
      if (isEnd) this.#probabilities[row + label]! *= this.#isBreak[label] ? ending / breaks : 0
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

/** Whether what stands at an offset opens the text of an item and is no second half of its theme. */
function opensText(text: string, offset: number): boolean {
  return opensWithTime(text, offset) || opensSentence(text, offset)
}

/** Probability of log-odds. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

/** @param nextStart where the text of the next item of the style begins */
export function itemAt(
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
  const found: ThemeEnd[] = []
  const next = places[first + 1]
  const second = next === undefined || next.start - mark > LONGEST ? 0 : next.start - mark - 1
  const item: Item = {
    start,
    length: mark - start,
    ending: text.slice(mark - ENDING, mark),
    halves:
      second > 0 && demands[first + 1]!.run === undefined
        ? halvesOf(text.slice(start, mark), second, opensText(text, mark + 1))
        : 'none',
    ends: found,
  }
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
      found.push({
        place,
        ends: ends.get(place, text, stretchStart, at, place === first),
        goesOn: isInside ? GOES_ON : stretches < STRETCHES ? DOUBLE : 0,
      })
    if (!isInside && stretches++ === STRETCHES) return item
    if (place + 1 >= places.length || end - start > LONGEST_WHOLE) return item
    stretchStart = end
  }
}
