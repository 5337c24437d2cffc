/**
 * Titles of two stretches (市场主导，政府引导). Those of one list are made alike, and their halves are equally long, which
 * seldom happens by accident.
 */
import { sloganOpeningLength } from './heading-wording.ts'

/** Of themes, how many are two stretches long: 加强资源管理，节约保护水资源。 */
export const DOUBLE = 0.12
/** The same in a list of slogans, for one with equal halves and for another. */
const DOUBLE_IN_LIST = { equal: 0.95, unequal: 0.3 }
/** Probability of a list of slogans before any is seen, and of equal halves in it and by accident. */
const LIST = 0.1
const EQUAL_IN_LIST = 0.75
const EQUAL_BY_ACCIDENT = 0.12
const SHORTEST_HALF = 3
const LONGEST_HALF = 10

/** Whether two stretches can be the halves of a slogan, a word for both before them apart: 坚持|政府引导，市场运作 */
export function isSlogan(first: string, secondLength: number): boolean {
  const length = first.length === secondLength ? first.length : first.length - sloganOpeningLength(first)
  return length === secondLength && length >= SHORTEST_HALF && length <= LONGEST_HALF
}

/** How likely each title of a list has two stretches, if it has any; by which of them can be slogans. */
export function doubleShares(slogans: readonly boolean[]): number[] {
  const odds = slogans.reduce(
    (product, slogan) =>
      product * (slogan ? EQUAL_IN_LIST / EQUAL_BY_ACCIDENT : (1 - EQUAL_IN_LIST) / (1 - EQUAL_BY_ACCIDENT)),
    LIST / (1 - LIST),
  )
  const list = odds / (1 + odds)
  return slogans.map(
    slogan => list * (slogan ? DOUBLE_IN_LIST.equal : DOUBLE_IN_LIST.unequal) + (1 - list) * DOUBLE,
  )
}
