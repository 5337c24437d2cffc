/** Finds the row of a feature among those that the training kept. */
export class FeatureIndex {
  readonly #keys: Int32Array
  /** Hashes are spread evenly: their upper bits say where in the list one stands, to a key or two. */
  readonly #shift: number
  /** Index of the first key of each part of their range. */
  readonly #starts: Int32Array

  /** @param keys feature hashes, ascending */
  constructor(keys: Int32Array) {
    this.#keys = keys
    const bits = Math.max(1, Math.ceil(Math.log2(keys.length + 1)))
    this.#shift = 32 - bits
    this.#starts = new Int32Array(2 ** bits + 1).fill(keys.length)
    for (let row = keys.length - 1; row >= 0; row--) this.#starts[this.#partOf(keys[row]!)] = row
    for (let part = 2 ** bits - 1; part >= 0; part--)
      this.#starts[part] = Math.min(this.#starts[part]!, this.#starts[part + 1]!)
  }

  /** Row of a feature, -1 for one that the training did not keep. */
  row(feature: number): number {
    const keys = this.#keys
    const part = this.#partOf(feature)
    const end = this.#starts[part + 1]!
    for (let row = this.#starts[part]!; row < end; row++) if (keys[row] === feature) return row
    return -1
  }

  /** Hashes are signed, the first part is that of the lowest. */
  #partOf(feature: number): number {
    return (feature ^ 0x80000000) >>> this.#shift
  }
}
