import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { endsInHead, isListMember, isRegionScope, splitIndicators } from './lists.ts'
import type { DateMention } from './mention.ts'
import { readNounPhrase } from './nouns.ts'
import type { Predicate } from './predicate.ts'
import { asProportion, namesShare, proportionOf } from './proportions.ts'
import { clauseStart, cleanSubject } from './subjects.ts'

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

/** A group in its surroundings. */
export interface IndicatorContext {
  text: string
  dates: readonly DateMention[]
  group: ValueGroup
  predicate: Predicate
  /** The subject does not begin before this offset. */
  floor: number
  /** The next value, or the end of the text. */
  limit: number
  /** Subject of the values before. */
  carried: string | null
  /** Whether this value may take it over as its own. */
  carriedFits: boolean
  /** Opening of the counted noun that this value is joined to; empty if it is not joined to one. */
  joinedOpening: string
  /** What is said of the noun after the next value: …和80%以上的村卫生室能够提供中医药服务. */
  sharedVerbPhrase: string | null
}

const { proportion } = grammar
/** Words that leave the stretch before them unfinished: it belongs to something else. */
const endsOpen = wordSet(grammar.unfinished.words)
const memberJoin = new RegExp(alternation(grammar.listSeparators.conjunctions))
const longestOpening = 16

/** Finds what a group of values measures: before it, after it, or in the clause before. */
export function readIndicators(context: IndicatorContext): Indicators {
  const { text, dates, group, predicate, floor } = context
  const clause = clauseStart(text, floor, predicate.start)
  // Right behind another value stands first what that one counts: 20%面积、乙区30%面积.
  const glued = clause.mark === '' && floor > 0 ? text.slice(clause.start, predicate.start).indexOf('、') : -1
  let subject = cleanSubject(text, clause.start + glued + 1, predicate.start, dates)
  const noun = nounOf(context, subject)
  if (noun !== null)
    return {
      indicators: group.values.map(() => noun.indicator),
      carried: null,
      nounEnd: noun.end,
      opening: noun.opening,
    }
  if (subject === '') subject = subjectBefore(text, clause, dates)
  if (subject.startsWith(proportion.verb) && context.carried !== null) subject = context.carried + subject
  if (subject === '' && context.carriedFits) subject = context.carried ?? ''
  if (subject === '')
    return { indicators: group.values.map(() => null), carried: null, nounEnd: null, opening: '' }
  if (predicate.distributive) subject = withDetachedMember(subject, context, clause)
  return { indicators: resolve(subject, context), carried: subject, nounEnd: null, opening: '' }
}

function resolve(subject: string, { text, group, predicate, limit }: IndicatorContext): (string | null)[] {
  const count = group.values.length
  const pairedWithDates = predicate.dates.length === count && count > 1
  if (count > 1 && !group.range && !pairedWithDates) {
    const members = splitIndicators(subject, count)
    if (members !== null) return members
    // A list of another length cannot be told apart.
    if (subject.includes('、')) return group.values.map(() => null)
  }
  if (group.values[0]!.number.type === 'percentage')
    return group.values.map(() => asProportion(subject, predicate))
  const describes = readNounPhrase(text, group.end, limit) !== null
  return group.values.map(() => (describes ? lastMember(subject) : subject))
}

/** What a magnitude belongs to in a list of things: 废油、重量在1吨以上的废料 → 重量. */
function lastMember(words: string): string {
  const member = words.slice(words.lastIndexOf('、') + 1)
  // Another magnitude stands before it: 重量在1吨以上的废料和体积.
  return /\d/.test(member) ? (member.split(memberJoin).at(-1) ?? member) : member
}

interface NounIndicator {
  indicator: string
  end: number
  opening: string
}

/** The indicator told by the noun after the value, where that and not the subject is what is measured. */
function nounOf(context: IndicatorContext, subject: string): NounIndicator | null {
  const { text, group, predicate, limit } = context
  const value = group.values.at(-1)!
  const { type, unitKind } = value.number
  const isSubject =
    type === 'percentage'
      ? (subject !== '' && !standsAside(text, group.end, subject, predicate)) || predicate.change !== null
      : subject !== '' && endsInHead(subject) && (unitKind !== 'counted' || value.op !== null)
  if (isSubject) return null
  const phrase = readNounPhrase(text, group.end, limit)
  if (phrase === null || (type === 'percentage' && namesShare(phrase.noun))) return null
  value.op ??= phrase.op
  if (type === 'percentage')
    return {
      indicator: (isRegionScope(subject) ? subject : '') + proportionOf(phrase, context.sharedVerbPhrase),
      end: phrase.nounEnd,
      opening: '',
    }
  const noun = phrase.noun.split(proportion.with)[0] || phrase.noun
  const opening = openingOf(subject) || context.joinedOpening
  const joint = opening !== '' && predicate.attributive ? proportion.with : ''
  return { indicator: opening + joint + noun, end: phrase.nounEnd, opening }
}

/** In 全市30%的学校 the words before the value are no indicator: nothing sets a level, and 的 ties the value to its noun. */
function standsAside(text: string, valueEnd: number, subject: string, predicate: Predicate): boolean {
  return (
    proportion.with === text[valueEnd] && !predicate.level && !predicate.attributive && !endsInHead(subject)
  )
}

/** The words before a value that belong to the noun behind it: 新建10座 → 新建. Other things in a row do not: 甲、乙等3家. */
function openingOf(subject: string): string {
  if (endsOpen.before(subject, subject.length, 0) !== null || subject.includes('、')) return ''
  return subject.length > longestOpening ? '' : subject
}

/** A list whose first member damage has cut off: `县城，城市污水处理率分别`. */
function withDetachedMember(
  subject: string,
  { text, dates, group }: IndicatorContext,
  clause: { start: number; mark: string },
): string {
  const count = group.values.length
  if (clause.mark === '' || count < 2 || splitIndicators(subject, count) !== null) return subject
  const before = clauseStart(text, 0, clause.start - 1)
  const member = cleanSubject(text, before.start, clause.start - 1, dates)
  return isListMember(member) ? `${member}、${subject}` : subject
}

/** The words before a colon, a bracket or a lone comma, where the value's own clause has no subject. */
function subjectBefore(
  text: string,
  clause: { start: number; mark: string },
  dates: readonly DateMention[],
): string {
  if (!/[，：（]/.test(clause.mark)) return ''
  const before = clauseStart(text, 0, clause.start - 1)
  const words = cleanSubject(text, before.start, clause.start - 1, dates)
  if (/\d/.test(words)) return ''
  return clause.mark === '（' || endsInHead(words) ? words : ''
}
