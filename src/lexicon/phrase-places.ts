import { CharacterSet } from './character-set.ts'
import type { PhraseSet } from './phrases.ts'

/** Where in a text phrases can begin, found for several sets of them with one look at each character. */
export class PhrasePlaces {
  readonly #characters = new CharacterSet([])
  /** A bit of each set, and those of the sets that a phrase with this first code unit is in. */
  readonly #bits = new Map<PhraseSet, number>()
  readonly #bitsOf = new Map<number, number>()

  /** @param sets thirty at most */
  constructor(sets: readonly PhraseSet[]) {
    sets.forEach((set, index) => {
      const bit = 1 << index
      this.#bits.set(set, bit)
      for (const code of set.firstCodes) {
        this.#characters.add(code)
        this.#bitsOf.set(code, (this.#bitsOf.get(code) ?? 0) | bit)
      }
    })
  }

  /** Offsets of a text, in order, at which the phrases of a set can begin. */
  in(text: string): (set: PhraseSet) => readonly number[] {
    const places: number[] = []
    const bits: number[] = []
    for (let at = this.#characters.indexIn(text); at >= 0; at = this.#characters.indexIn(text, at + 1)) {
      places.push(at)
      bits.push(this.#bitsOf.get(text.charCodeAt(at))!)
    }
    return set => {
      const bit = this.#bits.get(set)!
      const found: number[] = []
      for (let index = 0; index < places.length; index++)
        if ((bits[index]! & bit) !== 0) found.push(places[index]!)
      return found
    }
  }
}
