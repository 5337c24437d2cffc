/** Counts of the same things by their size: 产值50亿元以上的企业3家、10亿元以上的5家. */
import { hanRanges } from '../../lexicon/han.ts'
import type { PlacedGroup } from './context.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import type { DateMention } from './mention.ts'
import type { Predicate } from './predicate.ts'
import { readPredicate } from './read-predicate.ts'

/** What stands between the count before and a size: 、|超过. */
const opening = new RegExp(
  `^[、，；]?(?:${alternation(grammar.listSeparators.conjunctions)})?(?<bound>(?:${alternation(
    Object.values(grammar.comparators.before).flat(),
  )})?)$`,
)
const longestOpening = 8
const joins = wordSet(grammar.listSeparators.conjunctions)
/** What stands between a size and its count: the noun, which may be left to the count before. */
const things = new RegExp(
  `^(?<tie>(?:${alternation(grammar.attributive)})?)(?<noun>[${hanRanges}]{0,14})$`,
  'u',
)

/** A count of the things of the size before it. */
export interface Tier {
  predicate: Predicate
  indicator: string
}

/**
 * What the count behind a size measures where the count before it was of the same things in another size; null where
 * the group is no such size.
 *
 * @param index of the size
 * @param before the count before it, as it was placed
 */
export function tierAt(
  text: string,
  groups: readonly ValueGroup[],
  index: number,
  before: PlacedGroup,
  dates: readonly DateMention[],
): Tier | null {
  const [first, count, size, next] = groups.slice(Math.max(0, index - 2), index + 2)
  const indicator = before.indicators[0]
  if (first === undefined || next === undefined || size === undefined || before.group !== count) return null
  if (indicator == null || size.start - count.end > longestOpening) return null
  const [kind, sizes] = [count.values[0]!.number, size.values[0]!.number]
  if (sizes.unitKind !== 'measured' || kind.unitKind !== 'counted' || !sameUnits(next, count)) return null
  const told = opening.exec(text.slice(count.end, size.start))
  if (told === null) return null
  const predicate = readPredicate(text, size.end, next.start, dates)
  const { tie, noun } = things.exec(text.slice(size.end, predicate.start))?.groups ?? {}
  if (tie === undefined) return null
  const own = told.groups!.bound! + text.slice(size.start, size.end)
  const other = text.slice(
    readPredicate(text, Math.max(0, first.start - 4), first.start, []).start,
    first.end,
  )
  const at = indicator.indexOf(other)
  // 亿元或3000万美元以上项目: one of two sizes.
  if (at < 0 || joins.before(indicator, at, 0) !== null) return null
  const rest = noun === '' ? indicator.slice(at + other.length) : `${tie}${noun}`
  return { predicate, indicator: indicator.slice(0, at) + own + rest }
}

function sameUnits(next: ValueGroup, count: ValueGroup): boolean {
  return next.values[0]!.number.unit === count.values[0]!.number.unit
}
