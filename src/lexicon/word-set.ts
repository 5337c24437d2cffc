/** A set of words that is asked for the word at the start or at the end of a text, in time bounded by the longest word. */
export class WordSet {
  readonly #words: ReadonlySet<string>
  readonly #longest: number

  constructor(words: Iterable<string>) {
    this.#words = new Set(words)
    let longest = 0
    for (const word of this.#words) longest = Math.max(longest, word.length)
    this.#longest = longest
  }

  has(word: string): boolean {
    return this.#words.has(word)
  }

  /** The longest word that ends `text`, `''` if there is none. */
  endOf(text: string): string {
    for (let length = Math.min(this.#longest, text.length); length > 0; length--) {
      const word = text.slice(text.length - length)
      if (this.#words.has(word)) return word
    }
    return ''
  }

  /** The longest word that stands at `offset` of `text`, `''` if there is none. */
  at(text: string, offset = 0): string {
    for (let length = Math.min(this.#longest, text.length - offset); length > 0; length--) {
      const word = text.slice(offset, offset + length)
      if (this.#words.has(word)) return word
    }
    return ''
  }
}
