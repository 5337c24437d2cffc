/**
 * Lets places between the same words agree: what stands between 市 and 区 in 各县（市、区） stands there wherever the text
 * has it again, so the probabilities of such places are drawn towards each other.
 */
import type { Place } from '../network/features.ts'

/** How many characters on each side have to be the same. */
const WORDS = 2
/** What the other places together count against a place itself. */
const WEIGHT = 0.5
/** Keeps a run that one place rules out from being ruled out everywhere. */
const LEAST_PROBABILITY = 1e-5

/**
 * Multiplies the probabilities of each place with the geometric mean of those of its like, to the power of
 * {@link WEIGHT}, in place.
 *
 * @param probabilities `places × labels`, each row sums to one before and after
 * @param isKnown whether the run at a place is known beforehand; it neither learns from others nor teaches them
 */
export function shareAmongRecurring(
  text: string,
  places: readonly Place[],
  probabilities: Float32Array,
  labels: number,
  isKnown: (index: number) => boolean,
): void {
  const groups = new Map<string, number[]>()
  places.forEach(({ start, end }, index) => {
    if (isKnown(index)) return
    const words = text.slice(Math.max(0, start - WORDS), start) + text.slice(end, end + WORDS)
    const group = groups.get(words)
    if (group === undefined) groups.set(words, [index])
    else group.push(index)
  })
  for (const group of groups.values()) if (group.length > 1) shareInGroup(group, probabilities, labels)
}

function shareInGroup(group: readonly number[], probabilities: Float32Array, labels: number): void {
  const sums = new Float64Array(labels)
  const logarithms = new Float64Array(group.length * labels)
  let at = 0
  for (const index of group)
    for (let label = 0; label < labels; label++) {
      const logarithm = Math.log(probabilities[index * labels + label]! + LEAST_PROBABILITY)
      sums[label]! += logarithm
      logarithms[at++] = logarithm
    }
  at = 0
  for (const index of group) {
    const row = probabilities.subarray(index * labels, (index + 1) * labels)
    let total = 0
    for (let label = 0; label < labels; label++) {
      const own = logarithms[at++]!
      row[label] = Math.exp(own + (WEIGHT * (sums[label]! - own)) / (group.length - 1))
      total += row[label]!
    }
    for (let label = 0; label < labels; label++) row[label]! /= total
  }
}
