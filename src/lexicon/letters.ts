/** Which characters are letters or digits, by their Unicode general category (L and N). */
import { isHan } from './han.ts'

const letterOrDigit = /[\p{L}\p{N}]/u
const surrogatePair = /^[\ud800-\udbff][\udc00-\udfff]/

/** What was found out of characters that are neither Chinese nor ASCII: marks, most of them, and few different ones. */
const known = new Map<number, boolean>()

/** Whether a code unit is a letter or a digit; half of a surrogate pair is none. */
export function isLetterOrDigit(code: number): boolean {
  if (isHan(code)) return true
  let answer = known.get(code)
  if (answer === undefined) {
    answer = letterOrDigit.test(String.fromCharCode(code))
    known.set(code, answer)
  }
  return answer
}

/** How many code units of a text are letters and digits. */
export function countLetters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetterOrDigit(code)) count++
    else if (code >= 0xd800 && code < 0xdc00) {
      const pair = surrogatePair.exec(text.slice(at, at + 2))?.[0]
      if (pair === undefined) continue
      if (letterOrDigit.test(pair)) count += 2
      at++
    }
  }
  return count
}
