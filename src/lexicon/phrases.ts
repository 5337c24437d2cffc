import { WordSet } from './word-set.ts'

/** Stands for a stretch that is not to be read; no phrase holds it. */
export const blank = '\ufffc'

/** What a gap in a phrase may stand for. */
export interface Gap {
  /** How the gap is written: `…` in 制定…方案. */
  sign: string
  /** Characters that it may be long; marks end it before. */
  longest: number
}

/** Phrases with and without one gap, looked up without backtracking: a look costs no more than the longest gap. */
export class PhraseSet {
  readonly #gap: Gap
  readonly #whole: WordSet
  readonly #heads: WordSet
  readonly #tails = new Map<string, string[]>()
  /** First code units: most places of a text begin no phrase, which one look tells. */
  readonly firstCodes: ReadonlySet<number>

  constructor(phrases: readonly string[], gap: Gap) {
    this.#gap = gap
    this.firstCodes = new Set(phrases.map(phrase => phrase.charCodeAt(0)))
    this.#whole = new WordSet(phrases.filter(phrase => !phrase.includes(gap.sign)))
    for (const phrase of phrases) {
      const at = phrase.indexOf(gap.sign)
      if (at === -1) continue
      const head = phrase.slice(0, at)
      this.#tails.set(head, [...(this.#tails.get(head) ?? []), phrase.slice(at + gap.sign.length)])
    }
    this.#heads = new WordSet(this.#tails.keys())
  }

  /** Where a phrase that begins at an offset ends, -1 if none does. */
  endAt(text: string, offset: number): number {
    const whole = this.#whole.at(text, offset)
    if (whole !== '') return offset + whole.length
    const head = this.#heads.at(text, offset)
    if (head === '') return -1
    const start = offset + head.length
    for (const tail of this.#tails.get(head)!) {
      const at = text.slice(start, start + this.#gap.longest + tail.length).indexOf(tail)
      if (at !== -1 && !/[，。；：！？,;\n\ufffc]/.test(text.slice(start, start + at)))
        return start + at + tail.length
    }
    return -1
  }

  /**
   * Whether a text holds one of the phrases.
   *
   * @param places offsets among which are all that a phrase can begin at
   */
  isIn(text: string, places: readonly number[]): boolean {
    for (let index = 0; index < places.length; index++)
      if (this.endAt(text, places[index]!) !== -1) return true
    return false
  }

  /**
   * A text of the same length with its phrases hidden.
   *
   * @param places as of {@link isIn}, in order
   */
  hideIn(text: string, places: readonly number[]): string {
    let hidden = ''
    let read = 0
    for (let index = 0; index < places.length; index++) {
      const offset = places[index]!
      const end = offset < read ? -1 : this.endAt(text, offset)
      if (end === -1) continue
      hidden += text.slice(read, offset) + blank.repeat(end - offset)
      read = end
    }
    return read === 0 ? text : hidden + text.slice(read)
  }
}
