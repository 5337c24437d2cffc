/**
 * Chooses the features worth a row of the model: those from which the runs of a passage could best have been told by
 * one who had read the passages before it. What a feature has learned by heart from one passage is worth nothing.
 */

/** Runs by their first character; all others together are the last class. */
const CLASSES = ['，', '、', '。', '；', '：', '（', '）', '《', '》', '“', '”', '\n', '.', '%', '']
const CLASS_COUNT = CLASSES.length + 1
/** How much the average of all places counts in a feature's forecast, in places. */
const PRIOR = 3

/** Counts features by the runs that stood at their places, so that the telling ones can be kept. */
export class FeatureSelection {
  readonly #index = new Map<number, number>()
  #counts = new Float32Array(CLASS_COUNT * 1024)
  #gains = new Float32Array(1024)
  readonly #total = new Float64Array(CLASS_COUNT).fill(1)

  get size(): number {
    return this.#index.size
  }

  /**
   * Counts the places of one passage.
   *
   * @param features the features of each place
   * @param runs the run of each place
   */
  count(features: readonly (readonly number[])[], runs: readonly string[], weight: number): void {
    const places = this.#total.reduce((sum, value) => sum + value, 0)
    const shares = this.#total.map(value => value / places)
    const classes = runs.map(classOf)
    features.forEach((list, place) => {
      const share = shares[classes[place]!]!
      for (const feature of list) {
        const index = this.#index.get(feature)
        if (index === undefined) continue
        const at = index * CLASS_COUNT
        let seen = 0
        for (let each = at; each < at + CLASS_COUNT; each++) seen += this.#counts[each]!
        const forecast = (this.#counts[at + classes[place]!]! + PRIOR * share) / (seen + PRIOR)
        this.#gains[index]! += weight * Math.log(forecast / share)
      }
    })
    features.forEach((list, place) => {
      this.#total[classes[place]!]! += weight
      for (const feature of list)
        this.#counts[this.#indexOf(feature) * CLASS_COUNT + classes[place]!]! += weight
    })
  }

  /** The features with the highest gain. */
  best(count: number): number[] {
    const scored: [feature: number, gain: number][] = []
    for (const [feature, index] of this.#index) scored.push([feature, this.#gains[index]!])
    scored.sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return scored.slice(0, count).map(([feature]) => feature)
  }

  #indexOf(feature: number): number {
    let index = this.#index.get(feature)
    if (index === undefined) {
      index = this.#index.size
      this.#index.set(feature, index)
      if (index >= this.#gains.length) {
        this.#counts = grown(this.#counts)
        this.#gains = grown(this.#gains)
      }
    }
    return index
  }
}

function classOf(run: string): number {
  const found = CLASSES.indexOf(run.slice(0, 1))
  return found < 0 ? CLASSES.length : found
}

function grown(values: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(values.length * 2)
  larger.set(values)
  return larger
}
