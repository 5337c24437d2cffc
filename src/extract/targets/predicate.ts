import type { Comparator } from '../../plan/schema.ts'
import { findBaseline } from './baselines.ts'
import { alternation, grammar, WordSet } from './grammar.ts'
import type { DateMention } from './mention.ts'
import { firstDate } from './subjects.ts'

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
const times = new RegExp(`(?:\\d{4}年|${alternation(grammar.times.words)})$`)
const modals = new Set(grammar.modals.words)

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
    attributive: false,
    dates: [],
  }
  const lowest = Math.max(floor, valueStart - longestPredicate)
  let at = valueStart
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
    } else {
      const time = times.exec(text.slice(lowest, at))
      if (time !== null) {
        at -= time[0].length
        continue
      }
      const found = words.before(text, at, lowest)
      if (found === null) break
      apply(predicate, found.role, found.word, text.slice(at, valueStart).trim() === '')
      at -= found.word.length
      if (!predicate.attributive) continue
      // 由2018年的50%, 由原来的50%: a time is no whole that the value is a part of.
      predicate.attributive = dateEndingAt(dates, at) === null && !times.test(text.slice(lowest, at))
      if (predicate.attributive) break
    }
  }
  predicate.start = at
  return predicate
}

function apply(predicate: Predicate, role: Role, word: string, last: boolean): void {
  if (role.kind === 'comparator') {
    predicate.op ??= role.op
  } else if (role.kind === 'change') {
    if (!predicate.level) predicate.change ??= role.change
  } else if (role.kind === 'level') predicate.level = true
  else if (role.kind === 'distributive') predicate.distributive = true
  else if (role.kind === 'attributive') predicate.attributive = last
  if (modals.has(word)) predicate.modal = true
}

function dateEndingAt(dates: readonly DateMention[], offset: number): DateMention | null {
  const date = dates[firstDate(dates, offset) - 1]
  return date !== undefined && date.end === offset ? date : null
}
