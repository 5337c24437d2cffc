/** Measures a model on clean texts that it has not seen: damages them and compares. */
import { proposeGaps } from '../text/marks/gaps.ts'
import type { MarksModel } from '../text/marks/model.ts'
import { restoreRuns } from '../text/marks/restore-runs.ts'
import { type BreakFate, damage } from './damage.ts'
import type { Random } from './random.ts'
import { placesOf, truth } from './samples.ts'
import { Score } from './score.ts'

/** Figures of the network alone: the likeliest run at each mark, with nothing known beforehand. */
export function evaluateNetwork(model: MarksModel, texts: readonly string[], random: Random): Score {
  const score = new Score()
  const { header, arrays } = model
  const labels = header.labels
  for (const text of texts) {
    const damaged = damage(text, random)
    const gaps = proposeGaps(
      damaged.text,
      arrays.gaps,
      header.gapBias / header.gapScale,
      header.gapThreshold / header.gapScale,
    )
    const places = placesOf(damaged, gaps)
    const probabilities = model.probabilities(damaged.text, places, new Map())
    places.forEach((place, index) => {
      if (place.start === place.end) return
      const row = probabilities.subarray(index * labels.length, (index + 1) * labels.length)
      score.add(truth(damaged, place), labels[row.indexOf(Math.max(...row))]!, damaged.text, place.start)
    })
  }
  return score
}

/** Figures of the whole restoration: rules first, then the model, brackets in pairs. */
export function evaluateRestoration(
  model: MarksModel,
  texts: readonly string[],
  random: Random,
  breakFate: BreakFate,
): Score {
  const score = new Score()
  for (const text of texts) {
    const damaged = damage(text, random, breakFate)
    const inserted = new Set<number>()
    for (const place of restoreRuns(damaged.text, model).places) {
      if (place.start < place.end) {
        score.add(truth(damaged, place), place.run, damaged.text, place.start)
        if (!place.certain) score.addProbability(place.probability, truth(damaged, place) === place.run)
      } else if (place.run !== '') inserted.add(place.start)
    }
    score.addBreaks(damaged.breaks, inserted)
  }
  return score
}
