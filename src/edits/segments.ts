/**
 * Stretches of a source and what they have become, in order; between two of them nothing is changed. Held as plain
 * numbers: a long text that is damaged all over has hundreds of thousands of them.
 */
export class Segments {
  /** Numbers of one segment: two stretches and a flag. */
  static readonly #WIDTH = 5
  #numbers: Int32Array
  #length = 0

  /** @param expected how many there are likely to be */
  constructor(expected: number) {
    this.#numbers = new Int32Array(Math.max(1, expected) * Segments.#WIDTH)
  }

  get length(): number {
    return this.#length
  }

  sourceStart(index: number): number {
    return this.#numbers[index * Segments.#WIDTH]!
  }

  sourceEnd(index: number): number {
    return this.#numbers[index * Segments.#WIDTH + 1]!
  }

  start(index: number): number {
    return this.#numbers[index * Segments.#WIDTH + 2]!
  }

  end(index: number): number {
    return this.#numbers[index * Segments.#WIDTH + 3]!
  }

  /** Equally long on both sides and mapped character by character; any other segment maps as a whole. */
  isAligned(index: number): boolean {
    return this.#numbers[index * Segments.#WIDTH + 4] === 1
  }

  /** Takes over segments of another list as they are, their stretches of the text moved. */
  append(other: Segments, from: number, to: number, shift: number): void {
    const width = Segments.#WIDTH
    const start = this.#length * width
    const end = start + (to - from) * width
    if (end > this.#numbers.length) this.#grow(Math.max(end, 2 * this.#numbers.length))
    this.#numbers.set(other.#numbers.subarray(from * width, to * width), start)
    if (shift !== 0)
      for (let at = start + 2; at < end; at += width) {
        this.#numbers[at]! += shift
        this.#numbers[at + 1]! += shift
      }
    this.#length += to - from
  }

  push(sourceStart: number, sourceEnd: number, start: number, end: number, isAligned: boolean): void {
    let at = this.#length * Segments.#WIDTH
    if (at === this.#numbers.length) this.#grow(2 * at)
    this.#numbers[at++] = sourceStart
    this.#numbers[at++] = sourceEnd
    this.#numbers[at++] = start
    this.#numbers[at++] = end
    this.#numbers[at] = isAligned ? 1 : 0
    this.#length++
  }

  #grow(length: number): void {
    const grown = new Int32Array(length)
    grown.set(this.#numbers)
    this.#numbers = grown
  }

  /** The index of the last segment whose stretch begins at an offset or before it, -1 if there is none. */
  lastStartingBy(offset: number): number {
    return this.#lastAtMost(2, offset)
  }

  /** The same by the stretch of the source. */
  lastSourceStartingBy(offset: number): number {
    return this.#lastAtMost(0, offset)
  }

  #lastAtMost(column: number, offset: number): number {
    let low = 0
    let high = this.#length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#numbers[middle * Segments.#WIDTH + column]! <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
