/** Learns the linear model that proposes the gaps at which a line broke: logistic regression, Adagrad steps. */
import { GAP_TABLE_SIZE, gapFeatures, gapScore } from '../text/marks/gaps.ts'
import type { DamagedText } from './damage.ts'

const RATE = 0.15
/** Keeps the weights of what was seen once small. */
const DECAY = 1e-6

export class GapTraining {
  readonly weights = new Float32Array(GAP_TABLE_SIZE)
  bias = -3
  readonly #squares = new Float32Array(GAP_TABLE_SIZE).fill(0.1)

  /** One step for each gap of a damaged text. */
  learn({ text, breaks }: DamagedText): void {
    for (let offset = 1; offset < text.length; offset++) {
      const features = gapFeatures(text, offset)
      if (features.length === 0) continue
      const target = breaks.has(offset) ? 1 : 0
      const slope = 1 / (1 + Math.exp(-gapScore(features, this.weights, this.bias))) - target
      if (Math.abs(slope) < 1e-3) continue
      this.bias -= 0.001 * slope
      for (const feature of features) {
        const gradient = slope + DECAY * this.weights[feature]!
        this.#squares[feature]! += gradient * gradient
        this.weights[feature]! -= (RATE * gradient) / Math.sqrt(this.#squares[feature]!)
      }
    }
  }
}
