/** Learns the linear model of the gaps at which a sentence or a title ends. */
import { GAP_TABLE_SIZE, gapFeatures, gapScore } from '../text/marks/network/gaps.ts'
import { isKept, standardRun } from '../text/marks/runs.ts'
import type { Random } from './random.ts'

const RATE = 0.1
/** Share of the boundaries that lose their mark. */
const SHARE_WITHOUT_MARK = 0.5

/** Learns the model of gaps by logistic regression with Adagrad steps, one gap at a time. */
export class GapTraining {
  readonly table = new Float32Array(GAP_TABLE_SIZE)
  readonly scale = 1
  bias = -3
  readonly #squares = new Float32Array(GAP_TABLE_SIZE).fill(0.1)
  readonly #random: Random

  constructor(random: Random) {
    this.#random = random
  }

  /** One step for each gap of a clean text some of whose sentences and titles are run together. */
  learn(clean: string): void {
    const { text, boundaries } = runTogether(clean, this.#random)
    for (let offset = 1; offset < text.length; offset++) {
      const features = gapFeatures(text, offset)
      if (features.length === 0) continue
      const slope = 1 / (1 + Math.exp(-gapScore(features, this))) - (boundaries.has(offset) ? 1 : 0)
      if (Math.abs(slope) < 1e-3) continue
      this.bias -= 0.001 * slope
      for (const feature of features) {
        this.#squares[feature]! += slope * slope
        this.table[feature]! -= (RATE * slope) / Math.sqrt(this.#squares[feature]!)
      }
    }
  }
}

/** A text in which every run is one mark, but some of those that end a sentence or a line are gone. */
function runTogether(clean: string, random: Random): { text: string; boundaries: Set<number> } {
  const boundaries = new Set<number>()
  let text = ''
  let at = 0
  while (at < clean.length) {
    const start = at
    while (at < clean.length && isKept(clean.charCodeAt(at))) at++
    text += clean.slice(start, at)
    const runStart = at
    while (at < clean.length && !isKept(clean.charCodeAt(at))) at++
    const run = standardRun(clean.slice(runStart, at))
    if (run === '') continue
    if (/[。；\n]/.test(run) && random.next() < SHARE_WITHOUT_MARK) boundaries.add(text.length)
    else text += ','
  }
  return { text, boundaries }
}
