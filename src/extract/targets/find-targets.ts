import type { Comparator } from '../../tree/nodes.ts'
import { lastBaseline } from './baselines.ts'
import { earlyComparator } from './comparators.ts'
import type { IndicatorContext, PlacedGroup } from './context.ts'
import { governingDeadlines } from './deadlines.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import { groupNumbers, type ValueGroup } from './groups.ts'
import { ownSubject, readIndicators } from './indicators.ts'
import { isDenominator, isTimeLimit } from './limits.ts'
import { jointIndicators } from './lists.ts'
import type { DateMention, NumberMention, TargetMention } from './mention.ts'
import { mixedList } from './mixed-lists.ts'
import { readNounPhrase } from './nouns.ts'
import { findNumbers } from './numbers.ts'
import { objectChange } from './object-changes.ts'
import { type Predicate, readPredicate } from './predicate.ts'
import { isSizeClass } from './size-classes.ts'

const joint = new RegExp(
  `^\\s?(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})\\s?$`,
)
const bareHeads = wordSet(grammar.bareHeads.words)
const opensJoint = new RegExp(
  `^(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})`,
)

/**
 * Finds the targets of a passage: every percentage, and every number with a unit that is neither part of a name, a
 * number or a date, nor a mere time limit or size class ({@link isTimeLimit}, {@link isSizeClass}).
 *
 * @param text one restored passage: simplified, with full-width marks
 * @param dates the dates of the passage, sorted, not overlapping
 * @returns in reading order; they do not overlap, but a percentage that is set for several indicators stands once for each
 */
export function findTargets(text: string, dates: readonly DateMention[]): TargetMention[] {
  const numbers = findNumbers(text, dates)
  if (numbers.length === 0) return []
  const isBare = (start: number) => {
    const { start: end } = readPredicate(text, 0, start, dates)
    return bareHeads.before(text, end, 0) !== null
  }
  const placed = placeGroups(text, groupNumbers(text, numbers, isBare), dates)
  const bys = governingDeadlines(text, placed, dates)
  const targets: TargetMention[] = []
  for (const [groupIndex, { group, predicate, indicators }] of placed.entries())
    for (const [index, { number, op }] of group.values.entries()) {
      if (number.type === 'plain') continue
      const target = {
        type: number.type,
        start: number.start,
        end: number.end,
        text: text.slice(number.start, number.end),
        value: number.value,
        unit: number.unit,
        op: op ?? predicate.op ?? (number.surplus ? '~' : (boundBefore(text, group, predicate) ?? '=')),
        change: predicate.change,
        baseline: predicate.baseline,
        by: bys[groupIndex]![index] ?? null,
      }
      for (const indicator of measuredBy(indicators[index] ?? null, number, predicate))
        targets.push({ ...target, indicator })
    }
  return targets
}

/** What a value is set for; a quantity of several things is theirs together. */
function measuredBy(
  indicator: string | null,
  { type }: NumberMention,
  { change }: Predicate,
): (string | null)[] {
  return indicator === null || type !== 'percentage'
    ? [indicator]
    : jointIndicators(indicator, change !== null)
}

/** No verb with its object stands between a bound and a count (至少入户安检1次) that is longer, in characters. */
const longestBound = 12

function boundBefore(text: string, { values }: ValueGroup, { start }: Predicate): Comparator | null {
  const { type, unitKind } = values[0]!.number
  if (type !== 'quantity' || unitKind === 'duration') return null
  return earlyComparator(text.slice(Math.max(0, start - longestBound), start))
}

/** Reads the predicate and the indicators of each group; mere time limits and size classes are left out. */
function placeGroups(
  text: string,
  groups: readonly ValueGroup[],
  dates: readonly DateMention[],
): PlacedGroup[] {
  const placed: PlacedGroup[] = []
  const verbPhrases = sharedVerbPhrases(text, groups)
  let floor = 0
  let joinedOpening = ''
  let runsOn = false
  let carried: { subject: string; number: NumberMention } | null = null
  const listed = new Map<number, { predicate: Predicate; indicators: string[] }>()
  for (const [index, group] of groups.entries()) {
    const told = listed.get(index)
    if (told !== undefined) {
      placed.push({ group, predicate: told.predicate, indicators: told.indicators })
      floor = group.end
      continue
    }
    const predicate = readPredicate(text, floor, group.start, dates)
    const { number } = group.values[0]!
    if (
      isDenominator(text, group) ||
      (number.unitKind === 'duration' && isTimeLimit(text, floor, group, predicate))
    )
      continue
    const next = groups[index + 1]
    const limit = next?.start ?? text.length
    predicate.origin &&= next !== undefined && /^[^。；\n]{1,40}$/.test(text.slice(group.end, limit))
    const before = placed.at(-1)
    const follows =
      before !== undefined && /^[^。！？\n]{0,160}$/.test(text.slice(before.group.end, group.start))
    const context: IndicatorContext = {
      text,
      dates,
      group,
      predicate,
      floor,
      limit,
      carried: carried?.subject ?? null,
      carriedFits: carried?.number.type === number.type || predicate.change !== null,
      antecedentAlike: follows && sameUnit(before.group.values.at(-1)!.number, number),
      antecedent: follows ? (before.indicators.at(-1) ?? null) : null,
      joined: follows && floor === before.group.end && opensJoint.test(text.slice(floor, floor + 3)),
      joinedOpening: runsOn || joint.test(text.slice(floor, group.start)) ? joinedOpening : '',
      sharedVerbPhrase: verbPhrases[index] ?? null,
    }
    const own = ownSubject(context)
    const { subject: ownWords, clause } = own
    const countFollows = next?.values[0]?.number.unitKind === 'counted'
    if (isSizeClass({ text, group, predicate, subject: ownWords, clause, limit, countFollows })) {
      floor = Math.max(floor, classEnd(text, group, limit))
      continue
    }
    const words: string = ownWords || (follows ? (carried?.subject ?? '') : '')
    const mixed = predicate.distributive ? mixedList(text, groups, index, words) : null
    if (mixed !== null) {
      for (const [offset, indicators] of mixed.entries())
        listed.set(index + offset, { predicate, indicators })
      placed.push({ group, predicate, indicators: mixed[0]! })
      carried = { subject: words, number }
      floor = group.end
      continue
    }
    const { indicators, carried: subject, nounEnd, opening } = readIndicators(context, own)
    predicate.change ??= objectChange(predicate, number, indicators[0] ?? null)
    predicate.baseline ??=
      predicate.change === null ? null : lastBaseline(text, sentenceStart(text, group.start), group.start)
    placed.push({ group, predicate, indicators })
    if (subject !== null) carried = { subject, number }
    // 全市8座水厂水质达标率100%: what a quantity describes is part of the next indicator.
    const described = number.type === 'quantity' ? readNounPhrase(text, group.end, limit) : null
    runsOn = described !== null && described.nounEnd >= limit - 1
    joinedOpening = opening
    if (described === null || /[，。；：、\n]/.test(text.slice(group.end, limit)))
      floor = nounEnd ?? group.end
  }
  return placed
}

/** 户 and 万户 count the same. */
function sameUnit(a: NumberMention, b: NumberMention): boolean {
  return a.type === b.type && a.unit?.slice(a.scale.length) === b.unit?.slice(b.scale.length)
}

/** Where the clause of a size class ends, if it says something of its own: 3万人以上的镇具备处理能力、…. */
function classEnd(text: string, group: ValueGroup, limit: number): number {
  const phrase = readNounPhrase(text, group.end, limit)
  return phrase !== null && phrase.verbPhrase !== null && phrase.end < limit - 1 ? phrase.end : 0
}

/** In 50%的A和20%的B开展C, C is said of both; from the end, so that it reaches all of a chain. */
function sharedVerbPhrases(text: string, groups: readonly ValueGroup[]): (string | null)[] {
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

/** Where the comparison that holds for an offset may begin: the sentence or its part before ；, not far back. */
function sentenceStart(text: string, offset: number): number {
  const lowest = Math.max(0, offset - 200)
  let at = offset
  while (at > lowest && !/[。；！？\n]/.test(text[at - 1]!)) at--
  return at
}
