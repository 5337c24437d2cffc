/** The words before a group's values that say what they measure. */
import type { Clause, IndicatorContext } from './context.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import { withPlacesFirst } from './place-order.ts'
import type { Predicate } from './predicate.ts'
import { takeBound } from './proportions.ts'
import { clauseStart, cleanSubject, withoutLeads } from './subjects.ts'

const { levels, changes } = grammar
/** 提高 … 至: the two halves of a level. */
const goal = new RegExp(`^(?:${alternation(levels.prepositions)})`)
const additions = new Set(changes.object.increase)
const changeVerbs = wordSet(
  [...changes.increase, ...changes.decrease].filter(word => word.length > 1 && !additions.has(word)),
)
const changeNouns = wordSet(changes.objectProtected)
const distributive = wordSet(grammar.distributive)

/** The words before a group's values that say what they measure, and the clause that they stand in. */
export interface OwnSubject {
  /** Empty where the clause has none. */
  subject: string
  clause: Clause
}

/** Reads the clause of a group up to its predicate. */
export function ownSubject({ text, dates, group, predicate, floor }: IndicatorContext): OwnSubject {
  const clause = clauseStart(text, floor, predicate.start)
  // Right behind another value stands first what that one counts: 20%面积、乙区30%面积.
  const glued = clause.mark === '' && floor > 0 ? text.slice(clause.start, predicate.start).indexOf('、') : -1
  const words = cleanSubject(text, clause.start + glued + 1, predicate.start, dates)
  if (group.values[0]!.number.type === 'percentage')
    takeBound(text.slice(clause.start, predicate.start), words, predicate)
  // 分别完成排查总量的50%、100%: the word stands before the verb.
  const spread = distributive.after(words, 0, words.length)
  if (spread !== null) predicate.distributive = true
  const told =
    spread === null ? withoutSpread(words, predicate) : withoutLeads(words.slice(spread.word.length))
  const { type, unitKind } = group.values[0]!.number
  const isLevel = group.values.length === 1 && (type === 'percentage' || unitKind === 'measured')
  const subject = isLevel ? withPlacesFirst(told) : told
  const verb = goal.test(text.slice(predicate.start, group.start).trim())
    ? changeVerbs.after(subject, 0, subject.length - 2)
    : null
  return verb === null || changeNouns.after(subject, 0, subject.length) !== null
    ? { subject, clause }
    : { subject: subject.slice(verb.word.length), clause }
}

/** No verb that 分别 stands before, behind a list, is longer: 财政、企业分别承担. */
const longestVerb = 4

/** Words without 分别 before the verb that ends them. */
function withoutSpread(words: string, predicate: Predicate): string {
  for (let at = Math.max(2, words.length - longestVerb - 2); at < words.length - 1; at++) {
    const spread = distributive.after(words, at, words.length)
    if (spread === null) continue
    predicate.distributive = true
    return words.slice(0, at) + words.slice(at + spread.word.length)
  }
  return words
}
