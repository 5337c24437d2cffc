/** How a group of values stands to those that were placed before it. */
import type { PlacedGroup } from './context.ts'
import type { ValueGroup } from './groups.ts'
import type { NumberMention } from './mention.ts'
import type { Predicate } from './predicate.ts'

/** From a value to the start of the next sentence. */
const nextSentence = /^[^。！？\n]{0,24}。\s?$/

/** Whether a group stands in the sentence of the one before it. */
export function followsInSentence(text: string, before: PlacedGroup | undefined, group: ValueGroup): boolean {
  return before !== undefined && /^[^。！？\n]{0,160}$/.test(text.slice(before.group.end, group.start))
}

/** 新建茶园5万亩。2031年建成1万亩: a dated part of what the sentence before has told. */
export function breaksDown(
  text: string,
  before: PlacedGroup | undefined,
  group: ValueGroup,
  { dates, start }: Predicate,
): boolean {
  if (before === undefined || dates.length === 0) return false
  if (!sameUnit(before.group.values.at(-1)!.number, group.values[0]!.number)) return false
  return nextSentence.test(text.slice(before.group.end, start))
}

/** What the values of the group before measure; those of as many groups where each has one: 甲产量3万吨，乙产量2万吨. */
export function antecedentsOf(
  text: string,
  placed: readonly PlacedGroup[],
  count: number,
): readonly (string | null)[] {
  const row = placed.slice(-count)
  const first = row[0]?.group.end ?? 0
  const inOneSentence = !/[。！？\n]/.test(text.slice(first, row.at(-1)?.group.start))
  const each = row.every(({ indicators }) => indicators.length === 1)
  return each && inOneSentence
    ? row.map(({ indicators }) => indicators[0]!)
    : (placed.at(-1)?.indicators ?? [])
}

/** Whether two values count the same: 户 and 万户 do. */
export function sameUnit(a: NumberMention, b: NumberMention): boolean {
  return a.type === b.type && a.unit?.slice(a.scale.length) === b.unit?.slice(b.scale.length)
}
