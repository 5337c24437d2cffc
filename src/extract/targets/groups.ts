import { hanRanges } from '../../lexicon/han.ts'
import type { Comparator } from '../../tree/nodes.ts'
import { readComparatorAfter } from './comparators.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { NumberMention } from './mention.ts'

/** Values that share what stands before them: `85%、95%以上`, `5%—10%`, or one value alone. */
export interface ValueGroup {
  values: { number: NumberMention /** By the words after it. */; op: Comparator | null }[]
  range: boolean
  start: number
  /** After the last value and the comparator that closes it. */
  end: number
}

const closings = wordSet(grammar.timeLimits.closing)
const range = new RegExp(`^\\s?(?:${alternation(grammar.rangeSeparators)})\\s?$`)
const listJoin = new RegExp(
  `^\\s?(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions, '，'])})?\\s?$`,
)

/**
 * Joins numbers to groups, and drops those without sign or unit that no group gives one.
 *
 * @param isBareIndicator whether the words before a number measure something without a unit (系数), or as a ratio
 */
export function groupNumbers(
  text: string,
  numbers: readonly NumberMention[],
  isBareIndicator: (number: NumberMention) => boolean,
): ValueGroup[] {
  const groups: ValueGroup[] = []
  let next: Placed | null = null
  // From the end: a list takes its unit and its comparator from its last member.
  for (let index = numbers.length - 1; index >= 0; index--) {
    const number = numbers[index]!
    const { op, end } = boundAfter(text, number)
    const link: Link | null = next === null ? null : linkBetween(text, number, { op, end }, next)
    const resolved: NumberMention | null = resolve(
      number,
      link === null ? null : next!.number,
      link,
      isBareIndicator,
    )
    if (resolved === null) {
      next = null
      continue
    }
    if (link !== null && next !== null) {
      const group: ValueGroup = next.group
      group.range ||= link === 'range'
      group.start = resolved.start
      const following: Comparator | null = group.values.at(-1)!.op
      group.values.push({ number: resolved, op: op ?? (link === 'list' ? following : null) })
      next = { number: resolved, group }
      continue
    }
    next = {
      number: resolved,
      group: { values: [{ number: resolved, op }], range: false, start: resolved.start, end },
    }
    groups.push(next.group)
  }
  for (const group of groups) group.values.reverse()
  return groups.reverse()
}

/** The comparator after a number; 内 is one after a stretch of time (压缩至5天内), elsewhere it opens other words (内河). */
function boundAfter(text: string, { end, unitKind }: NumberMention): ReturnType<typeof readComparatorAfter> {
  const word = unitKind === 'duration' ? closings.after(text, end, text.length) : null
  return word === null ? readComparatorAfter(text, end) : { op: '<=', end: end + word.word.length }
}

const attributives = grammar.attributive.join('')
const startsNoun = new RegExp(`^(?![${attributives}])[${hanRanges}]`, 'u')

const wordAhead = new RegExp(`[${hanRanges}0-9]`, 'u')

type Link = 'list' | 'range'

interface Placed {
  number: NumberMention
  group: ValueGroup
}

function linkBetween(
  text: string,
  number: NumberMention,
  { op, end }: { op: Comparator | null; end: number },
  { number: next, group }: Placed,
): Link | null {
  if (next.start - end > 4) return null
  const gap = text.slice(end, next.start)
  if (end === number.end && range.test(gap) && (number.type === next.type || number.type === 'plain'))
    return 'range'
  if (!listJoin.test(gap) || (number.type === 'plain' && number.script === 'chinese')) return null
  // 企业3家、30亿元以上的5家: the size of what is counted next.
  const sizesNext = next.unitKind === 'measured' && group.values[0]!.op !== null
  if (number.unitKind === 'counted' && sizesNext && wordAhead.test(text[group.end] ?? '')) return null
  const alike = number.type === next.type && number.unit === next.unit
  if (gap.trim() === '' || gap.includes('，')) {
    // 达到40%，90%以上行政村完成: a clause of its own begins behind the mark.
    if (gap.includes('，') && startsNoun.test(text.slice(group.end, group.end + 1))) return null
    // 3万元以上5万元以下: the two ends of a range.
    if (alike && op === '>=' && group.values.at(-1)!.op === '<=') return 'range'
    return alike && number.type === 'percentage' ? 'list' : null
  }
  return number.type === next.type || number.type === 'plain' ? 'list' : null
}

function resolve(
  number: NumberMention,
  next: NumberMention | null,
  link: Link | null,
  isBareIndicator: (number: NumberMention) => boolean,
): NumberMention | null {
  if (number.type !== 'plain') return number
  if (next !== null && link !== null && next.type !== 'plain' && number.ratio === next.ratio) {
    const unit =
      next.unit === null
        ? null
        : number.scale === ''
          ? next.unit
          : number.scale + next.unit.slice(next.scale.length)
    return { ...number, type: next.type, unit, unitKind: next.unitKind, points: next.points }
  }
  if (number.script === 'chinese' || !isBareIndicator(number)) return null
  return { ...number, type: 'quantity', unit: number.scale + number.ratio, unitKind: 'measured' }
}
