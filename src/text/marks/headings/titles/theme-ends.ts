/** What the model says of the marks at which the theme of an item may end, and how far its words bear that out. */
import type { Demand } from '../../network/decode.ts'
import type { Place } from '../../network/features.ts'
import type { Known } from '../../slots.ts'
import { isChapterTitle, opensSentence, opensWithTime } from '../heading-wording.ts'

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
/** Marks inside a phrase end none: 整治“小散乱”企业, 减少运输、储存损失. */
export const INSIDE = /^[、“”]+$/
/** What the model can be wrong by, however sure it is. */
export const DOUBT = 0.05

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
export function opensText(text: string, offset: number): boolean {
  return opensWithTime(text, offset) || opensSentence(text, offset)
}

/** Probability of log-odds. */
export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
