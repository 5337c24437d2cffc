import type { IndicatorContext } from './context.ts'
import { completeSubject, partOf, withDetachedMember } from './ellipsis.ts'
import { alternation, grammar } from './grammar.ts'
import { splitIndicators, stemsOf } from './lists.ts'
import { nounIndicator } from './noun-indicators.ts'
import { readNounPhrase } from './nouns.ts'
import type { OwnSubject } from './own-subject.ts'
import { asProportion, sharesOfWhole } from './proportions.ts'
import { making, states } from './verbs.ts'

/** What the values of a group measure, each on its own. */
export interface Indicators {
  indicators: (string | null)[]
  /** The words that a following value without a subject of its own takes over; null leaves the old ones. */
  carried: string | null
  /** Where the noun phrase after the value ends, if that told it. */
  nounEnd: number | null
  /** The verb before a counted noun, which holds for those joined to it: 新建10个甲、5个乙. */
  opening: string
}

const memberJoin = new RegExp(alternation(grammar.listSeparators.conjunctions))

const reckoned = {
  before: new RegExp(grammar.reckoned.before),
  after: new RegExp(grammar.reckoned.after),
}
const grant = new RegExp(grammar.grants.pattern)
const perMille = '‰'

/** Finds what a group of values measures: before it, after it, or in the clause before. */
export function readIndicators(context: IndicatorContext, { subject: own, clause }: OwnSubject): Indicators {
  const { group, predicate } = context
  const none: Indicators = { indicators: [], carried: null, nounEnd: null, opening: '' }
  const noun = nounIndicator(context, own)
  if (noun !== null)
    return {
      indicators: group.values.map(() => noun.indicator),
      carried: null,
      nounEnd: noun.end,
      opening: noun.opening,
    }
  const row = own === '' ? rowBefore(context) : null
  if (row !== null) return { ...none, indicators: row }
  const part = own === '' ? partOf(context) : null
  if (part !== null) return { ...none, indicators: group.values.map(() => part) }
  let subject = completeSubject(withoutReckoning(own, context), context, clause)
  if (subject === '') {
    const grant = predicate.op === null ? null : grantBefore(context)
    return { ...none, indicators: group.values.map(() => grant) }
  }
  if (predicate.distributive) subject = withDetachedMember(subject, context, clause)
  return { ...none, indicators: resolve(subject, context), carried: subject }
}

/** 建设费用以10万元计: without the word before the value. */
function withoutReckoning(words: string, { text, group }: IndicatorContext): string {
  return reckoned.after.test(text.slice(group.end, group.end + 3))
    ? words.replace(reckoned.before, '')
    : words
}

/** How far before a limit the words stand that say what is given. */
const grantReach = 24

/** What the clause before gives up to a limit: 给予一次性奖补，最高100万元 → 一次性奖补. */
function grantBefore({ text, predicate }: IndicatorContext): string | null {
  return grant.exec(text.slice(Math.max(0, predicate.start - grantReach), predicate.start))?.[1] ?? null
}

function resolve(words: string, context: IndicatorContext): (string | null)[] {
  const { text, group, predicate, limit, antecedents } = context
  let subject = words
  const count = group.values.length
  const pairedWithDates = predicate.dates.length === count && count > 1
  if (count > 1 && !group.range && !pairedWithDates) {
    const shares = group.values[0]!.number.type === 'percentage' ? sharesOfWhole(subject, predicate) : null
    const members = splitIndicators(shares?.part ?? subject, count)
    if (members !== null) return members.map(member => member + (shares?.of ?? ''))
    // A list of another length cannot be told apart.
    if (subject.includes('、')) return group.values.map(() => null)
    const stems = predicate.distributive && antecedents.length === count ? stemsOf(antecedents) : null
    if (stems !== null) return stems.map(stem => stem + subject)
  }
  if (count === 1 || group.range) subject = withoutStates(subject)
  const counted = predicate.per === null ? '' : `（${predicate.per}）`
  const { type, unit } = group.values[0]!.number
  if (type === 'percentage' || unit === perMille)
    return group.values.map(() => asProportion(subject, predicate) + counted)
  const describes = readNounPhrase(text, group.end, limit) !== null
  return group.values.map(() => (describes ? lastMember(subject) : subject) + counted)
}

/** 甲产量3万吨，乙产量2万吨，分别增长8%、5%: one value for each of those before; null where they are not told apart. */
function rowBefore({ group, predicate, antecedents }: IndicatorContext): string[] | null {
  const row = antecedents.filter(indicator => indicator !== null)
  const apart = row.length === group.values.length && new Set(row).size === row.length
  return predicate.distributive && row.length > 1 && apart ? row : null
}

/**
 * 甲断面保持优良、乙断面浓度, 完成续建项目、建设客运站: what stands before 、 and says something of its own is no part of a
 * list; 新建、改造泵站 are two verbs of one thing.
 */
function withoutStates(words: string): string {
  const cut = words.lastIndexOf('、')
  const ownVerb = cut > 0 && making.after(words, cut + 1, words.length - 1) !== null
  if (ownVerb && making.before(words, cut, 0) === null) return words.slice(cut + 1)
  for (let at = 2; at < cut; at++) if (states.after(words, at, cut) !== null) return words.slice(cut + 1)
  return words
}

/** What a magnitude belongs to in a list of things: 废油、重量在1吨以上的废料 → 重量. */
function lastMember(words: string): string {
  const member = words.slice(words.lastIndexOf('、') + 1)
  // Another magnitude stands before it: 重量在1吨以上的废料和体积.
  return /\d/.test(member) ? (member.split(memberJoin).at(-1) ?? member) : member
}
