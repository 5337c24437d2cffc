/** Measures a model on clean texts that it has not seen: damages them and compares. */
import { proposeGaps } from '../text/marks/gaps.ts'
import type { MarksModel } from '../text/marks/model.ts'
import { damage } from './damage.ts'
import type { Random } from './random.ts'
import { placesOf, truth } from './samples.ts'
import { Score } from './score.ts'

/** Figures of the network alone, the likeliest run at each place. Breaks that left no mark count in the break's line only. */
export function evaluate(model: MarksModel, texts: readonly string[], random: Random): Score {
  const score = new Score()
  const { header, arrays } = model
  const gapWeights = Float32Array.from(arrays.gaps, weight => weight * header.gapScale)
  const labels = header.labels
  for (const text of texts) {
    const damaged = damage(text, random)
    const places = placesOf(
      damaged,
      proposeGaps(damaged.text, gapWeights, header.gapBias, header.gapThreshold),
    )
    const probabilities = model.probabilities(damaged.text, places, new Map())
    places.forEach((place, index) => {
      const row = probabilities.subarray(index * labels.length, (index + 1) * labels.length)
      const predicted = labels[row.indexOf(Math.max(...row))]!
      if (place.end > place.start) score.add(truth(damaged, place), predicted)
    })
  }
  return score
}
