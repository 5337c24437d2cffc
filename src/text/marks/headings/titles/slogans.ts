/**
 * Titles of two stretches (市场主导，政府引导). Those of one list are made alike, and their halves are equally long, which
 * seldom happens by accident.
 */
import { sloganOpeningLength } from '../heading-wording.ts'

/**
 * How two stretches can be the halves of one title: they are as long as each other, or nearly so, the first is briefer than
 * titles are, or they hardly can.
 */
export type Halves = 'equal' | 'near' | 'brief' | 'none'

/** Of themes, how many are two stretches long: 严管采砂船只，守护一江清水。 */
export const DOUBLE = 0.12
/** The same in a list of slogans. */
const DOUBLE_IN_LIST: Record<Halves, number> = { equal: 0.95, near: 0.9, brief: 0.95, none: 0.3 }
/** Probability of a list of slogans before any is seen, of one whose first halves are short, and of such halves in it and by accident. */
const LIST = 0.1
const SHORT_LIST = 0.2
const IN_LIST: Record<Halves, number> = { equal: 0.45, near: 0.35, brief: 0.1, none: 0.1 }
const BY_ACCIDENT: Record<Halves, number> = { equal: 0.09, near: 0.22, brief: 0.02, none: 0.67 }
const SHORTEST_HALF = 3
const LONGEST_HALF = 10

/** Unequal halves: a first one of so many characters has a second one of so many. */
const LONGEST_FIRST = 5
const BRIEF = 3
const SECOND = { least: 4, most: 9 }

/**
 * How two stretches can be halves of a slogan, a word for both before them apart: 坚持|政府引导，市场运作
 *
 * @param opensText whether the second begins as a sentence does
 */
export function halvesOf(first: string, secondLength: number, opensText = false): Halves {
  const opening = sloganOpeningLength(first)
  const length = first.length === secondLength ? first.length : first.length - opening
  if (length < SHORTEST_HALF || length > LONGEST_HALF) return 'none'
  if (length === secondLength) return 'equal'
  // 抓种子，夯实产业根基
  const isNear =
    !opensText && length <= LONGEST_FIRST && secondLength >= SECOND.least && secondLength <= SECOND.most
  if (!isNear) return 'none'
  return length <= BRIEF ? 'brief' : 'near'
}

/** Whether two stretches can be halves that are equally long. */
export function isSlogan(first: string, secondLength: number): boolean {
  return halvesOf(first, secondLength) === 'equal'
}

/**
 * How likely each title of a list has two stretches, if it has any.
 *
 * @param halves of each title, and how long its first stretch is
 */
export function doubleShares(titles: readonly { halves: Halves; length: number }[]): number[] {
  const short = titles.filter(({ length }) => length <= LONGEST_FIRST).length
  const prior = 2 * short > titles.length ? SHORT_LIST : LIST
  const odds = titles.reduce(
    (product, { halves }) => product * (IN_LIST[halves] / BY_ACCIDENT[halves]),
    prior / (1 - prior),
  )
  const list = odds / (1 + odds)
  return titles.map(({ halves }) => list * DOUBLE_IN_LIST[halves] + (1 - list) * DOUBLE)
}
