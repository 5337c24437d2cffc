/** Finds the items of one list again in another, by what they say and not by their order. */
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

/** An item's terms weighed by rarity, as a vector of length 1. */
type Vector = Map<string, number>

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
  const frequency = documentFrequency([...before, ...after])
  const total = before.length + after.length
  const weigh = (terms: Terms) => vectorOf(terms, term => Math.log(1 + total / frequency.get(term)!))
  const right = after.map(weigh)
  const postings = postingsOf(right)
  const matches = new Map<string, Match>()
  const edges: Edge[] = []
  before.forEach((terms, row) => {
    const vector = weigh(terms)
    const place = (row + 0.5) / before.length
    const nearness = (column: number) => placeWeight * (1 - Math.abs(place - (column + 0.5) / after.length))
    for (const column of candidates(vector, postings, Math.floor(place * after.length), nearness)) {
      const similarity = cosine(vector, right[column]!) * factor(row, column)
      if (similarity < least) continue
      matches.set(`${row} ${column}`, { before: row, after: column, similarity })
      edges.push({ row, column, weight: similarity - least + nearness(column) + Number.EPSILON })
    }
  })
  return [...assign(before.length, after.length, edges)].flatMap((column, row) =>
    column === -1 ? [] : [matches.get(`${row} ${column}`)!],
  )
}

function documentFrequency(items: readonly Terms[]): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const terms of items)
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return frequency
}

/** A term that is repeated counts by the root of its count, so that long texts do not drown in their own words. */
function vectorOf(terms: Terms, rarity: (term: string) => number): Vector {
  const weighted = [...terms].map(([term, count]) => [term, Math.sqrt(count) * rarity(term)] as const)
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weighted.map(([term, weight]) => [term, weight / length]))
}

function postingsOf(vectors: readonly Vector[]): Map<string, { column: number; weight: number }[]> {
  const postings = new Map<string, { column: number; weight: number }[]>()
  vectors.forEach((vector, column) => {
    for (const [term, weight] of vector) {
      const list = postings.get(term)
      if (list === undefined) postings.set(term, [{ column, weight }])
      else list.push({ column, weight })
    }
  })
  return postings
}

/** The items that share the most of an item's rarest terms. */
function candidates(
  vector: Vector,
  postings: ReturnType<typeof postingsOf>,
  place: number,
  nearness: (column: number) => number,
): number[] {
  const shared = [...vector]
    .flatMap(([term, weight]) => {
      const list = postings.get(term)
      return list === undefined ? [] : [{ list, weight }]
    })
    .sort((left, right) => left.list.length - right.list.length)
    .slice(0, lookedUp)
  const scores = new Map<number, number>()
  for (const { list, weight } of shared)
    for (const posting of nearest(list, place))
      scores.set(posting.column, (scores.get(posting.column) ?? 0) + weight * posting.weight)
  return [...scores]
    .map(([column, score]) => ({ column, score: score + nearness(column) }))
    .sort((left, right) => right.score - left.score || left.column - right.column)
    .slice(0, mostCandidates)
    .map(({ column }) => column)
}

/** The stretch of a list, sorted by column, that lies around a place. */
function nearest<Posting extends { column: number }>(
  list: readonly Posting[],
  place: number,
): readonly Posting[] {
  if (list.length <= mostPostings) return list
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]!.column < place) low = middle + 1
    else high = middle
  }
  const start = Math.min(Math.max(0, low - mostPostings / 2), list.length - mostPostings)
  return list.slice(start, start + mostPostings)
}

function cosine(left: Vector, right: Vector): number {
  let sum = 0
  for (const [term, weight] of left) sum += weight * (right.get(term) ?? 0)
  return Math.min(1, sum)
}
