/**
 * What the search for the numbering knows of the headings so far, packed into numbers: a plan has hundreds of candidates,
 * and each makes a hundred states.
 */
import type { Candidate } from './candidates.ts'

/** Rank of a heading's style: 1 一、 2 （一） 3 1. 4 （1）. */
export type StyleRank = 1 | 2 | 3 | 4

/** What the numbering so far comes to; of each style, from the outermost on, a few bits. */
export interface State {
  cost: number
  /** Last number of each style, 0 for none. */
  numbers: number
  /** How many headings the open list of each style has, 0 if it is closed; more than two count as two. */
  counts: number
  /** Style of the last title that plans give to one level only, 0 before there is one. */
  siblingRank: StyleRank | 0
  /** The last heading; undefined before there is one. */
  candidate: Candidate | undefined
  rank: StyleRank | 0
  previous: State | undefined
}

export const STYLES = 4
/** Bits of a number of at most two digits. */
export const NUMBER_BITS = 7
export const COUNT_BITS = 2
const RANK_BITS = 3

/** The same for states from which all goes on alike. */
export function keyOf({ numbers, counts, siblingRank }: State): number {
  return (numbers * 2 ** (STYLES * COUNT_BITS) + counts) * 2 ** RANK_BITS + siblingRank
}

/** Of the values of all styles those of the first few, of so many bits each. */
export function outermost(values: number, styles: number, bits: number): number {
  return values & (2 ** (styles * bits) - 1)
}

export function numberOf({ numbers }: State, index: number): number {
  return (numbers >> (index * NUMBER_BITS)) & (2 ** NUMBER_BITS - 1)
}

export function countOf(counts: number, index: number): number {
  return (counts >> (index * COUNT_BITS)) & (2 ** COUNT_BITS - 1)
}
