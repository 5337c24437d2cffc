import { firstCharacters } from './first-characters.ts'

/** A set of UTF-16 code units, asked without making a string of each character: most places of a text are told so. */
export class CharacterSet {
  readonly #bits = new Uint32Array(0x10000 / 32)

  /** @param characters of each the first code unit */
  constructor(characters: Iterable<string>) {
    // By index: sets of some thousand characters are made at every start, and an iterator takes longer than the rest.
    const list = Array.isArray(characters) ? characters : [...characters]
    for (let index = 0; index < list.length; index++) this.add(list[index]!.charCodeAt(0))
  }

  /**
   * The code units that a match of a pattern can begin with: for a class (`/[。；\s]/`) those of the class.
   *
   * @throws RangeError if the pattern does not tell
   */
  static opening(pattern: RegExp): CharacterSet {
    const ranges = firstCharacters(pattern)
    if (ranges === null) throw new RangeError(`${pattern} does not tell with which characters it begins`)
    const set = new CharacterSet([])
    for (const [first, last] of ranges) for (let code = first; code <= last; code++) set.add(code)
    return set
  }

  /** This set and the first code units of further words. */
  with(characters: Iterable<string>): CharacterSet {
    const set = new CharacterSet(characters)
    for (let index = 0; index < this.#bits.length; index++) set.#bits[index]! |= this.#bits[index]!
    return set
  }

  add(code: number): void {
    this.#bits[code >>> 5]! |= 1 << (code & 31)
  }

  /** @param code a code unit; NaN, as `charCodeAt` gives for an offset outside a text, is asked as U+0000 */
  has(code: number): boolean {
    return (this.#bits[code >>> 5]! & (1 << (code & 31))) !== 0
  }

  /** How many code units of a text are members. */
  countIn(text: string): number {
    let count = 0
    for (let at = this.indexIn(text); at >= 0; at = this.indexIn(text, at + 1)) count++
    return count
  }

  /** Offset of the first member in a text from an offset on, -1 if there is none. */
  indexIn(text: string, from = 0): number {
    // As in `has`, which to call for each character would take most of the time as long as the engine has not optimized it.
    const bits = this.#bits
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if ((bits[code >>> 5]! & (1 << (code & 31))) !== 0) return at
    }
    return -1
  }
}
