import type { Clause, IndicatorContext } from './context.ts'
import { completeSubject, partOf, withDetachedMember } from './ellipsis.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { endsInHead, isRegion, isRegionScope, splitIndicators, stemsOf } from './lists.ts'
import { readNounPhrase } from './nouns.ts'
import type { Predicate } from './predicate.ts'
import { asProportion, namesShare, proportionOf, sharesOfWhole, takeBound } from './proportions.ts'
import { clauseStart, cleanSubject, withoutLeads } from './subjects.ts'

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

const { proportion, levels, changes } = grammar
/** Words that leave the stretch before them unfinished: it belongs to something else. */
const endsOpen = wordSet(grammar.unfinished.words)
const memberJoin = new RegExp(alternation(grammar.listSeparators.conjunctions))
/** 提高 … 至: the two halves of a level. */
const goal = new RegExp(`^(?:${alternation(levels.prepositions)})`)
const additions = new Set(changes.object.increase)
const changeVerbs = wordSet(
  [...changes.increase, ...changes.decrease].filter(word => word.length > 1 && !additions.has(word)),
)
const measured = wordSet(grammar.nouns.measured.words)
const making = wordSet(grammar.makingVerbs.words)
const verbs = wordSet(grammar.nouns.verbs)
const qualities = wordSet(grammar.nouns.qualities.words)
const states = wordSet(grammar.stateVerbs.words)
const changeNouns = wordSet(changes.objectProtected)
const distributive = wordSet(grammar.distributive)
const longestOpening = 16

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
  const subject =
    spread === null ? withoutSpread(words, predicate) : withoutLeads(words.slice(spread.word.length))
  const verb = goal.test(text.slice(predicate.start, group.start).trim())
    ? changeVerbs.after(subject, 0, subject.length - 2)
    : null
  return verb === null || changeNouns.after(subject, 0, subject.length) !== null
    ? { subject, clause }
    : { subject: subject.slice(verb.word.length), clause }
}

const reckoned = {
  before: new RegExp(grammar.reckoned.before),
  after: new RegExp(grammar.reckoned.after),
}
const grant = new RegExp(grammar.grants.pattern)
const perMille = '‰'

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

/** Finds what a group of values measures: before it, after it, or in the clause before. */
export function readIndicators(context: IndicatorContext, { subject: own, clause }: OwnSubject): Indicators {
  const { group, predicate } = context
  const none: Indicators = { indicators: [], carried: null, nounEnd: null, opening: '' }
  const noun = nounOf(context, own)
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
  if (context.classed !== null) {
    const opening = openingOf(subject, context) || context.joinedOpening
    return { indicator: opening + context.classed.noun, end: context.classed.end, opening }
  }
  const verb = context.nounAhead === null ? '' : openingOf(subject, context)
  if (context.nounAhead !== null && making.has(verb))
    return { indicator: verb + countedNoun(thingsOf(context.nounAhead)), end: group.end, opening: '' }
  const isSubject =
    type === 'percentage'
      ? (subject !== '' && !standsAside(text, group, subject, predicate)) || predicate.change !== null
      : subject !== '' && endsInHead(subject) && (unitKind !== 'counted' || value.op !== null)
  if (isSubject) return null
  const phrase = readNounPhrase(text, group.end, limit)
  if (phrase === null || (type === 'percentage' && namesShare(phrase.noun))) return null
  value.op ??= phrase.op
  // 主要产品85%以上按照国家标准生产: what is done with a share of the things named before.
  if (
    type === 'percentage' &&
    subject !== '' &&
    !namesRegion(subject) &&
    verbs.after(phrase.noun, 0, phrase.noun.length) !== null
  )
    return {
      indicator: phrase.noun + (phrase.verbPhrase ?? '') + proportion.with + subject + proportion.suffix,
      end: phrase.nounEnd,
      opening: '',
    }
  if (type === 'percentage')
    return {
      indicator: partOpening(subject) + proportionOf(phrase, context.sharedVerbPhrase),
      end: phrase.nounEnd,
      opening: '',
    }
  const { whole } = context
  if (whole !== null && subject === '' && phrase.noun.at(-1) !== whole.at(-1))
    return { indicator: whole, end: phrase.nounEnd, opening: '' }
  const noun = countedNoun(thingsOf(phrase.noun))
  const opening = openingOf(subject, context) || context.joinedOpening
  // 托位：新增100个托位: the label has named what is counted.
  if (opening.length > noun.length && opening.endsWith(noun))
    return { indicator: opening, end: phrase.nounEnd, opening: '' }
  const joint = opening !== '' && predicate.attributive ? proportion.with : ''
  return { indicator: opening + joint + noun, end: phrase.nounEnd, opening: opening + joint }
}

/** 8个镇的水厂: the things that have others; 8个特色鲜明的街区: what says no more than what they are like goes with them. */
function thingsOf(noun: string): string {
  const at = noun.indexOf(proportion.with)
  return at <= 0 || qualities.before(noun, at, 0) !== null ? noun : noun.slice(0, at)
}

/** 15个断面水质优良比例: the noun of a count without what is measured of the things. */
function countedNoun(noun: string): string {
  if (!endsInHead(noun)) return noun
  for (let at = 1; at < noun.length; at++)
    if (measured.after(noun, at, noun.length) !== null) return noun.slice(0, at)
  return noun
}

/** What stays of the words before a share of things: the region (全市30%的学校), or the verb (养老保险覆盖24%的县). */
function partOpening(subject: string): string {
  if (namesRegion(subject)) return subject
  return making.before(subject, subject.length, 0) === null ? '' : subject + proportion.with
}

/** No name of a region is longer; 养老服务覆盖全部社区 only ends like one. */
const longestRegion = 5

function namesRegion(words: string): boolean {
  return isRegionScope(words) || (words.length <= longestRegion && isRegion(words))
}

/** In 全市30%的学校 the words before the value are no indicator: nothing sets a level, and the value is tied to its noun. */
function standsAside(text: string, group: ValueGroup, subject: string, predicate: Predicate): boolean {
  // 甲市实现100%乡镇通油路: the region has what the noun behind the value names.
  const ofRegion = namesRegion(subject)
  const tied = ofRegion || proportion.with === text[group.end] || group.values.at(-1)!.op !== null
  return tied && !predicate.level && !predicate.attributive && predicate.op === null && !endsInHead(subject)
}

/** The words before a value that belong to the noun behind it: 新建10座 → 新建. Other things in a row do not: 甲、乙等3家. */
function openingOf(subject: string, { predicate, joinedOpening }: IndicatorContext): string {
  // 已划分的23个单元167个点位: the noun of the value before stands between.
  if (/\d/.test(subject)) return joinedOpening
  const opening = subject + (predicate.level ? '' : predicate.changeWord.replace(changes.perfective, ''))
  if (endsOpen.before(opening, opening.length, 0) !== null || opening.includes('、')) return ''
  return opening.length > longestOpening ? '' : opening
}
