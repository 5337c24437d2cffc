/** Chooses the features worth a row of the model: those that say most about which run stood at a place. */

/** Runs by their first character; all others together are the last class. */
const CLASSES = ['，', '、', '。', '；', '：', '（', '）', '《', '》', '“', '”', '\n', '.', '%', '']
const CLASS_COUNT = CLASSES.length + 1
/** A feature seen more rarely (weighted) is not asked. */
const RAREST = 3

export class FeatureSelection {
  readonly #index = new Map<number, number>()
  #counts = new Float32Array(CLASS_COUNT * 1024)
  readonly #total = new Float64Array(CLASS_COUNT)

  get size(): number {
    return this.#index.size
  }

  /** Counts one place. */
  count(features: readonly number[], run: string, weight: number): void {
    const found = CLASSES.indexOf(run.slice(0, 1))
    const classIndex = found < 0 ? CLASSES.length : found
    this.#total[classIndex]! += weight
    for (const feature of features) {
      let index = this.#index.get(feature)
      if (index === undefined) {
        index = this.#index.size
        this.#index.set(feature, index)
        if ((index + 1) * CLASS_COUNT > this.#counts.length) this.#grow()
      }
      this.#counts[index * CLASS_COUNT + classIndex]! += weight
    }
  }

  /** The features with the highest log-likelihood ratio: how often times how unlike the average they are. */
  best(count: number): number[] {
    const places = this.#total.reduce((sum, value) => sum + value, 0)
    const logShares = this.#total.map(value => Math.log((value + 1) / places))
    const scored: [feature: number, score: number][] = []
    for (const [feature, index] of this.#index) {
      const counts = this.#counts.subarray(index * CLASS_COUNT, (index + 1) * CLASS_COUNT)
      const seen = counts.reduce((sum, value) => sum + value, 0)
      if (seen < RAREST) continue
      let score = 0
      counts.forEach((value, classIndex) => {
        if (value > 0) score += value * (Math.log(value / seen) - logShares[classIndex]!)
      })
      scored.push([feature, score])
    }
    scored.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return scored.slice(0, count).map(([feature]) => feature)
  }

  #grow(): void {
    const grown = new Float32Array(this.#counts.length * 2)
    grown.set(this.#counts)
    this.#counts = grown
  }
}
