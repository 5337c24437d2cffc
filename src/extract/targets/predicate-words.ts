/** The words of a predicate, and what each says. */
import type { Comparator } from '../../tree/nodes.ts'
import { findBaseline } from './baselines.ts'
import { alternation, grammar, WordSet, wordSet } from './grammar.ts'
import type { Change, Predicate } from './predicate.ts'

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
const modals = new Set(grammar.modals.words)
const origins = new Set(grammar.levels.origins.words)
const protectedWords = wordSet(grammar.predicateProtected.words)
/** A word of a predicate. */
export interface PredicateWord {
  word: string
  role: Role
}

/** Whether a character leads to the value that a change starts from: 由, 从. */
export function isOrigin(character: string): boolean {
  return origins.has(character)
}

/**
 * The word that ends at an offset and belongs to a predicate; null if none does.
 *
 * @param lowest where the predicate begins at the earliest
 * @param predicate what stands between the offset and the value
 */
export function wordBefore(
  text: string,
  at: number,
  lowest: number,
  predicate: Predicate,
  valueStart: number,
): PredicateWord | null {
  if (protectedWords.before(text, at, lowest) !== null) return null
  const found = words.before(text, at, lowest)
  if (found === null) return null
  const start = at - found.word.length
  if (isNominal(text, start, lowest, found.role, predicate)) return null
  return comparatives.has(found.word) && isDimension(text, start, lowest, valueStart) ? null : found
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

/**
 * Adds to a predicate what a word says.
 *
 * @param opensLevel whether a date behind it opens a level
 * @param last whether nothing stands between it and the value
 */
export function applyWord(
  predicate: Predicate,
  { role, word }: PredicateWord,
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
