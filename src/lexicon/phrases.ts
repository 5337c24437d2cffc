import { CharacterSet } from './character-set.ts'
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
  /** First characters: most places of a text begin no phrase, which one look tells. */
  readonly #firsts: CharacterSet

  readonly isEmpty: boolean

  constructor(phrases: readonly string[], gap: Gap) {
    this.isEmpty = phrases.length === 0
    this.#gap = gap
    this.#firsts = new CharacterSet(phrases)
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
    if (!this.#firsts.has(text.charCodeAt(offset))) return -1
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

  /** Whether a text holds one of the phrases. */
  isIn(text: string): boolean {
    for (let offset = 0; offset < text.length; offset++)
      if (this.#firsts.has(text.charCodeAt(offset)) && this.endAt(text, offset) !== -1) return true
    return false
  }

  /** A text of the same length with its phrases hidden. */
  hideIn(text: string): string {
    let hidden = ''
    let read = 0
    for (let offset = 0; offset < text.length; offset++) {
      if (!this.#firsts.has(text.charCodeAt(offset))) continue
      const end = this.endAt(text, offset)
      if (end === -1) continue
      hidden += text.slice(read, offset) + blank.repeat(end - offset)
      read = end
      offset = end - 1
    }
    return read === 0 ? text : hidden + text.slice(read)
  }
}
