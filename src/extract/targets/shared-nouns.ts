/** Nouns, and what is said of them, that values in a row share and only the last of them names. */
import { hanRanges } from '../../lexicon/han.ts'
import { alternation, grammar } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { readNounPhrase } from './nouns.ts'

const { marks, conjunctions } = grammar.listSeparators
/** 24个、提升10个村庄: no more than a verb stands between two such values. */
const verbBetween = new RegExp(`^(?:${alternation([...marks, ...conjunctions])})[${hanRanges}]{1,4}$`, 'u')

/** In 50%的A和20%的B开展C, C is said of both; from the end, so that it reaches all of a chain. */
export function sharedVerbPhrases(text: string, groups: readonly ValueGroup[]): (string | null)[] {
  const phrases: (string | null)[] = groups.map(() => null)
  let shared: string | null = null
  for (let index = groups.length - 1; index >= 0; index--) {
    const limit = groups[index + 1]?.start ?? text.length
    const phrase = readNounPhrase(text, groups[index]!.end, limit)
    const joined =
      phrase !== null &&
      phrase.end >= limit - 1 &&
      phrase.verbPhrase === null &&
      !/[，。；]/.test(text[limit - 1]!)
    phrases[index] = joined ? shared : null
    shared = phrase === null ? null : (phrase.verbPhrase ?? (joined ? shared : null))
  }
  return phrases
}

/**
 * The noun that a count leaves to the next one: 新增24个、提升10个村庄; null where it has one, or the next counts something
 * else.
 *
 * @param limit the value behind the next one, or the end of the text
 */
export function nounAhead(text: string, group: ValueGroup, next: ValueGroup, limit: number): string | null {
  const { unit, unitKind } = group.values.at(-1)!.number
  if (unitKind !== 'counted' || next.values[0]!.number.unit !== unit) return null
  if (!verbBetween.test(text.slice(group.end, next.start))) return null
  return readNounPhrase(text, next.end, limit)?.noun ?? null
}
