import { chineseNumeralClass } from '../../lexicon/numerals.ts'
import type { Comparator } from '../../tree/nodes.ts'
import { findBaseline } from './baselines.ts'
import { alternation, grammar, WordSet, wordSet } from './grammar.ts'
import type { DateMention } from './mention.ts'
import { firstDate } from './subjects.ts'

/** Which way a value changes: 提高 or 下降. */
export type Change = 'increase' | 'decrease'

/** What stands between an indicator and its value: 应于2020年底前分别达到 / 比2013年下降. */
export interface Predicate {
  /** Where it begins, that is where the indicator ends. */
  start: number
  op: Comparator | null
  change: Change | null
  baseline: string | null
  /** Whether a word leads to a level: 达到, 降至. */
  level: boolean
  /** 分别: each value belongs to one member of a list. */
  distributive: boolean
  /** 要, 应: a standing requirement. */
  modal: boolean
  /** 由, 从: the value is where a change starts from. */
  origin: boolean
  /** 提高 in 改造提升: the word of the change where it follows a verb at once; empty if there is none. */
  changeWord: string
  /** 每千人, 人均: what the value is counted for. */
  per: string | null
  /** 的: what stands before is the whole that the value is a part of. */
  attributive: boolean
  /** The dates inside it, in reading order. */
  dates: DateMention[]
}

type Role =
  | { kind: 'comparator'; op: Comparator }
  | { kind: 'change'; change: Change }
  | { kind: 'level' | 'distributive' | 'adverb' | 'attributive' }

const opposite: Record<Comparator, Comparator> = { '>=': '<=', '<=': '>=', '=': '=', '~': '~' }
const { comparators, changes } = grammar

const comparatives = new Set(changes.comparatives.words)
const compared = new RegExp(`(?:${alternation(grammar.baselines.alone)})[^，。；、\\n]{1,20}$`)
const pointsOf = new RegExp(`^\\d{1,3}(?:\\.\\d{1,3})?(?:${alternation(grammar.percentage.points.words)})`)
const words = new WordSet<Role>()
for (const op of ['>=', '<=', '~'] as const) {
  words.add(comparators.before[op], { kind: 'comparator', op })
  const negated = comparators.negators.flatMap(negator => comparators.before[op].map(word => negator + word))
  if (op !== '~') words.add(negated, { kind: 'comparator', op: opposite[op] })
}
for (const change of ['increase', 'decrease'] as const) {
  words.add(changes[change], { kind: 'change', change })
  words.add(
    changes[change].map(word => word + changes.perfective),
    { kind: 'change', change },
  )
}
words.add(grammar.levels.words, { kind: 'level' })
words.add(grammar.distributive, { kind: 'distributive' })
words.add(grammar.adverbs.words, { kind: 'adverb' })
words.add(grammar.attributive, { kind: 'attributive' })
const times = new RegExp(
  `(?:\\d{4}年(?:${alternation(grammar.years.parts)})?|${alternation(grammar.times.words)})$`,
)
/** 五年累计: how long something was counted. */
const stretch = new RegExp(`(?:\\d{1,2}|${chineseNumeralClass}{1,2})年$`)
const modals = new Set(grammar.modals.words)
const origins = new Set(grammar.levels.origins.words)
const protectedWords = wordSet(grammar.predicateProtected.words)
const per = new RegExp(
  `(?:${grammar.per.each}(?:${alternation(grammar.per.of)})|${alternation(grammar.per.words)})$`,
)
/** 增加到2025年的90%: a date may take the preposition that makes a level of a change. */
const dateOpensLevel = new RegExp(`^(?:${alternation(grammar.levels.prepositions)})`)

/** No predicate is longer, in UTF-16 code units. */
const longestPredicate = 60

/**
 * Reads the words before a value from right to left, as far as they belong to its predicate.
 *
 * @param floor the predicate does not begin before this offset
 * @param dates sorted dates of the text
 */
export function readPredicate(
  text: string,
  floor: number,
  valueStart: number,
  dates: readonly DateMention[],
): Predicate {
  const predicate: Predicate = {
    start: valueStart,
    op: null,
    change: null,
    baseline: null,
    level: false,
    distributive: false,
    modal: false,
    origin: false,
    changeWord: '',
    per: null,
    attributive: false,
    dates: [],
  }
  const lowest = Math.max(floor, valueStart - longestPredicate)
  let at = valueStart
  let opensLevel = false
  while (at > lowest) {
    if (/[\s、]/.test(text[at - 1]!) && (text[at - 1] !== '、' || predicate.dates.length > 0)) {
      at--
      continue
    }
    const date = dateEndingAt(dates, at)
    const baseline = findBaseline(text, lowest, at)
    if (baseline !== null) {
      predicate.baseline ??= baseline.text
      at = baseline.start
    } else if (date !== null && date.start >= lowest) {
      predicate.dates.unshift(date)
      at = date.start
      opensLevel = dateOpensLevel.test(text.slice(at, at + 1))
      // 从2021年的30%: the preposition is part of the date.
      if (origins.has(text[at]!)) predicate.origin = true
    } else {
      const time =
        times.exec(text.slice(lowest, at)) ??
        (at < valueStart ? stretch.exec(text.slice(Math.max(lowest, at - 3), at)) : null)
      if (time !== null) {
        at -= time[0].length
        continue
      }
      const shared = per.exec(text.slice(Math.max(lowest, at - 4), at))
      if (shared !== null && predicate.per === null) {
        predicate.per = shared[0]
        at -= shared[0].length
        continue
      }
      const found = protectedWords.before(text, at, lowest) === null ? words.before(text, at, lowest) : null
      if (found === null || isNominal(text, at - found.word.length, lowest, found.role, predicate)) break
      if (comparatives.has(found.word) && isDimension(text, at - found.word.length, lowest, valueStart)) break
      apply(predicate, found, opensLevel, text.slice(at, valueStart).trim() === '')
      at -= found.word.length
      opensLevel = false
      if (!predicate.attributive) continue
      // 由2018年的50%, 由原来的50%: a time is no whole that the value is a part of.
      predicate.attributive = dateEndingAt(dates, at) === null && !times.test(text.slice(lowest, at))
      if (predicate.attributive) break
    }
  }
  predicate.start = at
  return predicate
}

/** 增长 in 经济增长保持在6%以上 is what is measured: a level stands behind it, and nothing is compared with. */
function isNominal(
  text: string,
  start: number,
  lowest: number,
  role: Role,
  { level, origin, attributive }: Predicate,
): boolean {
  return (
    role.kind === 'change' && level && !origin && !attributive && findBaseline(text, lowest, start) === null
  )
}

/** 高 in 坡高超过8米 names what is measured: nothing is compared, and no points are told. */
function isDimension(text: string, start: number, lowest: number, valueStart: number): boolean {
  return !compared.test(text.slice(lowest, start)) && !pointsOf.test(text.slice(valueStart, valueStart + 12))
}

function apply(
  predicate: Predicate,
  { role, word }: { role: Role; word: string },
  opensLevel: boolean,
  last: boolean,
): void {
  if (role.kind === 'comparator') {
    predicate.op ??= role.op
  } else if (role.kind === 'change') {
    if (opensLevel) predicate.level = true
    else {
      predicate.change ??= role.change
      predicate.changeWord = word
    }
  } else if (role.kind === 'level') {
    predicate.level = true
    if (origins.has(word)) predicate.origin = true
  } else if (role.kind === 'distributive') predicate.distributive = true
  else if (role.kind === 'attributive') predicate.attributive = last
  if (modals.has(word)) predicate.modal = true
}

function dateEndingAt(dates: readonly DateMention[], offset: number): DateMention | null {
  const date = dates[firstDate(dates, offset) - 1]
  return date !== undefined && date.end === offset ? date : null
}
