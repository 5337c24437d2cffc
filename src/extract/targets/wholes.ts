/** Things that a count tells so that others can be counted among them: 36个断面中，9个达到Ⅱ类. */
import { grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'

/** No words between 在 and a count, and none of what it counts, are longer, in characters. */
const longestAmong = 12
const { opening: among, word: whole, protected: wholeNouns, longer } = grammar.nouns.wholes
const amongAtEnd = new RegExp(`${among}[^，。；：、\\n]{0,${longestAmong}}$`)
const longerWords = wordSet(longer)
const mark = /[，。；：、\n]/

function endsProtected(noun: string): boolean {
  return wholeNouns.some(other => noun.endsWith(other))
}

/** 在全市12个县中率先完成: the things among which one stands; the mark behind them makes them a whole that is told. */
export function isUniverse(text: string, { values, start, end }: ValueGroup): boolean {
  const before = text.slice(Math.max(0, start - longestAmong - 1), start)
  if (values[0]!.number.unitKind !== 'counted' || !amongAtEnd.test(before)) return false
  const noun = /^[^，。；：、\n]{0,12}/.exec(text.slice(end, end + longestAmong))![0]
  for (let at = noun.indexOf(whole); at > 0; at = noun.indexOf(whole, at + 1)) {
    const ending = noun.slice(0, at + 1)
    if (endsProtected(ending) || longerWords.after(noun, at, noun.length) !== null) continue
    return !mark.test(text[end + at + 1] ?? '。')
  }
  return false
}

/** 36个断面中，…: the noun of a whole whose parts the values behind it count; null if it is none. */
export function wholeOfParts(text: string, nounEnd: number, noun: string): string | null {
  if (!noun.endsWith(whole) || text[nounEnd] !== '，' || endsProtected(noun)) return null
  return noun.slice(0, -whole.length) || null
}
