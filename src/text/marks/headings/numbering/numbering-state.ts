/**
 * What the search for the numbering knows of the headings so far, packed into numbers: a plan has hundreds of candidates,
 * and each makes a hundred states.
 */
import type { Candidate, StyleRank } from './candidate.ts'

/** What the numbering so far comes to; of each style, from the outermost on, a few bits. */
export interface State {
  cost: number
  /** Last number of each style, 0 for none. */
  numbers: number
  /** How many headings the open list of each style has, 0 if it is closed; more than two count as two. See {@link ACROSS}. */
  counts: number
  /** Style of the last title that plans give to one level only, 0 before there is one. */
  siblingRank: StyleRank | 0
  /** The last heading; undefined before there is one. */
  candidate: Candidate | undefined
  rank: StyleRank | 0
  previous: State | undefined
}

/** As many as {@link StyleRank} has: 一、 （一） 1. （1） */
export const STYLES = 4
/** Bits of a number of at most two digits. */
export const NUMBER_BITS = 7
/** Bits of the count of a list. */
export const COUNT_BITS = 2
/** The count of a list with one heading so far, whose number goes on with those above another heading. */
export const ACROSS = 3

/** States after a candidate: of those from which all goes on alike the cheapest. */
export class States {
  /** In the order in which their kinds came. */
  readonly list: State[] = []
  /** Index into the list by hash, -1 where there is none; the next slots are for those with the same hash. */
  readonly #slots: Int16Array

  /** @param most power of two, more than twice the number of states that can come */
  constructor(most: number) {
    this.#slots = new Int16Array(most).fill(-1)
  }

  offer(state: State): void {
    const slots = this.#slots
    for (let slot = hashOf(state); ; slot++) {
      const index = slots[slot & (slots.length - 1)]!
      if (index < 0) {
        slots[slot & (slots.length - 1)] = this.list.push(state) - 1
        return
      }
      if (!goOnAlike(this.list[index]!, state)) continue
      if (state.cost < this.list[index]!.cost) this.list[index] = state
      return
    }
  }
}

function goOnAlike(left: State, right: State): boolean {
  return (
    left.numbers === right.numbers && left.counts === right.counts && left.siblingRank === right.siblingRank
  )
}

function hashOf({ numbers, counts, siblingRank }: State): number {
  const hashed = Math.imul(numbers ^ Math.imul(counts * 8 + siblingRank, 0x9e3779b1), 0x85ebca6b)
  return hashed >>> 16
}

/** Of the values of all styles those of the first few, of so many bits each. */
export function outermost(values: number, styles: number, bits: number): number {
  return values & (2 ** (styles * bits) - 1)
}

/** The last number of a style; 0 before the first. */
export function numberOf({ numbers }: State, index: number): number {
  return (numbers >> (index * NUMBER_BITS)) & (2 ** NUMBER_BITS - 1)
}

/** The count of a style, of counts as {@link State.counts} packs them. */
export function countOf(counts: number, index: number): number {
  return (counts >> (index * COUNT_BITS)) & (2 ** COUNT_BITS - 1)
}
