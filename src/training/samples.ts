/** Turns passages of clean text into what the model is trained with: damaged, with the truth for every place. */
import { FeatureText, knownFeature, type Place } from '../text/marks/network/features.ts'
import { type DamagedText, damage } from './damage.ts'
import { enrich } from './enrich.ts'
import type { Random } from './random.ts'

/** How often a break becomes a mark as any other run, as in one of the two mangled plans. */
const SHARE_OF_MARKED_BREAKS = 0.3

/** Share of the breaks without a mark that are known when the model is used. */
const SHARE_OF_KNOWN_BREAKS = 0.75

/** The places of a damaged passage as the network reads them, and what it has to answer. */
export interface Sample {
  /** For each place, the hashes of its features. */
  features: number[][]
  /** For each place, the run that stood there. */
  runs: string[]
}

/** A damaged version of a clean passage, another one at each call. */
export function damagedPassage(text: string, random: Random): DamagedText {
  return damage(enrich(text, random), random, random.next() < SHARE_OF_MARKED_BREAKS ? 'mark' : 'vanishes')
}

/**
 * A sample with some of its runs made known, as rules will make them known when the model is used: mostly numbers and
 * breaks.
 */
export function sampleOf(
  damaged: DamagedText,
  labelIndex: ReadonlyMap<string, number>,
  random: Random,
): Sample {
  const places: Place[] = [...damaged.breaks]
    .filter(() => random.next() < SHARE_OF_KNOWN_BREAKS)
    .map(offset => ({ start: offset, end: offset }))
  for (const offset of damaged.runs.keys()) places.push({ start: offset, end: offset + 1 })
  places.sort((a, b) => a.start - b.start)
  const prepared = new FeatureText(damaged.text)
  const shareOfStructure = random.next() < 0.5 ? 0 : 0.7
  const shareOfAll = random.next() < 0.6 ? 0 : 0.7 * random.next()
  const features: number[][] = []
  const runs: string[] = []
  for (const place of places) {
    const isGap = place.start === place.end
    const run = isGap ? '\n' : damaged.runs.get(place.start)!
    const list = prepared.features(place)
    const structural = run.includes('\n') || run.includes('.') || run.includes('%') || run.includes('〔')
    if (isGap || random.next() < (structural ? shareOfStructure : shareOfAll))
      list.push(knownFeature(labelIndex.get(run) ?? labelIndex.size))
    features.push(list)
    runs.push(run)
  }
  return { features, runs }
}
