/** Whether numbers are percentages, by what stands before them and what joins them to others. */
import { isDigit } from '../runs.ts'
import type { Known } from '../slots.ts'
import {
  announcesLevel,
  announcesPart,
  announcesShare,
  boundWords,
  endsInJoint,
  isComparison,
  lastRespective,
  opensBound,
  opensRangeEnd,
  rangeJointLength,
} from './mark-wording.ts'
import type { NumberGroup } from './number-forms.ts'
import { opensHanHeading } from './number-patterns.ts'

/** How long the name of what is measured may be, with the word that announces the number. */
export const NAME_LENGTH = 14
/** How far 分别 stands from the first of its values: 分别同比下降. */
const RESPECTIVE_REACH = 8

/** Whether what stands before a number makes it a percentage. A title may end in a share, with the next heading's number. */
export function announces(text: string, { tokens, starts, end }: NumberGroup): boolean {
  if (announcesLevel(text, starts[0]!)) return true
  const before = text.slice(Math.max(0, starts[0]! - NAME_LENGTH), starts[0]!)
  if (announcesPart(before)) return true
  const mayBeHeading =
    tokens.length < 3 &&
    tokens[0]!.length === 1 &&
    !opensBound(text, end + 1) &&
    !isComparison(before) &&
    !followsRespective(before) &&
    !opensHanHeading(text, end)
  return announcesShare(text, starts[0]!) && !mayBeHeading
}

const closedValue = new RegExp(
  `[0-9]{1,3}(?:[,、.。 ][0-9]{1,2})?[,、.。 ](?:${boundWords.join('|')})[,、.。 ]$`,
)

/** Words before a number without the values of the same list that a word closes, and how many those are: 分别达到95%以上、|87%、70% */
export function withoutClosedValues(before: string): { words: string; values: number } {
  let words = before
  let values = 0
  for (; closedValue.test(words); values++) words = words.replace(closedValue, '')
  return values > 0 && followsRespective(words) ? { words, values } : { words: before, values: 0 }
}

/** Whether several values follow, of which the first stands next. */
export function followsRespective(before: string): boolean {
  const respective = lastRespective(before)
  return respective >= 0 && before.length - respective <= RESPECTIVE_REACH
}

/** Whether numbers are the parts of a whole: 分别承担50%、30%、20%. */
export function areParts(tokens: readonly string[]): boolean {
  return tokens.length > 1 && tokens.reduce((sum, token) => sum + Number(token), 0) === 100
}

/** Whether a word joins a number to a percentage before it: 分别下降9.5%和11%. */
export function isJoinedPercentage(before: string, start: number, known: Known): boolean {
  if (!endsInJoint(before)) return false
  return known.runs.get(start - 2) === '%'
}

/** Whether a percentage is joined to a number by the word behind its mark: `60.和85 以上`, in a list of values `60.和85,`. */
export function joinsPercentage(text: string, end: number, isListed: boolean): boolean {
  const joint = rangeJointLength(text, end + 1)
  if (joint === 0) return false
  const next = /^\d{1,3}(?:[,、.。 ]\d{1,2})?[,、.。 ]/.exec(text.slice(end + 1 + joint, end + 9 + joint))
  if (next === null) return false
  const after = end + 1 + joint + next[0].length
  // Between a number and 至 only the sign of a unit can have stood.
  const closes = isListed || opensRangeEnd(text, end + 1)
  return opensBound(text, after) || (closes && !isDigit(text.charCodeAt(after)))
}
