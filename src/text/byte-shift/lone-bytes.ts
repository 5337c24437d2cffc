/** What stands around a byte that was left without its pair, and how it was shown. */
import { type Gloss, glossAt, unopenedGlossAt } from '../pinyin.ts'
import { COST } from './costs.ts'

/** Whether a character is how a lone byte is shown. */
export function isLoneByte(character: string): boolean {
  return character === '?' || character === '\ufffd'
}

/** Whether a text begins with a mark that pages look for, byte by byte, and so find across two characters. */
export function isSearchedMark(text: string): boolean {
  return /^[;?!,；？！，。]/.test(text)
}

/** The gloss after a lone byte at `at - 1`, which swallowed its bracket or did not. */
export function lostGloss(text: string, at: number): Gloss | undefined {
  return unopenedGlossAt(text, at) ?? glossAt(text, at)
}

/** The offset after all glosses that stand at `at`. */
export function afterGlosses(text: string, at: number): number {
  let end = at
  for (let gloss = glossAt(text, end); gloss !== undefined; gloss = glossAt(text, end)) end = gloss.end
  return end
}

/** Whether a gloss ends at `at`. */
export function isGlossEnd(text: string, at: number): boolean {
  return text[at - 1] === ')' || text[at - 1] === '）'
}

/** The cost in nats of taking the question mark at `at` for what its author wrote. */
export function questionCost(text: string, at: number): number {
  if (text[at] === '\ufffd' || unopenedGlossAt(text, at + 1) !== undefined) return COST.brokenQuestion
  return /[?!;,、，。；？！]/.test(text[at + 1] ?? '') ? COST.markedQuestion : COST.question
}
