import { lastBaseline } from './baselines.ts'
import { governingDeadlines, type PlacedGroup } from './deadlines.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import { groupNumbers, type ValueGroup } from './groups.ts'
import { readIndicators } from './indicators.ts'
import { endsInHead } from './lists.ts'
import type { DateMention, TargetMention } from './mention.ts'
import { readNounPhrase } from './nouns.ts'
import { findNumbers, type NumberMention } from './numbers.ts'
import { type Predicate, readPredicate } from './predicate.ts'

export type { DateMention, TargetMention } from './mention.ts'

const joint = new RegExp(
  `^\\s?(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})\\s?$`,
)
const bareHeads = wordSet(grammar.bareHeads.words)
const objectChanges = (['increase', 'decrease'] as const).map(
  change => [change, wordSet(grammar.changes.object[change])] as const,
)

/**
 * Finds the targets of a passage: every percentage, and every number with a unit that is neither part of a name, a
 * number or a date nor a mere time limit.
 *
 * @param text one restored passage: simplified, with full-width marks
 * @param dates the dates of the passage, sorted, not overlapping
 * @returns in reading order, none overlapping
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
  return placed.flatMap(({ group, predicate, indicators }, groupIndex) =>
    group.values.flatMap(({ number, op }, index): TargetMention[] => {
      if (number.type === 'plain') return []
      return [
        {
          type: number.type,
          start: number.start,
          end: number.end,
          text: text.slice(number.start, number.end),
          value: number.value,
          unit: number.unit,
          op: op ?? predicate.op ?? (number.surplus ? '~' : '='),
          change: predicate.change,
          baseline: predicate.baseline,
          indicator: indicators[index] ?? null,
          by: bys[groupIndex]![index] ?? null,
        },
      ]
    }),
  )
}

/** Reads the predicate and the indicators of each group; groups that are mere time limits are left out. */
function placeGroups(
  text: string,
  groups: readonly ValueGroup[],
  dates: readonly DateMention[],
): PlacedGroup[] {
  const placed: PlacedGroup[] = []
  const verbPhrases = sharedVerbPhrases(text, groups)
  let floor = 0
  let joinedOpening = ''
  let carried: { subject: string; number: NumberMention } | null = null
  for (const [index, group] of groups.entries()) {
    const predicate = readPredicate(text, floor, group.start, dates)
    const { number } = group.values[0]!
    if (number.unitKind === 'duration' && !setsLevel(text, floor, predicate)) continue
    const limit = groups[index + 1]?.start ?? text.length
    const {
      indicators,
      carried: subject,
      nounEnd,
      opening,
    } = readIndicators({
      text,
      dates,
      group,
      predicate,
      floor,
      limit,
      carried: carried?.subject ?? null,
      carriedFits: carried?.number.type === number.type || predicate.change !== null,
      joinedOpening: joint.test(text.slice(floor, group.start)) ? joinedOpening : '',
      sharedVerbPhrase: verbPhrases[index] ?? null,
    })
    readObjectChange(predicate, indicators)
    predicate.baseline ??=
      predicate.change === null ? null : lastBaseline(text, sentenceStart(text, group.start), group.start)
    placed.push({ group, predicate, indicators })
    if (subject !== null) carried = { subject, number }
    // 全市8座水厂水质达标率100%: what a quantity describes is part of the next indicator.
    const flowsOn =
      number.type === 'quantity' &&
      !/[，。；：、\n]/.test(text.slice(group.end, limit)) &&
      readNounPhrase(text, group.end, limit) !== null
    joinedOpening = opening
    if (!flowsOn) floor = nounEnd ?? group.end
  }
  return placed
}

/** Whether a duration is a target and no mere time limit: 压缩至3日, 天数控制在5天以内, but not 使用超过50年. */
function setsLevel(text: string, floor: number, predicate: Predicate): boolean {
  if (predicate.level || predicate.change !== null) return true
  return (
    predicate.op !== null && endsInHead(text.slice(Math.max(floor, predicate.start - 8), predicate.start))
  )
}

/** 压减灌溉面积10万亩: the verb that opens the clause tells the change. */
function readObjectChange(predicate: Predicate, indicators: readonly (string | null)[]): void {
  const words = indicators[0]
  if (predicate.change !== null || predicate.level || words == null) return
  for (const [change, verbs] of objectChanges)
    if (verbs.after(words, 0, words.length) !== null) predicate.change = change
}

/** In 50%的A和20%的B开展C, C is said of both; from the end, so that it reaches all of a chain. */
function sharedVerbPhrases(text: string, groups: readonly ValueGroup[]): (string | null)[] {
  const phrases: (string | null)[] = groups.map(() => null)
  let shared: string | null = null
  for (let index = groups.length - 1; index >= 0; index--) {
    const limit = groups[index + 1]?.start ?? text.length
    const phrase = readNounPhrase(text, groups[index]!.end, limit)
    const joined = phrase !== null && phrase.end >= limit - 1 && phrase.verbPhrase === null
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
