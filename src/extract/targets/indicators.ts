import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { endsInHead, splitIndicators } from './lists.ts'
import type { DateMention } from './mention.ts'
import { type NounPhrase, readNounPhrase } from './nouns.ts'
import type { Predicate } from './predicate.ts'
import { clauseStart, cleanSubject } from './subjects.ts'

/** What the values of a group measure, each on its own. */
export interface Indicators {
  indicators: (string | null)[]
  /** The words that a following value without a subject of its own takes over; null leaves the old ones. */
  carried: string | null
  /** Where the noun phrase after the value ends, if that told it. */
  nounEnd: number | null
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
  /** Subject of the values before, with type or unit, as far as it may be taken over. */
  carried: string | null
  /** What is said of the noun after the next value: …和80%以上的村卫生室能够提供中医药服务. */
  sharedVerbPhrase: string | null
}

const { proportion } = grammar
const bound = new RegExp(
  alternation(
    grammar.comparators.negators.flatMap(negator =>
      [...grammar.comparators.before['>='], ...grammar.comparators.before['<=']].map(word => negator + word),
    ),
  ),
)
const enumerating = /等$|、/
const proportionHeads = wordSet(grammar.indicatorHeads.words.filter(word => /[比率重]/.test(word)))
const longestOpening = 16

/** Finds what a group of values measures: before it, after it, or in the clause before. */
export function readIndicators(context: IndicatorContext): Indicators {
  const { text, dates, group, predicate, floor } = context
  const clause = clauseStart(text, floor, predicate.start)
  let subject = cleanSubject(text, clause.start, predicate.start, dates)
  const noun = nounOf(context, subject)
  if (noun !== null)
    return { indicators: group.values.map(() => noun.indicator), carried: null, nounEnd: noun.end }
  if (subject === '') subject = subjectBefore(text, clause, dates)
  if (subject.startsWith(proportion.verb) && context.carried !== null) subject = context.carried + subject
  if (subject === '') subject = context.carried ?? ''
  if (subject === '') return { indicators: group.values.map(() => null), carried: null, nounEnd: null }
  return { indicators: resolve(subject, context), carried: subject, nounEnd: null }
}

function resolve(subject: string, { group, predicate }: IndicatorContext): (string | null)[] {
  const count = group.values.length
  const pairedWithDates = predicate.dates.length === count && count > 1
  if (count > 1 && !group.range && !pairedWithDates) {
    const members = splitIndicators(subject, count)
    if (members !== null) return members
    // A list of another length cannot be told apart.
    if (subject.includes('、')) return group.values.map(() => null)
  }
  return group.values.map(value =>
    value.number.type === 'percentage' ? asProportion(subject, predicate) : subject,
  )
}

/** 机械施肥占种植面积(的40%) → 机械施肥占种植面积的比例 */
function asProportion(subject: string, { attributive, change }: Predicate): string {
  const limit = bound.exec(subject)
  const words =
    limit === null
      ? subject
      : subject.slice(0, limit.index) + proportion.verb + subject.slice(limit.index + limit[0].length)
  if (words.endsWith(proportion.verb)) return words.slice(0, -1) + proportion.share
  const partOf =
    attributive || (words.includes(proportion.verb) && limit === null && !endsAsProportion(words))
  return partOf && change === null ? words + proportion.with + proportion.suffix : words
}

function endsAsProportion(words: string): boolean {
  return proportionHeads.before(words, words.length, 0) !== null
}

/** The indicator told by the noun after the value, where that and not the subject is what is measured. */
function nounOf(context: IndicatorContext, subject: string): { indicator: string; end: number } | null {
  const { text, group, predicate, limit } = context
  const { type, unitKind } = group.values.at(-1)!.number
  const counted = unitKind === 'counted' && group.values.at(-1)!.op === null
  if (
    type === 'percentage'
      ? subject !== '' || predicate.change !== null
      : !counted && subject !== '' && endsInHead(subject)
  )
    return null
  const phrase = readNounPhrase(text, group.end, limit)
  if (phrase === null) return null
  if (type === 'percentage')
    return { indicator: proportionOf(phrase, context.sharedVerbPhrase), end: phrase.nounEnd }
  const noun = phrase.noun.split(proportion.with)[0] || phrase.noun
  const opening = enumerating.test(subject) || subject.length > longestOpening ? '' : subject
  return {
    indicator: opening + (opening !== '' && predicate.attributive ? proportion.with : '') + noun,
    end: phrase.nounEnd,
  }
}

function proportionOf(phrase: NounPhrase, sharedVerbPhrase: string | null): string {
  const said = phrase.verbPhrase ?? sharedVerbPhrase
  return (said === null ? '' : said + proportion.with) + phrase.noun + proportion.suffix
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
