import type { Comparator } from '../../tree/nodes.ts'
import { earlyComparator } from './comparators.ts'
import { governingDeadlines } from './deadlines.ts'
import { grammar, wordSet } from './grammar.ts'
import { groupNumbers, type ValueGroup } from './groups.ts'
import type { DateMention, NumberMention, TargetMention } from './mention.ts'
import { findNumbers } from './numbers.ts'
import { placeGroups } from './place-groups.ts'
import type { Predicate } from './predicate.ts'
import { readPredicate } from './read-predicate.ts'

const bareHeads = wordSet(grammar.bareHeads.words)
const bareSums = wordSet(grammar.bareSums.words)
const ratioAtEnd = new RegExp(
  `\\d{1,3}(?:\\.\\d{1,2})?[${grammar.ratios.signs.join('')}]\\d{1,3}(?:\\.\\d{1,2})?$`,
)
const longestRatio = 13
const ratioHeads = wordSet(grammar.ratios.heads)

/**
 * Finds the targets of a passage: every percentage, and every number with a unit that is neither part of a name, a
 * number or a date, nor a mere time limit or size class (`limits.ts`, `size-classes.ts`).
 *
 * @param text one restored passage: simplified, with full-width marks
 * @param dates the dates of the passage, sorted, not overlapping
 * @returns in reading order, none overlapping
 */
export function findTargets(text: string, dates: readonly DateMention[]): TargetMention[] {
  const numbers = findNumbers(text, dates)
  if (numbers.length === 0) return []
  const isBare = ({ start, ratio, scale }: NumberMention) => {
    const { start: end } = readPredicate(text, 0, start, dates)
    if (ratio === '')
      return (
        bareHeads.before(text, end, 0) !== null || (scale !== '' && bareSums.before(text, end, 0) !== null)
      )
    // 从3.1∶1缩小为2.9∶1: the first ratio stands between the second one and what both measure.
    const origin = ratioAtEnd.exec(text.slice(Math.max(0, end - longestRatio), end))?.[0].length ?? 0
    const first = origin === 0 ? end : readPredicate(text, 0, end - origin, dates).start
    return ratioHeads.before(text, first, 0) !== null
  }
  const placed = placeGroups(text, groupNumbers(text, numbers, isBare), dates)
  const bys = governingDeadlines(text, placed, dates)
  const targets: TargetMention[] = []
  for (const [groupIndex, { group, predicate, indicators }] of placed.entries())
    for (const [index, { number, op }] of group.values.entries()) {
      if (number.type === 'plain') continue
      targets.push({
        type: number.type,
        start: number.start,
        end: number.end,
        text: text.slice(number.start, number.end),
        value: number.value,
        unit: number.unit,
        op: op ?? predicate.op ?? (number.surplus ? '~' : (boundBefore(text, group, predicate) ?? '=')),
        change: predicate.change,
        baseline: predicate.baseline,
        indicator: indicators[index] ?? null,
        by: bys[groupIndex]![index] ?? null,
      })
    }
  return targets
}

/** No verb with its object stands between a bound and a count (至少入户安检1次) that is longer, in characters. */
const longestBound = 12

function boundBefore(text: string, { values }: ValueGroup, { start }: Predicate): Comparator | null {
  const { type, unitKind } = values[0]!.number
  if (type !== 'quantity' || unitKind === 'duration') return null
  return earlyComparator(text.slice(Math.max(0, start - longestBound), start))
}
