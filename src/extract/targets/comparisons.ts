import { grammar, WordSet } from './grammar.ts'
import type { Change } from './predicate.ts'

const { higher, lower } = grammar.comparisons
const shareOf = grammar.proportion.with + grammar.proportion.suffix
const words = new WordSet<Change>().add(higher, 'increase').add(lower, 'decrease')

/** What points tell of one thing against another: 甲增速高于乙增速3个百分点. */
export interface Comparison {
  indicator: string
  change: Change
  baseline: string
}

/** Parts the words before a difference in points; null where they compare nothing. */
export function comparisonIn(indicator: string): Comparison | null {
  for (let at = 2; at < indicator.length - 2; at++) {
    const found = words.after(indicator, at, indicator.length - 1)
    if (found === null) continue
    // 占比高于全县: the words 的比例 were added to the indicator, and are not those of what it is compared with.
    const rest = indicator.slice(at + found.word.length)
    const baseline = rest.endsWith(shareOf) ? rest.slice(0, -shareOf.length) : rest
    return { indicator: indicator.slice(0, at), change: found.role, baseline }
  }
  return null
}
