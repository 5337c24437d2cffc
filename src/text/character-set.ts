/** A set of UTF-16 code units, asked without making a string of each character: most places of a text are told so. */
export class CharacterSet {
  readonly #bits = new Uint32Array(0x10000 / 32)

  /** @param characters of each the first code unit */
  constructor(characters: Iterable<string>) {
    for (const character of characters) this.add(character.charCodeAt(0))
  }

  add(code: number): void {
    this.#bits[code >>> 5]! |= 1 << (code & 31)
  }

  /** @param code a code unit; NaN, as `charCodeAt` gives for an offset outside a text, is asked as U+0000 */
  has(code: number): boolean {
    return (this.#bits[code >>> 5]! & (1 << (code & 31))) !== 0
  }
}
