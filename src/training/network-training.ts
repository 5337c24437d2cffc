/** Learns the sequence model: cross-entropy, Adagrad for the feature rows, Adam for the dense parameters. */
import {
  layoutOf,
  type NetworkLayout,
  type NetworkShape,
  runDirection,
  scoresOf,
} from '../text/marks/network/network.ts'
import { directionGradient, outputGradient } from './gradient.ts'
import type { Random } from './random.ts'

const ROW_RATE = 0.03
const DENSE_RATE = 0.002
const DECAY = 1e-4
const FEATURE_DROPOUT = 0.5
const INPUT_DROPOUT = 0.2
const STATE_DROPOUT = 0.3

/** Learns the network by back-propagation, one passage at a time. */
export class NetworkTraining {
  readonly shape: NetworkShape
  readonly layout: NetworkLayout
  readonly dense: Float32Array
  readonly rows: Float32Array
  readonly #rowSquares: Float32Array
  readonly #gradient: Float32Array
  readonly #mean: Float32Array
  readonly #square: Float32Array
  readonly #random: Random
  #steps = 0

  constructor(shape: NetworkShape, rowCount: number, random: Random) {
    this.shape = shape
    this.layout = layoutOf(shape)
    this.#random = random
    const size = this.layout.size
    const spread = 1.2 / Math.sqrt(shape.hidden + shape.embedding)
    this.dense = Float32Array.from({ length: size }, () => (random.next() * 2 - 1) * spread)
    this.dense.fill(0, this.layout.sumBias, this.layout.sumBias + shape.embedding)
    this.rows = Float32Array.from(
      { length: rowCount * shape.embedding },
      () => (random.next() * 2 - 1) * 0.08,
    )
    this.#rowSquares = new Float32Array(rowCount * shape.embedding).fill(0.02)
    this.#gradient = new Float32Array(size)
    this.#mean = new Float32Array(size)
    this.#square = new Float32Array(size)
  }

  /**
   * One step.
   *
   * @param rows for each place, the rows of its features
   * @param labels for each place, the true label; -1 to learn nothing from it
   * @param rate share of the full learning rate
   * @returns mean loss, in nats
   */
  step(
    rows: readonly (readonly number[])[],
    labels: readonly number[],
    weight: number,
    rate: number,
  ): number {
    const { shape, layout, dense } = this
    const { embedding, hidden } = shape
    const count = rows.length
    const kept = rows.map(list => list.filter(() => this.#random.next() >= FEATURE_DROPOUT))
    const inputMask = this.#mask(count * embedding, INPUT_DROPOUT)
    const inputs = product(this.#sums(kept, 1 / (1 - FEATURE_DROPOUT)), inputMask)
    const forward = runDirection(dense, layout.forward, shape, inputs, count, false)
    const backward = runDirection(dense, layout.backward, shape, inputs, count, true)
    const forwardMask = this.#mask(count * hidden, STATE_DROPOUT)
    const backwardMask = this.#mask(count * hidden, STATE_DROPOUT)
    const forwardState = product(forward.state, forwardMask)
    const backwardState = product(backward.state, backwardMask)
    const scores = scoresOf(dense, layout, shape, forwardState, backwardState, inputs, count)
    const loss = this.#scoreGradient(scores, labels, weight)
    this.#gradient.fill(0)
    const flow = outputGradient(
      dense,
      this.#gradient,
      layout,
      shape,
      scores,
      forwardState,
      backwardState,
      inputs,
      count,
    )
    const forwardFlow = product(flow.forward, forwardMask)
    const backwardFlow = product(flow.backward, backwardMask)
    const gradient = this.#gradient
    directionGradient(
      dense,
      gradient,
      layout.forward,
      shape,
      forward,
      forwardFlow,
      inputs,
      flow.inputs,
      count,
      false,
    )
    directionGradient(
      dense,
      gradient,
      layout.backward,
      shape,
      backward,
      backwardFlow,
      inputs,
      flow.inputs,
      count,
      true,
    )
    for (let at = 0; at < count * embedding; at++) {
      if (inputs[at]! <= 0) flow.inputs[at] = 0
      else flow.inputs[at]! *= inputMask[at]!
      if (inputs[at]! > 0) gradient[layout.sumBias + (at % embedding)]! += flow.inputs[at]!
    }
    this.#updateDense(rate)
    this.#updateRows(kept, flow.inputs, rate)
    return loss
  }

  #sums(rows: readonly (readonly number[])[], scale: number): Float32Array {
    const { embedding } = this.shape
    const inputs = new Float32Array(rows.length * embedding)
    rows.forEach((list, index) => {
      const at = index * embedding
      for (const row of list)
        for (let k = 0, weight = row * embedding; k < embedding; k++, weight++)
          inputs[at + k]! += this.rows[weight]!
      for (let k = 0; k < embedding; k++)
        inputs[at + k] = Math.max(0, inputs[at + k]! * scale + this.dense[this.layout.sumBias + k]!)
    })
    return inputs
  }

  #mask(size: number, dropout: number): Float32Array {
    const mask = new Float32Array(size)
    for (let at = 0; at < size; at++) mask[at] = this.#random.next() < dropout ? 0 : 1 / (1 - dropout)
    return mask
  }

  /** Turns scores into their gradient, in place; returns the mean loss. */
  #scoreGradient(scores: Float32Array, truth: readonly number[], weight: number): number {
    const { labels } = this.shape
    let loss = 0
    truth.forEach((label, index) => {
      const at = index * labels
      if (label < 0) {
        scores.fill(0, at, at + labels)
        return
      }
      let highest = -Infinity
      for (let k = at; k < at + labels; k++) highest = Math.max(highest, scores[k]!)
      let sum = 0
      for (let k = at; k < at + labels; k++) sum += Math.exp(scores[k]! - highest)
      loss -= scores[at + label]! - highest - Math.log(sum)
      for (let k = at; k < at + labels; k++)
        scores[k] = weight * (Math.exp(scores[k]! - highest) / sum - (k === at + label ? 1 : 0))
    })
    return loss / Math.max(1, truth.length)
  }

  #updateDense(rate: number): void {
    this.#steps++
    const step = (DENSE_RATE * rate * Math.sqrt(1 - 0.999 ** this.#steps)) / (1 - 0.9 ** this.#steps)
    for (let at = 0; at < this.dense.length; at++) {
      const slope = this.#gradient[at]!
      const mean = 0.9 * this.#mean[at]! + 0.1 * slope
      const square = 0.999 * this.#square[at]! + 0.001 * slope * slope
      this.#mean[at] = mean
      this.#square[at] = square
      this.dense[at]! -= (step * mean) / (Math.sqrt(square) + 1e-8)
    }
  }

  #updateRows(rows: readonly (readonly number[])[], flow: Float32Array, rate: number): void {
    const { embedding } = this.shape
    const step = ROW_RATE * rate
    rows.forEach((list, index) => {
      const at = index * embedding
      for (let k = 0; k < embedding; k++) {
        const slope = flow[at + k]!
        if (slope === 0) continue
        const square = slope * slope
        for (const row of list) {
          const weight = row * embedding + k
          const squares = this.#rowSquares[weight]! + square
          this.#rowSquares[weight] = squares
          const value = this.rows[weight]!
          this.rows[weight] = value - step * (slope / Math.sqrt(squares) + DECAY * value)
        }
      }
    })
  }
}

function product(values: Float32Array, mask: Float32Array): Float32Array {
  return values.map((value, index) => value * mask[index]!)
}
