import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import { endsInHead } from './indicator-words.ts'
import type { Predicate } from './predicate.ts'

const { opening, closing, measured, setting, least } = grammar.timeLimits
const setters = new RegExp(alternation(setting))
const minimum = new RegExp(`(?:${alternation(least)})\\s?$`)
const attributive = new Set(grammar.attributive)
/** 预期寿命79岁: what is measured in years stands right before them. */
const measuredDurations = wordSet(measured)
const openers = new RegExp(`(?:${alternation(opening)})\\s?$`)
const closers = wordSet(closing)
/** 在12日举行: a day of the month. */
const dayUnits = new Set(grammar.timeLimits.days)
const { each } = grammar.per

/**
 * Whether a duration is a mere time limit (须在24小时内处置, 使用超过50年的管网) and no target (压缩至3日, 天数控制在5天以内).
 */
export function isTimeLimit(text: string, floor: number, group: ValueGroup, predicate: Predicate): boolean {
  const { number, op } = group.values.at(-1)!
  const inside =
    openers.test(text.slice(predicate.start, group.start)) &&
    (closers.after(text, number.end, text.length) !== null || (dayUnits.has(number.unit!) && !group.range))
  if (inside && predicate.op === null && predicate.change === null) return true
  if (predicate.level || predicate.change !== null) return false
  if (measuredDurations.before(text, predicate.start, floor) !== null) return false
  const words = text.slice(predicate.start, group.start)
  if (setters.test(words) || (minimum.test(words) && !attributive.has(text[group.end] ?? ''))) return false
  // 优良天数300天以上: a bound behind the duration sets a level, too.
  return (
    (predicate.op === null && op !== '>=') ||
    !endsInHead(text.slice(Math.max(floor, predicate.start - 8), predicate.start))
  )
}

/** 每300至500户一处: what a thing is provided for, and no value. */
export function isDenominator(text: string, group: ValueGroup): boolean {
  return group.values[0]!.number.type === 'quantity' && text[group.start - 1] === each
}
