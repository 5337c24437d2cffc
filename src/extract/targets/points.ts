import { alternation, grammar } from './grammar.ts'

const { words, shared } = grammar.percentage.points

/** The sign of a difference of two percentages: 个百分点. */
export const pointsSign = words[0]!

/** As the words of one end: the last of several has the sign, those before it have what is left of it (3.4个、5.1个百分点). */
const ending = new RegExp(`(?:${alternation([...words, shared])})$`)

/** Whether the words of a percentage tell a difference of two. */
export function tellsPoints(text: string): boolean {
  return ending.test(text)
}
