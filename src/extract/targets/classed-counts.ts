/** Things that are counted and told apart by a size: 20个年接待游客300万人次以上的景区. */
import { hanRanges } from '../../lexicon/han.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import type { NumberMention } from './mention.ts'
import { readNounPhrase } from './nouns.ts'

/** What stands between the count and the size: 年接待游客, 年产值超. */
const measure = new RegExp(`^[${hanRanges}]{0,12}$`, 'u')
const attributives = new Set(grammar.attributive)
const { proportion } = grammar
const capacities = wordSet(grammar.sizeClasses.capacities)
/** No more is said of a thing between its size and its name, in characters. */
const longestFurther = 32
const furtherWords = new RegExp(`^[，、][^。；：\\n]{1,30}?(?:${alternation(grammar.attributive)})`)

/** A counted noun with the size that tells which things are meant. */
export interface ClassedNoun {
  noun: string
  end: number
}

/**
 * The noun of a count whose first words are a bounded size: 20个|年接待游客300万人次以上的景区; null where the value behind
 * it is none, such as that of other things (8个镇12个村).
 *
 * @param next the value group behind the count
 * @param limit the value behind that one, or the end of the text
 */
export function classedNoun(
  text: string,
  group: ValueGroup,
  next: ValueGroup,
  limit: number,
): ClassedNoun | null {
  const size = next.values.at(-1)!
  if (group.values.at(-1)!.number.unitKind !== 'counted' || size.number.type !== 'quantity') return null
  const words = text.slice(group.end, next.start)
  if (!measure.test(words)) return null
  const told = size.op !== null && attributives.has(text[next.end] ?? '')
  const end = told ? next.end : capacityEnd(text, words, size.number, next.end, limit)
  const phrase = end < 0 ? null : readNounPhrase(text, end, limit)
  if (phrase === null) return null
  return { noun: text.slice(group.end, next.end) + proportion.with + phrase.noun, end: phrase.nounEnd }
}

/**
 * Where 的 stands that ties a size without a bound to the thing that is counted, told by what the size is of (1座|日供水3万吨
 * 的水厂), maybe behind more that is said of it (1条|总长25公里、途经甲镇的管道); -1 if none does.
 */
function capacityEnd(
  text: string,
  words: string,
  { unitKind }: NumberMention,
  end: number,
  limit: number,
): number {
  if (unitKind !== 'measured' || capacities.after(words, 0, words.length) === null) return -1
  if (attributives.has(text[end] ?? '')) return end
  const tied = furtherWords.exec(text.slice(end, Math.min(limit, end + longestFurther)))
  return tied === null ? -1 : end + tied[0].length - 1
}
