/** Readings of damaged bytes, and the beam that keeps the best of them. */
import { isRun } from './symbols.ts'

/** Bytes are read in pairs as they should be. */
export const ALIGNED = -1
/** The first byte of the next character is there, and it is not known which. */
export const ANY = 0
/** It is known only that it vanished with the byte before it, which is added to this. */
export const VANISHED_AFTER = 0x100

const BEAM = 150
/** Further behind the best than this, in nats, no reading recovers. */
const HOPELESS = 18
/** A reading so far ahead, in nats, has won. */
const DECIDED = 8

/** A reading of the text up to an offset: the last of the steps that lead there. */
export interface State {
  /** Offset of the next character of the text. */
  at: number
  /** First byte of the next character: {@link ALIGNED} if it is still to come, a byte, or what is known of it. */
  carry: number
  /** The two last symbols. */
  first: number
  before: number
  /** Hash of all symbols put out: readings that differ in the kind of a mark alone have the same. */
  trace: number
  cost: number
  /** How far the nearest other reading of the same stretch is behind. */
  margin: number
  /** Characters in a row read as they stand. */
  calm: number
  /** Characters put out since `previous`. */
  text: string
  repaired: boolean
  previous: State | null
}

/** A reading with one more symbol, up to an offset at a cost; a run that goes on is one symbol. */
export function put(
  state: State,
  character: string,
  symbol: number,
  at: number,
  carry: number,
  cost: number,
): State {
  const same = continuesRun(state.before, symbol)
  return {
    at,
    carry,
    first: same ? state.first : state.before,
    before: symbol,
    trace: same ? state.trace : (Math.imul(state.trace, 31) + symbol) >>> 0,
    cost,
    margin: state.margin,
    calm: 0,
    text: character,
    repaired: true,
    previous: state,
  }
}

/** Whether a symbol goes on with the run of marks or unknown characters before it. */
export function continuesRun(before: number, symbol: number): boolean {
  return symbol === before && isRun(symbol)
}

/** The readings that end at an offset: the best of each way to go on. */
interface Layer {
  states: Map<number, State>
  lowestCost: number
}

/** The readings that are still to be gone on with, by the offset at which they end. */
export class Layers {
  readonly #layers = new Map<number, Layer>()
  readonly #end: number

  /** @param end offset beyond which no reading is kept */
  constructor(end: number) {
    this.#end = end
  }

  /** A reading that ends at an offset and costs more is hopeless: a better one is known. */
  highestCost(at: number): number {
    if (at > this.#end) return Number.NEGATIVE_INFINITY
    const layer = this.#layers.get(at)
    return layer === undefined ? Number.POSITIVE_INFINITY : layer.lowestCost + HOPELESS
  }

  /** Keeps the better of two readings that end alike, and how far apart they are. */
  keep(state: State): void {
    if (state.cost > this.highestCost(state.at)) return
    let layer = this.#layers.get(state.at)
    if (layer === undefined) {
      layer = { states: new Map(), lowestCost: state.cost }
      this.#layers.set(state.at, layer)
    }
    const key = ((state.carry + 1) * 0x4000 + state.first) * 0x4000 + state.before
    const rival = layer.states.get(key)
    layer.states.set(key, rival === undefined ? state : better(state, rival))
    layer.lowestCost = Math.min(layer.lowestCost, state.cost)
  }

  /** Takes away the readings that end at an offset; undefined where none does. */
  take(at: number): State[] | undefined {
    const layer = this.#layers.get(at)
    this.#layers.delete(at)
    return layer === undefined ? undefined : [...layer.states.values()]
  }

  /** Whether one of the readings is such. */
  some(isSuch: (state: State) => boolean): boolean {
    for (const { states } of this.#layers.values())
      for (const state of states.values()) if (isSuch(state)) return true
    return false
  }
}

function better(left: State, right: State): State {
  const [winner, loser] = left.cost <= right.cost ? [left, right] : [right, left]
  if (winner.trace !== loser.trace) winner.margin = Math.min(winner.margin, loser.cost - winner.cost)
  return winner
}

/** Whether every other reading, where it is still going through damage, is behind for good. */
export function isAhead(leader: State, states: readonly State[], layers: Layers): boolean {
  const limit = leader.cost + DECIDED
  const isRival = (state: State) => state.cost < limit && (state.carry !== ALIGNED || state.at > leader.at)
  return !states.some(isRival) && !layers.some(isRival)
}

/** The cheapest states, best first; of those that end alike only the best. */
export function prune(states: State[]): State[] {
  states.sort((left, right) => left.cost - right.cost)
  const limit = (states[0]?.cost ?? 0) + HOPELESS
  return states.filter((state, index) => index < BEAM && state.cost <= limit)
}

/** The leader with its margin to the other readings that are complete. */
export function settle(leader: State, states: readonly State[]): State {
  const rival = states.find(state => state.carry === ALIGNED && state.trace !== leader.trace)
  return rival === undefined
    ? leader
    : { ...leader, margin: Math.min(leader.margin, rival.cost - leader.cost) }
}

/** Whether the first byte of the next character is there and not known. */
export function isUnknown(carry: number): boolean {
  return carry === ANY || carry >= VANISHED_AFTER
}
