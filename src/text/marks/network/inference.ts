/** The network as `network.ts` defines it, four numbers at a time, for texts to be restored. */
import { type DirectionLayout, layoutOf, type NetworkShape } from './network.ts'
import { assemble } from './simd/assembler.ts'
import { BLOCK, packBlocks, padded } from './simd/blocks.ts'
import { kernels } from './simd/kernels.ts'
import { createMemory, type Exports, instantiate } from './simd/web-assembly.ts'

/** A place has at most so many features: the sums of the kernel hold no more. */
const MOST_FEATURES = 256
const PAGE = 0x10000
/** Bias of a label that does not exist. */
const NEVER = -1e30

/** The parameters that the network computes with. */
export interface NetworkWeights {
  shape: NetworkShape
  /** As {@link layoutOf} orders them. */
  dense: Float32Array
  /** Rows of features, `embedding` wide, times `rowScale`. */
  rows: Int8Array
  rowScale: number
  temperature: number
}

/** One direction of the recurrent layer, by addresses. */
interface Direction {
  input: number
  /** Of the update and reset gates. */
  recurrent: number
  /** Of the candidate. */
  memory: number
  bias: number
}

/**
 * The network over the memory of its kernels. All widths are filled up to whole blocks; what is filled in has no
 * weight. Of each place there is a record: its states in both directions and its input.
 */
export class Inference {
  readonly #weights: NetworkWeights
  readonly #kernels: Exports
  readonly #memory = createMemory()
  #used = 0
  /** Widths in numbers. */
  readonly #embedding: number
  readonly #hidden: number
  readonly #labels: number
  /** Addresses. */
  readonly #rows: number
  readonly #sumBias: number
  readonly #directions: readonly Direction[]
  readonly #output: number
  readonly #outputBias: number
  readonly #zeros: number
  readonly #list: number
  readonly #gates: number
  readonly #scores: number
  readonly #records: number

  constructor(weights: NetworkWeights) {
    this.#weights = weights
    const { shape, rows } = weights
    const { hidden, embedding, labels } = shape
    const layout = layoutOf(shape)
    this.#embedding = padded(embedding)
    this.#hidden = padded(hidden)
    this.#labels = padded(labels)
    // The kernel reads whole blocks: of the last row it may read beyond the end.
    this.#rows = this.#take(rows.length + BLOCK)
    new Int8Array(this.#memory.buffer).set(rows, this.#rows)
    this.#sumBias = this.#store(layout.sumBias, [embedding], [1])
    this.#directions = [layout.forward, layout.backward].map(at => this.#direction(at))
    this.#output = this.#store(layout.output, [labels], [hidden, hidden, embedding])
    this.#outputBias = this.#store(layout.outputBias, [labels], [1], NEVER)
    this.#zeros = this.#take(4 * this.#hidden)
    this.#list = this.#take(4 * MOST_FEATURES)
    this.#gates = this.#take(4 * 4 * this.#hidden)
    this.#scores = this.#take(4 * this.#labels)
    this.#records = this.#used
    this.#kernels = instantiate(assemble(kernels), this.#memory)
  }

  /**
   * Probability of each label at each place.
   *
   * @param count of places
   * @param listRows writes the rows of a place's features to a list and returns how many they are
   * @param known the label of a place that needs no look, `labels` for one that is none of them
   * @returns `count × labels`
   */
  probabilities(
    count: number,
    listRows: (place: number, list: Int32Array) => number,
    known: ReadonlyMap<number, number>,
  ): Float32Array {
    const { labels } = this.#weights.shape
    const stride = 4 * this.#recordWidth
    this.#reserve(this.#records + count * stride)
    this.#sumInputs(count, listRows)
    this.#runDirection(count, this.#directions[0]!, 0, false)
    this.#runDirection(count, this.#directions[1]!, 4 * this.#hidden, true)
    const probabilities = new Float32Array(count * labels)
    const scores = new Float32Array(this.#memory.buffer, this.#scores, labels)
    for (let place = 0; place < count; place++) {
      const label = known.get(place)
      if (label === undefined) {
        this.#score(this.#records + place * stride)
        probabilities.set(scores, place * labels)
      } else if (label < labels) probabilities[place * labels + label] = 1
    }
    return probabilities
  }

  get #recordWidth(): number {
    return 2 * this.#hidden + this.#embedding
  }

  #sumInputs(count: number, listRows: (place: number, list: Int32Array) => number): void {
    const { shape, rowScale } = this.#weights
    const list = new Int32Array(this.#memory.buffer, this.#list, MOST_FEATURES)
    const stride = 4 * this.#recordWidth
    for (let place = 0; place < count; place++) {
      const rows = listRows(place, list)
      for (let index = 0; index < rows; index++) list[index] = this.#rows + list[index]! * shape.embedding
      const input = this.#records + place * stride + 8 * this.#hidden
      this.#kernels.sumRows!(input, this.#sumBias, this.#list, rows, this.#embedding / BLOCK, rowScale)
    }
  }

  #runDirection(count: number, weights: Direction, offset: number, reversed: boolean): void {
    const { multiply, gate } = this.#kernels
    const [hidden, embedding] = [this.#hidden, this.#embedding]
    const stride = 4 * this.#recordWidth
    const gates = this.#gates
    const memory = gates + 12 * hidden
    let previous = this.#zeros
    for (let step = 0; step < count; step++) {
      const record = this.#records + (reversed ? count - 1 - step : step) * stride
      const state = record + offset
      multiply!(gates, weights.bias, record + 8 * hidden, weights.input, embedding / 2, (3 * hidden) / BLOCK)
      multiply!(gates, gates, previous, weights.recurrent, hidden / 2, (2 * hidden) / BLOCK)
      multiply!(memory, this.#zeros, previous, weights.memory, hidden / 2, hidden / BLOCK)
      gate!(gates, gates + 4 * hidden, gates + 8 * hidden, memory, previous, state, hidden / 4)
      previous = state
    }
  }

  #score(record: number): void {
    const { multiply, normalise } = this.#kernels
    const blocks = this.#labels / BLOCK
    multiply!(this.#scores, this.#outputBias, record, this.#output, this.#recordWidth / 2, blocks)
    normalise!(this.#scores, this.#labels / 4, 1 / this.#weights.temperature)
  }

  #direction({ input, recurrent, bias }: DirectionLayout): Direction {
    const { hidden, embedding } = this.#weights.shape
    return {
      input: this.#store(input, [hidden, hidden, hidden], [embedding]),
      recurrent: this.#store(recurrent, [hidden, hidden], [hidden]),
      memory: this.#store(recurrent + 2 * hidden * hidden, [hidden], [hidden]),
      bias: this.#store(bias, [hidden, hidden, hidden], [1]),
    }
  }

  /** Puts a matrix of the dense parameters into the memory. */
  #store(from: number, rows: readonly number[], columns: readonly number[], filling?: number): number {
    const packed = packBlocks(this.#weights.dense.subarray(from), rows, columns, filling)
    const address = this.#take(packed.byteLength)
    new Float32Array(this.#memory.buffer, address).set(packed)
    return address
  }

  /** Takes bytes of the memory for good. */
  #take(bytes: number): number {
    const address = this.#used
    this.#used += padded(bytes)
    this.#reserve(this.#used)
    return address
  }

  #reserve(bytes: number): void {
    const missing = bytes - this.#memory.buffer.byteLength
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE))
  }
}
