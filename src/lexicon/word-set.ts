import { CharacterSet } from './character-set.ts'

/**
 * Words, each with what it means, looked up where they begin or end in a text: in time bounded by the longest word,
 * and by one look at a character where no word can stand.
 */
export class WordMap<Meaning> {
  readonly #meanings = new Map<string, Meaning>()
  /** Made when they are first asked: most sets are asked for one of both, and some for neither. */
  #begin: WordLengths | undefined
  #end: WordLengths | undefined

  /** The meaning of a word that is given twice is the first one. */
  add(words: Iterable<string>, meaning: Meaning): this {
    // By index, as below: thousands of words are added at every start.
    const list = Array.isArray(words) ? words : [...words]
    for (let index = 0; index < list.length; index++) {
      const word = list[index]!
      if (word !== '' && !this.#meanings.has(word)) this.#meanings.set(word, meaning)
    }
    this.#begin = undefined
    this.#end = undefined
    return this
  }

  get(word: string): Meaning | undefined {
    return this.#meanings.get(word)
  }

  has(word: string): boolean {
    return this.#meanings.has(word)
  }

  /** Whether a word begins with this code unit. */
  begins(code: number): boolean {
    return this.#opening().has(code)
  }

  /** The longest word that begins at `start` and ends at `limit` or before, `''` if there is none. */
  wordAfter(text: string, start: number, limit: number): string {
    const lengths = this.#opening().of(text.charCodeAt(start))
    // By index: an iterator for each look is most of what a short run of the program leaves to collect.
    for (let index = 0; index < lengths.length; index++) {
      const length = lengths[index]!
      if (length > limit - start) continue
      const word = text.slice(start, start + length)
      if (this.#meanings.has(word)) return word
    }
    return ''
  }

  /** The longest word that ends at `end` and begins at `floor` or later, `''` if there is none. */
  wordBefore(text: string, end: number, floor: number): string {
    const lengths = this.#closing().of(text.charCodeAt(end - 1))
    for (let index = 0; index < lengths.length; index++) {
      const length = lengths[index]!
      if (length > end - floor) continue
      const word = text.slice(end - length, end)
      if (this.#meanings.has(word)) return word
    }
    return ''
  }

  #opening(): WordLengths {
    this.#begin ??= new WordLengths(this.#meanings, 0)
    return this.#begin
  }

  #closing(): WordLengths {
    this.#end ??= new WordLengths(this.#meanings, -1)
    return this.#end
  }
}

/** How long the words are that a character opens or closes. */
class WordLengths {
  readonly #characters = new CharacterSet([])
  /** Longest first. */
  readonly #lengths = new Map<number, number[]>()

  /** @param at which character of each word: the first or, with -1, the last */
  constructor(words: ReadonlyMap<string, unknown>, at: 0 | -1) {
    words.forEach((_, word) => {
      this.#add(word.charCodeAt(at === 0 ? 0 : word.length - 1), word.length)
    })
  }

  #add(code: number, length: number): void {
    this.#characters.add(code)
    const lengths = this.#lengths.get(code)
    if (lengths === undefined) {
      this.#lengths.set(code, [length])
      return
    }
    let index = 0
    while (index < lengths.length && lengths[index]! > length) index++
    if (lengths[index] !== length) lengths.splice(index, 0, length)
  }

  has(code: number): boolean {
    return this.#characters.has(code)
  }

  of(code: number): readonly number[] {
    return this.#characters.has(code) ? this.#lengths.get(code)! : none
  }
}

const none: readonly number[] = []

/** A set of words that is asked for the word at the start or at the end of a text. */
export class WordSet extends WordMap<true> {
  constructor(words: Iterable<string>) {
    super()
    this.add(words, true)
  }

  /** The longest word that ends `text`, `''` if there is none. */
  endOf(text: string): string {
    return this.wordBefore(text, text.length, 0)
  }

  /** The longest word that stands at `offset` of `text`, `''` if there is none. */
  at(text: string, offset = 0): string {
    return this.wordAfter(text, offset, text.length)
  }
}
