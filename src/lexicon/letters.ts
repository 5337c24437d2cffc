/** Which characters are letters or digits, by their Unicode general category (L and N). */

const letterOrDigit = /[\p{L}\p{N}]/u
const surrogatePair = /^[\ud800-\udbff][\udc00-\udfff]/

/** What is known of each code unit: 0 nothing yet, 1 that it is a letter or digit, 2 that it is none. */
const known = new Uint8Array(0x10000)

/** Whether a code unit is a letter or a digit; half of a surrogate pair is none. */
export function isLetterOrDigit(code: number): boolean {
  let answer = known[code]
  if (answer === 0) {
    answer = letterOrDigit.test(String.fromCharCode(code)) ? 1 : 2
    known[code] = answer
  }
  return answer === 1
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
