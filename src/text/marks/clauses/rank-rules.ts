/** Sentences that rank the bodies of all lists (`列第一位的为牵头单位，其余为配合单位`): they go on with what the others are. */
import { standingRules } from '../../../lexicon/responsibility.ts'
import { isMarkAt, type Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { opensRest } from './clause-wording.ts'

/** Keeps the mark before the other bodies inside its sentence. */
export function keepRankRules(text: string, stretches: readonly Stretch[], known: Known): void {
  for (const [index, { words, end }] of stretches.entries()) {
    const next = stretches[index + 1]
    if (next === undefined || !isMarkAt(text, end) || !opensRest(next.words, 0)) continue
    if (!standingRules.some(rule => rule.effect === 'first-leads' && endsIn(rule.matcher, words))) continue
    known.inside ??= new Set()
    known.inside.add(end)
  }
}

function endsIn(matcher: RegExp, words: string): boolean {
  return [...words.matchAll(matcher)].some(match => match.index + match[0].length === words.length)
}
