/**
 * Undoes shifted bytes. A GBK character is a pair of bytes, so a single byte too many or too few pairs all that
 * follow wrongly, until a character whose second byte is ASCII, or a mark in ASCII, sets the reader right again.
 *
 * What happened, as bytes (`|` where the page was read):
 * - A mark was looked for, and found across two characters: `模化` is `C4 [A3 BB] AF`, and `A3 BB` is `；`.
 *   The first byte, left alone, was read as `?`, then `；`, then the rest, shifted: `?；` …
 * - A gloss was put behind the bytes of its character, found across two: `展濕` is `D5 [B9 9D] F1` and `B9 9D` is 節.
 *   `9D` and the bracket after it were read as one `?`: `展?jié)` …
 * - Pairs that GBK assigns to nobody vanished.
 *
 * A beam search goes through the text as it stands, reads it back into bytes and pairs them anew; the character
 * model says which reading is Chinese. Its cost is linear in the length of the damage.
 */
import { Alphabet } from './alphabet.ts'
import { loadGenreModel } from './model.ts'
import { ALIGNED, isAhead, Layers, prune, type State, settle } from './reading.ts'
import { Steps } from './steps.ts'

/** So many characters in a row read as they stand after the damage: it is over. */
const CALM = 6
/** Damage is looked at no further than this, in UTF-16 units. */
const LONGEST = 400

/** A stretch of damage and what it was. */
export interface Restoration {
  start: number
  end: number
  /** Simplified. */
  text: string
}

/** The best reading of a stretch whose bytes are shifted. */
export interface Solution {
  restorations: Restoration[]
  /** Offset up to which the text was looked at. */
  end: number
  /** How much better than the text as it stands, in nats. */
  gain: number
  /** How much better than the next best reading, in nats. */
  margin: number
  /** Mean cost of a restored character in nats. */
  meanCost: number
}

/** Solves the damage of one text, stretch by stretch. */
class Solver {
  readonly #steps: Steps
  readonly #length: number

  constructor(steps: Steps, length: number) {
    this.#steps = steps
    this.#length = length
  }

  #root(start: number): State {
    const [first, before] = this.#steps.context(start)
    return {
      at: start,
      carry: ALIGNED,
      first,
      before,
      trace: 0,
      cost: 0,
      margin: Number.POSITIVE_INFINITY,
      calm: 0,
      text: '',
      repaired: false,
      previous: null,
    }
  }

  /**
   * The best reading from `start`, where a lone byte may have been read; null where the text is best as it stands.
   *
   * @param nextLabel the number that is due if a section number in brackets stands there: 3 for （三）
   */
  solve(start: number, nextLabel = 1): Solution | null {
    this.#steps.nextLabel = nextLabel
    const root = this.#root(start)
    const limit = Math.min(this.#length, start + LONGEST)
    const layers = new Layers(limit)
    layers.keep(root)
    let asIs: State = root
    let asIsCost = 0
    let best: State | undefined
    for (let at = start; at <= limit; at++) {
      const layer = layers.take(at)
      if (layer === undefined) continue
      while (asIs.at < at) asIs = this.#steps.copy(asIs)
      asIsCost = asIs.cost
      const states = this.#steps.withVanished(prune(layer))
      const leader = states.find(state => state.carry === ALIGNED)
      if (leader !== undefined) best = settle(leader, states)
      if (leader !== undefined && leader.calm >= CALM && isAhead(leader, states, layers)) break
      if (at === limit) break
      for (const state of states) this.#steps.goOn(state, layers)
    }
    if (best === undefined) return null
    while (asIs.at < best.at) asIs = this.#steps.copy(asIs)
    if (asIs.at === best.at) asIsCost = asIs.cost
    return solution(best, asIsCost)
  }
}

function solution(best: State, asIsCost: number): Solution | null {
  const steps: State[] = []
  for (let state: State | null = best; state !== null; state = state.previous) steps.unshift(state)
  const restorations: Restoration[] = []
  let restored = 0
  let cost = 0
  for (let index = 1; index < steps.length; index++) {
    const [from, step] = [steps[index - 1]!, steps[index]!]
    if (!step.repaired) continue
    restored += step.text.length
    if (step.text !== '') cost += step.cost - from.cost
    const last = restorations.at(-1)
    if (last !== undefined && from.repaired && last.end === from.at) {
      last.end = step.at
      last.text += step.text
    } else restorations.push({ start: from.at, end: step.at, text: step.text })
  }
  if (restorations.length === 0) return null
  const gain = asIsCost - best.cost
  return { restorations, end: best.at, gain, margin: best.margin, meanCost: cost / Math.max(1, restored) }
}

let alphabet: Alphabet | undefined

/** A solver for one text. The model and the tables are loaded at the first call. */
export function createSolver(text: string): Solver {
  const model = loadGenreModel()
  alphabet ??= new Alphabet(model)
  return new Solver(new Steps(model, alphabet, text), text.length)
}
