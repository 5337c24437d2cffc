/** Restores the runs of a mangled text: what rules know first, the model for the rest. */
import type { Finding } from '../rule.ts'
import { type Choice, type Demand, decode } from './decode.ts'
import type { Place } from './features.ts'
import { proposeGaps } from './gaps.ts'
import type { MarksModel } from './model.ts'
import { findNumbers, type NumberFacts } from './numbers.ts'
import { isMangledMark, type Known } from './slots.ts'
import { findStructure } from './structure.ts'

/** A line break that left no mark is put in only where it is as likely as this. */
const LEAST_BREAK_PROBABILITY = 0.8

export interface RestoredPlace extends Place, Choice {
  /** By a rule; the probability says nothing then. */
  certain: boolean
}

/**
 * All places of a mangled text with the runs that stood there, in text order. A gap (`start === end`) at which no line
 * broke has the run ``.
 *
 * @param text all of it mangled
 */
export function restoreRuns(
  text: string,
  model: MarksModel,
): { places: RestoredPlace[]; findings: Finding[] } {
  const known: Known = { runs: new Map(), breaks: new Set() }
  const facts = findNumbers(text, known)
  const { percentSigns, findings } = facts
  for (const [offset, isPercent] of percentSigns) if (isPercent) known.runs.set(offset, '%')
  findStructure(text, known)
  for (const offset of percentSigns.keys()) if (known.runs.get(offset) === '%') known.runs.delete(offset)
  const places = placesOf(text, model, known)
  const demands = places.map(place => demandOf(place, known, facts))
  const labels = model.header.labels
  const probabilities = model.probabilities(text, places, labelsOf(demands, model))
  const choices = decode(labels, probabilities, demands)
  return {
    places: choices.map((choice, index) => {
      const place = places[index]!
      const isGap = place.start === place.end
      const certain = demands[index]!.run !== undefined
      const run = isGap && !certain && choice.probability < LEAST_BREAK_PROBABILITY ? '' : choice.run
      return { ...place, ...choice, run, certain }
    }),
    findings,
  }
}

function placesOf(text: string, { header, arrays }: MarksModel, known: Known): Place[] {
  const gaps = new Set(
    proposeGaps(text, arrays.gaps, header.gapBias / header.gapScale, header.gapThreshold / header.gapScale),
  )
  for (const offset of known.breaks) gaps.add(offset)
  const places: Place[] = []
  for (let offset = 0; offset < text.length; offset++) {
    if (gaps.has(offset)) places.push({ start: offset, end: offset })
    if (isMangledMark(text[offset]!)) places.push({ start: offset, end: offset + 1 })
  }
  return places
}

function demandOf({ start, end }: Place, known: Known, { percentSigns, besideYears }: NumberFacts): Demand {
  if (start === end)
    return known.breaks.has(start) ? { run: '\n' } : { allows: run => run === '' || run === '\n' }
  const run = known.runs.get(start)
  if (run !== undefined) return { run }
  const isPercent = percentSigns.get(start)
  // A bare percent sign that goes on in words is known exactly already.
  if (isPercent === true) return { allows: run => run.startsWith('%') && run.length > 1 }
  if (isPercent === false) return { allows: run => run !== '' && !run.startsWith('%') }
  if (besideYears.has(start)) return { allows: run => run !== '' && !/[（）]/.test(run) }
  return { allows: run => run !== '' }
}

function labelsOf(demands: readonly Demand[], model: MarksModel): Map<number, number> {
  const labels = new Map<number, number>()
  demands.forEach(({ run }, index) => {
    if (run !== undefined) labels.set(index, model.labelIndex.get(run) ?? model.labelIndex.size)
  })
  return labels
}
