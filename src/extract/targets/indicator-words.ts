/** The words that say of a stretch what it is among indicators: measured, a region, or named in parallel. */
import { grammar, wordSet } from './grammar.ts'

/** Words that name no more than the region of the plan: 全市. */
export const scopes = wordSet(grammar.regionScopes.words)
/** What a list of indicators can name in parallel: 城市, 农村. */
export const modifiers = wordSet(grammar.parallelModifiers.words)
const regionEndings = wordSet(grammar.regionEndings.words)
const heads = wordSet(grammar.indicatorHeads.words)

/** Whether words end like something that can be measured: 率, 比例, 浓度. */
export function endsInHead(words: string): boolean {
  return heads.before(words, words.length, 0) !== null
}

/** Whether words name no more than the region of the plan: 全市. */
export function isRegionScope(words: string): boolean {
  return scopes.has(words)
}

/** Whether words name a region and nothing measured in it: 长三角地区. */
export function isRegion(words: string): boolean {
  return words.length > 2 && regionEndings.before(words, words.length, 0) !== null && !/[，、]/.test(words)
}

/** What is measured of the region that an indicator begins with: 甲地区煤炭消费总量 → 煤炭消费总量; null if there is none. */
export function measureOfRegion(indicator: string): string | null {
  const scope = scopes.after(indicator, 0, indicator.length)?.word.length
  if (scope !== undefined) return indicator.slice(scope)
  let end = 0
  for (let at = 2; at <= indicator.length - 2; at++)
    if (regionEndings.before(indicator, at, end) !== null) end = at
  return end > 0 ? indicator.slice(end).replace(/^）/, '') : null
}

/** The first word of an indicator that a list could name in parallel: 城市 of 城市污水处理率. */
export function leadingModifier(words: string): string | null {
  return modifiers.after(words, 0, words.length - 2)?.word ?? null
}

/** Whether words can be a member of a list of indicators: something measured, or what such a list names in parallel. */
export function isListMember(words: string): boolean {
  return modifiers.has(words) || endsInHead(words)
}
