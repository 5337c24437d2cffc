/** Learns how long titles are and how much the gap score tells of their end: maximum likelihood, plain gradient steps. */

import {
  LENGTH_CLASSES,
  lengthClass,
  type TitleGaps,
  type TitleWeights,
  titleGaps,
  titleProbabilities,
} from '../text/marks/headings/titles/title-breaks.ts'
import type { GapWeights } from '../text/marks/network/gaps.ts'
import { damage } from './damage.ts'
import type { Random } from './random.ts'

const LABEL = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|（\d{1,2}）)/
const PASSES = 60
const RATE = 0.5

interface Example {
  start: number
  gaps: TitleGaps
  /** Index of the true gap, -1 for no break. */
  truth: number
}

/** Learns from the numbered headings of clean texts. */
export function trainTitles(texts: readonly string[], gaps: GapWeights, random: Random): TitleWeights {
  const examples = texts.flatMap(text => examplesOf(text, gaps, random))
  const weights = {
    slope: 1,
    lengths: new Array<number>(LENGTH_CLASSES).fill(0),
    none: new Array<number>(LENGTH_CLASSES).fill(0),
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let slope = 0
    const lengths = new Array<number>(LENGTH_CLASSES).fill(0)
    const none = new Array<number>(LENGTH_CLASSES).fill(0)
    for (const { start, gaps: found, truth } of examples) {
      const probabilities = titleProbabilities(found, start, weights)
      let without = 1
      probabilities.forEach((probability, index) => {
        without -= probability
        const error = (index === truth ? 1 : 0) - probability
        slope += error * found.scores[index]!
        lengths[lengthClass(found.offsets[index]! - start)]! += error
      })
      none[lengthClass(found.stretch)]! += (truth < 0 ? 1 : 0) - without
    }
    const step = (RATE * 20) / examples.length
    weights.slope += (step * slope) / 20
    lengths.forEach((value, index) => {
      weights.lengths[index]! += step * value
      weights.none[index]! += step * none[index]!
    })
  }
  return weights
}

/** A heading in a line of its own with text after it, or a number with text at once. */
function examplesOf(text: string, weights: GapWeights, random: Random): Example[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const label = LABEL.exec(line)?.[0]
    const next = lines[index + 1] ?? ''
    if (label === undefined || next === '' || LABEL.test(next)) return []
    const isTitle = line.length <= 45 && !/[。；，：、！？]$/.test(line) && !line.includes('。')
    const damaged = damage(`${line.slice(label.length)}\n${next}`, random)
    const gaps = titleGaps(damaged.text, 0, weights)
    const [end] = damaged.breaks
    const truth = isTitle && end !== undefined ? gaps.offsets.indexOf(end) : -1
    return isTitle && truth < 0 ? [] : [{ start: 0, gaps, truth }]
  })
}
