/** Things that are counted and told apart by a size: 20个年接待游客300万人次以上的景区. */
import { hanRanges } from '../../lexicon/han.ts'
import { grammar } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { readNounPhrase } from './nouns.ts'

/** What stands between the count and the size: 年接待游客, 年产值超. */
const measure = new RegExp(`^[${hanRanges}]{0,12}$`, 'u')
const attributives = new Set(grammar.attributive)

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
  if (group.values.at(-1)!.number.unitKind !== 'counted' || !attributives.has(text[next.end] ?? ''))
    return null
  const size = next.values.at(-1)!
  if (size.number.type !== 'quantity' || size.op === null) return null
  if (!measure.test(text.slice(group.end, next.start))) return null
  const phrase = readNounPhrase(text, next.end, limit)
  if (phrase === null) return null
  return { noun: text.slice(group.end, next.end + 1) + phrase.noun, end: phrase.nounEnd }
}
