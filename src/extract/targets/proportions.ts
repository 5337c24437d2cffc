import { grammar, WordSet, wordSet } from './grammar.ts'
import type { NounPhrase } from './nouns.ts'
import type { Predicate } from './predicate.ts'

const { proportion } = grammar
/** 不低于, 不超过 before the whole that a share is taken of: 不低于采购金额的30%. */
const bounds = new WordSet<'>=' | '<='>()
for (const op of ['>=', '<='] as const)
  for (const negator of grammar.comparators.negators)
    bounds.add(
      grammar.comparators.before[op].map(word => negator + word),
      op === '>=' ? '<=' : '>=',
    )
const adverbs = wordSet([
  ...grammar.adverbs.words,
  ...grammar.distributive,
  ...grammar.levels.words.filter(word => word.length > 1),
])
const aside = /（[^（）]{1,40}）/g
const copulas = wordSet(proportion.copulas)
const protectedWords = wordSet([...grammar.predicateProtected.words, ...grammar.protectedLeads.words])
const proportionHeads = wordSet(proportion.heads)
/** 20%的比例: the noun repeats what the value is. */
const shareNouns = wordSet(proportion.nouns)

/** 机械施肥占种植面积(的40%) → 机械施肥占种植面积的比例 */
export function asProportion(subject: string, predicate: Predicate): string {
  const { attributive, change, op, level } = predicate
  const copula = attributive ? copulaOf(subject) : null
  if (copula !== null)
    return `${subject.slice(0, copula.start)}${proportion.verb}${subject.slice(copula.end)}${proportion.with}${proportion.suffix}`
  // 不超过职工总数20%: the whole may stand without 的 before its share.
  const limit = attributive || (op === null && change === null && !level) ? firstBound(subject) : null
  let words = subject
  if (limit !== null) {
    predicate.op ??= limit.op
    const whole = subject.slice(limit.end)
    const part = withoutAdverbs(subject.slice(0, limit.start))
    words = part + (whole.startsWith(proportion.verb) ? '' : proportion.verb) + whole
  }
  if (words.endsWith(proportion.verb)) {
    const part = words.slice(0, -proportion.verb.length)
    return endsAsProportion(part) ? part : part + proportion.share
  }
  const plain = words.replace(aside, '')
  const partOf = attributive || (plain.includes(proportion.verb) && !endsAsProportion(plain))
  return partOf && change === null ? words + proportion.with + proportion.suffix : words
}

/**
 * The list before a bound and the whole behind it: 甲、乙用量分别不低于总量(的10%、20%) → 甲、乙用量, and 占总量的比例. Sets the
 * bound.
 *
 * @returns null where no bound stands before the whole
 */
export function sharesOfWhole(subject: string, predicate: Predicate): { part: string; of: string } | null {
  const limit = predicate.attributive ? firstBound(subject) : null
  if (limit === null || limit.start === 0) return null
  predicate.op ??= limit.op
  const of = proportion.verb + subject.slice(limit.end) + proportion.with + proportion.suffix
  return { part: withoutAdverbs(subject.slice(0, limit.start)), of }
}

function firstBound(words: string): { start: number; end: number; op: '>=' | '<=' } | null {
  for (let start = 0; start < words.length; start++) {
    const bound = bounds.after(words, start, words.length)
    if (bound !== null) return { start, end: start + bound.word.length, op: bound.role }
  }
  return null
}

/**
 * Sets the bound that opens a clause before the whole, where no part is named that the subject could keep it with:
 * 按不低于学费收入2%的标准.
 */
export function takeBound(clause: string, subject: string, predicate: Predicate): void {
  if (predicate.op !== null || predicate.change !== null || predicate.level || subject === '') return
  const limit = firstBound(clause)
  if (limit !== null && clause.slice(limit.end) === subject) predicate.op = limit.op
}

/** 补助标准为修缮费用(的30%): between the part and the whole. */
function copulaOf(words: string): { start: number; end: number } | null {
  for (let end = words.length - 2; end > 2; end--) {
    const copula = copulas.before(words, end, 2)
    if (copula === null || protectedWords.before(words, end, 0) !== null) continue
    return words.includes(proportion.verb) || firstBound(words) !== null
      ? null
      : { start: end - copula.word.length, end }
  }
  return null
}

/** What a proportion is a part of comes after it: 补助标准占修缮费用的比例 → 补助标准. */
export function partBefore(words: string): string {
  const at = words.indexOf(proportion.verb)
  return at > 0 ? words.slice(0, at) : words
}

function withoutAdverbs(words: string): string {
  let end = words.length
  for (let adverb = adverbs.before(words, end, 0); adverb !== null; adverb = adverbs.before(words, end, 0))
    end -= adverb.word.length
  return words.slice(0, end)
}

function endsAsProportion(words: string): boolean {
  return proportionHeads.before(words, words.length, 0) !== null
}

/** Whether a noun after a percentage only repeats what it is: 比例, 幅度. */
export function namesShare(noun: string): boolean {
  return shareNouns.after(noun, 0, noun.length) !== null
}

/** 50%的学校开设甲课 → 开设甲课的学校比例 */
export function proportionOf(phrase: NounPhrase, sharedVerbPhrase: string | null): string {
  const said = phrase.verbPhrase ?? sharedVerbPhrase
  return (said === null ? '' : said + proportion.with) + phrase.noun + proportion.suffix
}
