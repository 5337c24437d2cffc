/** Which characters are letters or digits, by their Unicode general category (L and N). */
import { isHan } from './han.ts'

const surrogatePair = /^[\ud800-\udbff][\udc00-\udfff]/

/** What was found out of characters that are neither Chinese nor ASCII: marks, most of them, and few different ones. */
const known = new Map<number, boolean>()

let pattern: RegExp | undefined

/** Whether a character is a letter or a digit: the pattern, whose tables are large, is made when a rare character asks. */
function isOfCategory(character: string): boolean {
  pattern ??= /[\p{L}\p{N}]/u
  return pattern.test(character)
}

/**
 * Blocks of Unicode without letters and digits, in which most marks of a plan stand: General Punctuation, the marks of
 * CJK Symbols and of Fullwidth Forms, and the Hexagrams between two blocks of ideographs.
 */
function isMark(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x205f) ||
    (code >= 0x3000 && code <= 0x3003) ||
    (code >= 0x3008 && code <= 0x3020) ||
    (code >= 0x4dc0 && code <= 0x4dff) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    (code >= 0xff1a && code <= 0xff20)
  )
}

/** Whether a code unit is a letter or a digit; half of a surrogate pair is none. */
export function isLetterOrDigit(code: number): boolean {
  if (isMark(code)) return false
  if (isHan(code)) return true
  if (code < 0x80) return /[0-9A-Za-z]/.test(String.fromCharCode(code))
  let answer = known.get(code)
  if (answer === undefined) {
    answer = isOfCategory(String.fromCharCode(code))
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
      if (isOfCategory(pair)) count += 2
      at++
    }
  }
  return count
}
