/** Which passage of the running text states the same duty as a row of a table. */
import type { PassageNode } from '../../tree/nodes.ts'

/** A task of the running text with the words that name it. */
export interface BodyDuty {
  passage: PassageNode
  /** Theme sentence, or title of the nearest section. */
  title: string | null
}

/** A pair of characters in more duties than this tells nothing apart. */
const mostCommon = 12
/** Share of a row's pairs of characters that its duty holds: enough by itself, and enough under the same title. */
const sameWords = 0.75
const sameTitleWords = 0.25
/** Rows with fewer pairs are matched by title alone. */
const fewestPairs = 6

/**
 * Finds, for rows of tables, the duty of the running text that says the same. Built once, asked for each row. Of a pair
 * of characters that is common so many duties are held that it is seen to be.
 */
export class DutyIndex {
  readonly #duties: readonly BodyDuty[]
  readonly #byTitle = new Map<string, number[]>()
  readonly #byPair = new Map<number, number[]>()

  constructor(duties: readonly BodyDuty[]) {
    this.#duties = duties
    duties.forEach(({ passage, title }, index) => {
      if (title !== null) append(this.#byTitle, hanOf(title), index)
      eachPair(passage.value, pair => this.#add(pair, index))
    })
  }

  #add(pair: number, duty: number): void {
    const holders = this.#byPair.get(pair)
    if (holders === undefined) this.#byPair.set(pair, [duty])
    else if (holders.length <= mostCommon && holders[holders.length - 1] !== duty) holders.push(duty)
  }

  /**
   * The duty that a row states: the one that holds nearly all of its words, else the one under its title that holds
   * most of them.
   *
   * @param oneDuty whether all rows under the title have the same bodies: the title alone then tells the duty, if the
   *   running text has one under it
   */
  find(action: string, title: string | null, oneDuty: boolean): BodyDuty | null {
    const pairs = [...pairsOf(action)]
    const shares = this.#shares(pairs)
    const best = bestOf(shares.keys(), shares)
    if (best !== null && pairs.length >= fewestPairs && shares.get(best)! >= sameWords)
      return this.#duties[best]!
    const named = title === null ? [] : (this.#byTitle.get(hanOf(title)) ?? [])
    if (named.length === 1 && oneDuty) return this.#duties[named[0]!]!
    const bestNamed = bestOf(named, shares)
    return bestNamed !== null && (shares.get(bestNamed) ?? 0) >= sameTitleWords
      ? this.#duties[bestNamed]!
      : null
  }

  /** Share of the given pairs that each duty holds. Pairs that many duties hold count for none of them. */
  #shares(pairs: readonly number[]): Map<number, number> {
    const counts = new Map<number, number>()
    let common = 0
    for (const pair of pairs) {
      const holders = this.#byPair.get(pair)
      if (holders === undefined) continue
      if (holders.length > mostCommon) common++
      else for (const index of holders) counts.set(index, (counts.get(index) ?? 0) + 1)
    }
    const counted = Math.max(1, pairs.length - common)
    for (const [index, count] of counts) counts.set(index, count / counted)
    return counts
  }
}

/** Share of the {@link pairsOf} one text that another holds. */
export function shareOfWords(pairs: ReadonlySet<number>, within: string): number {
  const shared = new Set<number>()
  eachPair(within, pair => {
    if (pairs.has(pair)) shared.add(pair)
  })
  return pairs.size === 0 ? 0 : shared.size / pairs.size
}

function append<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function bestOf(indices: Iterable<number>, shares: ReadonlyMap<number, number>): number | null {
  let best: number | null = null
  for (const index of indices)
    if (best === null || (shares.get(index) ?? 0) > (shares.get(best) ?? 0)) best = index
  return best
}

/** The Han characters of a text: marks, digits and blanks differ between a table and the running text. */
function hanOf(text: string): string {
  return text.replace(/[^一-鿿]+/g, '')
}

/** The pairs of neighbours among the Han characters of a text, each as one number. */
export function pairsOf(text: string): Set<number> {
  const pairs = new Set<number>()
  eachPair(text, pair => pairs.add(pair))
  return pairs
}

/** The block of CJK unified ideographs; a place in it takes 15 bits. */
const [firstHan, lastHan] = [0x4e00, 0x9fff]

function eachPair(text: string, found: (pair: number) => void): void {
  let before = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < firstHan || code > lastHan) continue
    const place = code - firstHan
    if (before >= 0) found((before << 15) | place)
    before = place
  }
}
