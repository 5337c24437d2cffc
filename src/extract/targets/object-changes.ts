import { grammar, WordSet, wordSet } from './grammar.ts'
import { endsInHead } from './indicator-words.ts'
import type { NumberMention } from './mention.ts'
import type { Change, Predicate } from './predicate.ts'

const { object, objectProtected } = grammar.changes
const verbs = new WordSet<Change>().add(object.increase, 'increase').add(object.decrease, 'decrease')
const protectedWords = wordSet(objectProtected)

/**
 * The change that a verb before its object tells: 压减灌溉面积10万亩, 扣减奖补10%. A share of what the verb stands in
 * (压减任务完成率80%, 新增岗位的50%) is none.
 */
export function objectChange(
  predicate: Predicate,
  number: NumberMention,
  indicator: string | null,
): Change | null {
  if (predicate.level || indicator === null) return null
  const share = number.type === 'percentage'
  if (share && endsInHead(indicator)) return null
  for (let at = 0; at < indicator.length; at++) {
    const verb = verbs.after(indicator, at, indicator.length)
    if (verb === null || protectedWords.after(indicator, at, indicator.length) !== null) continue
    return share && verb.role === 'increase' ? null : verb.role
  }
  return null
}
