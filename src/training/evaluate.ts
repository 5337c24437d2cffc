/** Measures a model on clean texts that it has not seen: damages them and compares. */
import type { MarksModel } from '../text/marks/network/model.ts'
import { restoreRuns } from '../text/marks/restore-runs.ts'
import { type BreakFate, damage } from './damage.ts'
import type { Random } from './random.ts'
import { Score } from './score.ts'

/** Figures of the network alone: the likeliest run at each mark, with nothing known beforehand. */
export function evaluateNetwork(model: MarksModel, texts: readonly string[], random: Random): Score {
  const score = new Score()
  const { labels } = model.header
  for (const text of texts) {
    const damaged = damage(text, random)
    const places = [...damaged.runs.keys()].map(start => ({ start, end: start + 1 }))
    const probabilities = model.probabilities(damaged.text, places, new Map())
    places.forEach(({ start }, index) => {
      const row = probabilities.subarray(index * labels.length, (index + 1) * labels.length)
      score.add(damaged.runs.get(start)!, labels[row.indexOf(Math.max(...row))]!, damaged.text, start)
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
        const truth = damaged.runs.get(place.start)!
        score.add(truth, place.run, damaged.text, place.start)
        if (!place.certain) score.addProbability(place.probability, truth === place.run)
      } else inserted.add(place.start)
    }
    score.addBreaks(damaged.breaks, inserted)
  }
  return score
}
