/** Tells a decimal point from the border between two percentages: `17 39、3.以上` is 17% and 39.3%. */

import { isMangledMark } from '../slots.ts'
import { countJoints, endsInJoint, endsInRate, lastRespective, opensBound } from './mark-wording.ts'

/** More numbers in a list than this are not weighed: none of them has a decimal part then. */
const MOST_TOKENS = 8

/** Per value more than there are things. */
const TOO_MANY = 3
/** The same where the text does not show how many things there are. */
const PERHAPS_TOO_MANY = 0.5
/** Per value fewer: the things are counted by marks, and a mark may have ended the sentence before. */
const TOO_FEW = 1.2
const OUT_OF_RANGE = 3
const TWO_DECIMALS = 1
/** A fraction that ends in nought. */
const IDLE_NOUGHT = 2
const LONE_LIST = 2
/** Per power of e between the greatest and the least value. */
const UNLIKE = 0.7

/**
 * The runs between the numbers of a list of percentages: `.` or `%、`.
 *
 * @param tokens two or more numbers, or one (no runs then)
 * @param before the text before the first number
 * @param further how many values a word joins to the last number: `67,7.和56,以上`
 */
export function splitValues(tokens: readonly string[], before: string, further = 0): string[] {
  const gaps = tokens.length - 1
  if (gaps === 0) return []
  if (tokens.length > MOST_TOKENS) return tokens.slice(1).map(() => '%、')
  const respective = lastRespective(before)
  // A value that a word joins to the ones before it is the last.
  const isJoined = endsInJoint(before)
  const things = respective < 0 || isJoined ? 1 : countThings(before.slice(0, respective))
  const isCounted = respective < 0 || isJoined || things > 1
  const expected = respective < 0 || isJoined ? 1 : Math.max(1, Math.max(2, things) - further)
  let best: string[] = []
  let bestCost = Infinity
  for (let reading = 0; reading < 1 << gaps; reading++) {
    const runs = Array.from({ length: gaps }, (_, index) => ((reading >> index) & 1 ? '.' : '%、'))
    const cost = costOf(tokens, runs, expected, isCounted ? TOO_MANY : PERHAPS_TOO_MANY, respective >= 0)
    if (cost < bestCost) {
      best = runs
      bestCost = cost
    }
  }
  return best
}

/** Substances with a number in their name: PM2.5, SO2. */
const POLLUTANT = /PM2[,、.。 ]5|[A-Z][A-Za-z]{0,2}\d{1,2}/g

/**
 * How many things a 分别 refers to: those in the stretches right before it that are lists of names; one where they are
 * named elsewhere. Where two of them are rates, all are: `完善供水管网,水质合格率.管网覆盖率分别达到`.
 */
function countThings(before: string): number {
  const stretches = withoutSecondNames(splitAtMarks(before.replace(POLLUTANT, 'X')))
  let count = 0
  let rates = 0
  for (const stretch of stretches.reverse()) {
    if (count > 0 && (/[\d年]/.test(stretch) || stretch.length > 20 || opensBound(stretch, 0))) break
    const isRate = endsInRate(stretch, stretch.length)
    if (rates > 1 && !isRate) break
    if (isRate) rates++
    count += 1 + countJoints(stretch)
  }
  return count
}

const LATIN = /^[A-Za-z]{1,8}$/
const HAN_END = /[\u4e00-\u9fff]$/
/** So many of the stretches are second names, before they are taken for such: COD、氨氮 are two things. */
const FEWEST_SECOND_NAMES = 2

/** Stretches without the abbreviations in brackets behind the names of things: `二氧化硫,SO2。氮氧化物,NOx、` are two. */
function withoutSecondNames(stretches: string[]): string[] {
  const isSecond = (stretch: string, index: number) =>
    LATIN.test(stretch) && HAN_END.test(stretches[index - 1] ?? '')
  const names = stretches.filter((stretch, index) => !isSecond(stretch, index))
  return stretches.length - names.length < FEWEST_SECOND_NAMES ? stretches : names
}

function splitAtMarks(text: string): string[] {
  const stretches = ['']
  for (const character of text) {
    if (isMangledMark(character)) stretches.push('')
    else stretches[stretches.length - 1] += character
  }
  return stretches
}

/** How unlikely a reading is: too few or too many values, values out of range or unlike each other, long fractions. */
function costOf(
  tokens: readonly string[],
  runs: readonly string[],
  expected: number,
  tooMany: number,
  respective: boolean,
): number {
  const values: string[] = [tokens[0]!]
  let cost = 0
  for (let index = 0; index < runs.length; index++) {
    const token = tokens[index + 1]!
    if (runs[index] === '.') {
      if (values.at(-1)!.includes('.') || token.length > 2) return Infinity
      if (token.length === 2) cost += TWO_DECIMALS
      if (token.endsWith('0')) cost += IDLE_NOUGHT
      values[values.length - 1] += `.${token}`
    } else {
      if (token.length > 1 && token.startsWith('0')) return Infinity
      values.push(token)
    }
  }
  const sizes = values.map(Number)
  if (sizes.some(size => size > 100)) cost += OUT_OF_RANGE
  if (values.some(value => value === '0')) cost += OUT_OF_RANGE
  const surplus = values.length - expected
  cost += surplus > 0 ? tooMany * surplus : TOO_FEW * Math.min(3, -surplus)
  if (!respective && values.length > 1) cost -= values.every(value => Number(value) % 5 === 0) ? LONE_LIST : 0
  return cost + UNLIKE * Math.log(Math.max(...sizes, 1) / Math.max(1, Math.min(...sizes)))
}
