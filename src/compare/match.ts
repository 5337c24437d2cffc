/** Finds the items of one list again in another, by what they say and not by their order. */
import { countBefore } from '../edits/count-before.ts'
import { assign, type Edge } from './assignment.ts'
import type { Terms } from './terms.ts'

/** Terms of an item that are looked up, the rarest first: common ones tell little and cost much. */
const lookedUp = 32
/** Items of the other list that one term leads to, those at the nearest relative place first. */
const mostPostings = 48
/** Items of the other list that are weighed in full. */
const mostCandidates = 12
/** What the same relative place in both lists adds, enough to part items that say the same. */
const placeWeight = 0.02

/** Two items that are the same. */
export interface Match {
  before: number
  after: number
  /** Cosine of the weighted terms, 0 to 1. */
  similarity: number
}

/** An item's terms as numbers, the rarest first, with weights that make it a vector of length 1. */
interface Vector {
  terms: Int32Array
  weights: Float64Array
}

/**
 * The one-to-one matches of greatest total similarity. A term counts the more the fewer items of both lists have it
 * (inverse document frequency).
 *
 * Cost is linear in the number of terms: each item is weighed against a bounded number of others.
 *
 * @param least similarity from which two items may be the same, 0 to 1
 * @param factor lowers the similarity of two items for what their terms do not tell, 0 to 1
 */
export function matchItems(
  before: readonly Terms[],
  after: readonly Terms[],
  least: number,
  factor: (before: number, after: number) => number = () => 1,
): Match[] {
  if (before.length === 0 || after.length === 0) return []
  const vocabulary = vocabularyOf([...before, ...after])
  const right = after.map(terms => vectorOf(terms, vocabulary))
  const postings = postingsOf(right, vocabulary.size)
  const row = new Float64Array(vocabulary.size)
  const matches = new Map<number, Match>()
  const edges: Edge[] = []
  before.forEach((terms, index) => {
    const vector = vectorOf(terms, vocabulary)
    vector.terms.forEach((term, at) => {
      row[term] = vector.weights[at]!
    })
    const place = (index + 0.5) / before.length
    const nearness = (column: number) => placeWeight * (1 - Math.abs(place - (column + 0.5) / after.length))
    for (const column of candidates(vector, postings, Math.floor(place * after.length), nearness)) {
      const similarity = product(row, right[column]!) * factor(index, column)
      if (similarity < least) continue
      matches.set(index * after.length + column, { before: index, after: column, similarity })
      edges.push({ row: index, column, weight: similarity - least + nearness(column) + Number.EPSILON })
    }
    for (const term of vector.terms) row[term] = 0
  })
  return [...assign(before.length, after.length, edges)].flatMap((column, index) =>
    column === -1 ? [] : [matches.get(index * after.length + column)!],
  )
}

/** All terms with their numbers, which grow from the rarest to the most common, and how rare each number is. */
interface Vocabulary {
  size: number
  numberOf(term: string): number
  rarity: Float64Array
  /** Zeros, one for each number, to be left so. */
  counts: Float64Array
}

function vocabularyOf(items: readonly Terms[]): Vocabulary {
  const positions = new Map<string, number>()
  const frequency: number[] = []
  for (const terms of items)
    for (const term of terms.keys()) {
      const position = positions.get(term)
      if (position !== undefined) frequency[position]!++
      else {
        positions.set(term, frequency.length)
        frequency.push(1)
      }
    }
  const size = frequency.length
  const order = Int32Array.from(frequency.keys()).sort(
    (left, right) => frequency[left]! - frequency[right]! || left - right,
  )
  const numbers = new Int32Array(size)
  order.forEach((position, number) => {
    numbers[position] = number
  })
  return {
    size,
    numberOf: term => numbers[positions.get(term)!]!,
    rarity: Float64Array.from(order, position => Math.log(1 + items.length / frequency[position]!)),
    counts: new Float64Array(size),
  }
}

/** A term that is repeated counts by the root of its count, so that long texts do not drown in their own words. */
function vectorOf(terms: Terms, { numberOf, rarity, counts }: Vocabulary): Vector {
  const numbers = new Int32Array(terms.size)
  let at = 0
  for (const [term, count] of terms) {
    const number = numberOf(term)
    numbers[at++] = number
    counts[number] = count
  }
  numbers.sort()
  const weights = new Float64Array(terms.size)
  let squares = 0
  for (at = 0; at < numbers.length; at++) {
    const number = numbers[at]!
    const weight = Math.sqrt(counts[number]!) * rarity[number]!
    counts[number] = 0
    weights[at] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (at = 0; at < weights.length; at++) weights[at]! /= length
  return { terms: numbers, weights }
}

/** The items that have each term, in order. */
function postingsOf(vectors: readonly Vector[], size: number): number[][] {
  const postings: number[][] = Array.from({ length: size }, () => [])
  vectors.forEach(({ terms }, column) => {
    for (const term of terms) postings[term]!.push(column)
  })
  return postings
}

/** The items that share the most of an item's rarest terms. */
function candidates(
  { terms, weights }: Vector,
  postings: readonly (readonly number[])[],
  place: number,
  nearness: (column: number) => number,
): number[] {
  const scores = new Map<number, number>()
  let looked = 0
  for (let at = 0; at < terms.length && looked < lookedUp; at++) {
    const list = postings[terms[at]!]!
    if (list.length === 0) continue
    looked++
    for (const column of nearest(list, place))
      scores.set(column, (scores.get(column) ?? 0) + weights[at]! ** 2)
  }
  return [...scores]
    .map(([column, score]) => ({ column, score: score + nearness(column) }))
    .sort((left, right) => right.score - left.score || left.column - right.column)
    .slice(0, mostCandidates)
    .map(({ column }) => column)
}

/** The stretch of a sorted list that lies around a place. */
function nearest(list: readonly number[], place: number): readonly number[] {
  if (list.length <= mostPostings) return list
  const before = countBefore(list, place, posting => posting)
  const start = Math.min(Math.max(0, before - mostPostings / 2), list.length - mostPostings)
  return list.slice(start, start + mostPostings)
}

function product(row: Float64Array, { terms, weights }: Vector): number {
  let sum = 0
  for (let at = 0; at < terms.length; at++) sum += row[terms[at]!]! * weights[at]!
  return Math.min(1, sum)
}
