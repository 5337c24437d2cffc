/** The indicator that the noun behind a value tells. */
import type { IndicatorContext } from './context.ts'
import { grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { endsInHead, isRegion, isRegionScope } from './indicator-words.ts'
import { readNounPhrase } from './nouns.ts'
import type { Predicate } from './predicate.ts'
import { namesShare, proportionOf } from './proportions.ts'
import { making, nounVerbs } from './verbs.ts'

const { proportion, changes } = grammar
/** Words that leave the stretch before them unfinished: it belongs to something else. */
const endsOpen = wordSet(grammar.unfinished.words)
const measured = wordSet(grammar.nouns.measured.words)
const qualities = wordSet(grammar.nouns.qualities.words)
const longestOpening = 16

/** What a value measures by the noun behind it. */
export interface NounIndicator {
  indicator: string
  /** Where the noun phrase ends. */
  end: number
  /** The verb before the value, which holds for nouns that are joined to this one. */
  opening: string
}

/** The indicator told by the noun after the value, where that and not the subject is what is measured; null elsewhere. */
export function nounIndicator(context: IndicatorContext, subject: string): NounIndicator | null {
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
    nounVerbs.after(phrase.noun, 0, phrase.noun.length) !== null
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
