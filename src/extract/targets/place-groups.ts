import { lastBaseline } from './baselines.ts'
import { classedNoun } from './classed-counts.ts'
import { comparisonIn } from './comparisons.ts'
import type { IndicatorContext, PlacedGroup } from './context.ts'
import { alternation, grammar } from './grammar.ts'
import { antecedentsOf, breaksDown, followsInSentence, sameUnit } from './group-relations.ts'
import type { ValueGroup } from './groups.ts'
import { readIndicators } from './indicators.ts'
import { isDenominator, isTimeLimit } from './limits.ts'
import type { DateMention, NumberMention } from './mention.ts'
import { mixedList } from './mixed-lists.ts'
import { readNounPhrase } from './nouns.ts'
import { objectChange } from './object-changes.ts'
import { type OwnSubject, ownSubject } from './own-subject.ts'
import type { Predicate } from './predicate.ts'
import { readPredicate } from './read-predicate.ts'
import { sentenceStart } from './sentence-bounds.ts'
import { nounAhead, sharedVerbPhrases } from './shared-nouns.ts'
import { classEnd, isSizeClass } from './size-classes.ts'
import { tierAt } from './tiers.ts'
import { isUniverse, wholeOfParts } from './wholes.ts'

const joint = new RegExp(
  `^\\s?(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})\\s?$`,
)
const improving = new Set(grammar.changes.improving.words)
const opensJoint = new RegExp(
  `^(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})`,
)

/** Reads the predicate and the indicators of each group; mere time limits and size classes are left out. */
export function placeGroups(
  text: string,
  groups: readonly ValueGroup[],
  dates: readonly DateMention[],
): PlacedGroup[] {
  const placement = new Placement(text, groups, dates)
  for (const index of groups.keys()) placement.place(index)
  return placement.placed
}

/** The groups of a text while they are placed one after the other: each is read by what the ones before it left. */
class Placement {
  readonly placed: PlacedGroup[] = []
  readonly #text: string
  readonly #groups: readonly ValueGroup[]
  readonly #dates: readonly DateMention[]
  readonly #verbPhrases: readonly (string | null)[]
  /** The subject of the next group does not begin before it. */
  #floor = 0
  /** Opening of the noun that the last value counts, and whether that noun runs on into the next. */
  #joinedOpening = ''
  #runsOn = false
  /** What the values behind it count parts of, and the value that tells how many they are: 36个断面中，…. */
  #whole: { noun: string; number: NumberMention } | null = null
  /** What the last values are said of, and the first of them. */
  #carried: { subject: string; number: NumberMention } | null = null
  /** Groups that only tell the size of what the group before them counts, by their index. */
  readonly #sizes = new Set<number>()
  /** Groups that a list read before them has told already, by their index. */
  readonly #listed = new Map<number, { predicate: Predicate; indicators: string[] }>()

  constructor(text: string, groups: readonly ValueGroup[], dates: readonly DateMention[]) {
    this.#text = text
    this.#groups = groups
    this.#dates = dates
    this.#verbPhrases = sharedVerbPhrases(text, groups)
  }

  place(index: number): void {
    const group = this.#groups[index]!
    const told = this.#listed.get(index)
    if (told !== undefined) {
      this.placed.push({ group, ...told })
      this.#floor = group.end
      return
    }
    if (this.#sizes.has(index) || this.#opensTier(index)) return
    const predicate = readPredicate(this.#text, this.#floor, group.start, this.#dates)
    if (this.#setsNoTarget(group, predicate)) return
    const follows = followsInSentence(this.#text, this.placed.at(-1), group)
    if (!follows) this.#whole = null
    const context = this.#contextOf(index, predicate, follows)
    const own = ownSubject(context)
    if (this.#namesSizeClass(index, context, own)) {
      this.#floor = Math.max(this.#floor, classEnd(this.#text, group, context.limit))
      return
    }
    const subject = own.subject || (follows ? (this.#carried?.subject ?? '') : '')
    if (!this.#placeMixedList(index, predicate, subject)) this.#placeAlone(context, own)
  }

  /** Whether a group is the size of what the next one counts, as of those counted before; reads that one then. */
  #opensTier(index: number): boolean {
    const before = this.placed.at(-1)
    const tier = before === undefined ? null : tierAt(this.#text, this.#groups, index, before, this.#dates)
    if (tier === null) return false
    this.#listed.set(index + 1, { predicate: tier.predicate, indicators: [tier.indicator] })
    return true
  }

  #setsNoTarget(group: ValueGroup, predicate: Predicate): boolean {
    return (
      isDenominator(this.#text, group) ||
      isUniverse(this.#text, group) ||
      (group.values[0]!.number.unitKind === 'duration' &&
        isTimeLimit(this.#text, this.#floor, group, predicate))
    )
  }

  #contextOf(index: number, predicate: Predicate, follows: boolean): IndicatorContext {
    const text = this.#text
    const floor = this.#floor
    const group = this.#groups[index]!
    const { number } = group.values[0]!
    const next = this.#groups[index + 1]
    const limit = next?.start ?? text.length
    predicate.origin &&= next !== undefined && /^[^。；\n]{1,40}$/.test(text.slice(group.end, limit))
    const before =
      follows || breaksDown(text, this.placed.at(-1), group, predicate) ? this.placed.at(-1) : undefined
    const classed =
      next === undefined
        ? null
        : classedNoun(text, group, next, this.#groups[index + 2]?.start ?? text.length)
    if (classed !== null) this.#sizes.add(index + 1)
    const isJoined = this.#runsOn || joint.test(text.slice(floor, group.start))
    return {
      text,
      dates: this.#dates,
      group,
      predicate,
      floor,
      limit,
      carried: this.#carried?.subject ?? null,
      carriedFits: this.#fits(number, predicate),
      whole: this.#whole !== null && sameUnit(this.#whole.number, number) ? this.#whole.noun : null,
      antecedentAlike: before !== undefined && sameUnit(before.group.values.at(-1)!.number, number),
      antecedent: before?.indicators.at(-1) ?? null,
      antecedents: follows
        ? antecedentsOf(text, this.placed, group.values.length)
        : (before?.indicators ?? []),
      joined: floor === before?.group.end && opensJoint.test(text.slice(floor, floor + 3)),
      classed,
      joinedOpening: isJoined ? this.#joinedOpening : '',
      nounAhead:
        next === undefined
          ? null
          : nounAhead(text, group, next, this.#groups[index + 2]?.start ?? text.length),
      sharedVerbPhrase: this.#verbPhrases[index] ?? null,
    }
  }

  /** Whether a value may be of what was carried: a like one, a change, or the level behind a growth (增长8%，突破12亿元). */
  #fits(number: NumberMention, { change, level, op, origin, dates }: Predicate): boolean {
    if (this.#carried?.number.type === number.type || change !== null) return true
    // 比2025年的1.2吨下降33%: the value of the year compared with.
    if (origin && dates.length === 0) return true
    const grows = this.#carried?.number.type === 'percentage' && this.placed.at(-1)?.predicate.change != null
    return grows && number.unitKind === 'measured' && (level || op !== null)
  }

  #namesSizeClass(index: number, { group, predicate, limit }: IndicatorContext, own: OwnSubject): boolean {
    const countFollows = this.#groups[index + 1]?.values[0]?.number.unitKind === 'counted'
    const { subject, clause } = own
    return isSizeClass({ text: this.#text, group, predicate, subject, clause, limit, countFollows })
  }

  /** Places a group that opens a list whose members each have a value of their own; false where it opens none. */
  #placeMixedList(index: number, predicate: Predicate, subject: string): boolean {
    const mixed = predicate.distributive ? mixedList(this.#text, this.#groups, index, subject) : null
    if (mixed === null) return false
    const group = this.#groups[index]!
    for (const [offset, indicators] of mixed.entries())
      this.#listed.set(index + offset, { predicate, indicators })
    this.placed.push({ group, predicate, indicators: mixed[0]! })
    this.#carried = { subject, number: group.values[0]!.number }
    this.#floor = group.end
    return true
  }

  #placeAlone(context: IndicatorContext, own: OwnSubject): void {
    const { text, group, predicate, limit } = context
    const { number } = group.values[0]!
    const { indicators, carried: subject, nounEnd, opening } = readIndicators(context, own)
    // 提升10个村庄: what is done to the things, and no change of their number.
    if (nounEnd !== null && number.type === 'quantity' && improving.has(predicate.changeWord))
      predicate.change = null
    predicate.change ??= objectChange(predicate, number, indicators[0] ?? null)
    predicate.baseline ??=
      predicate.change === null ? null : lastBaseline(text, sentenceStart(text, group.start), group.start)
    const compared = number.points && indicators.length === 1 ? comparisonIn(indicators[0] ?? '') : null
    if (compared !== null) {
      predicate.change ??= compared.change
      predicate.baseline ??= compared.baseline
      indicators[0] = compared.indicator
    }
    this.placed.push({ group, predicate, indicators })
    const whole = nounEnd === null ? null : wholeOfParts(text, nounEnd, indicators[0] ?? '')
    if (whole !== null) {
      indicators[0] = whole
      this.#whole = { noun: whole, number }
    }
    if (subject !== null) this.#carried = { subject: compared?.indicator ?? subject, number }
    // 全市8座水厂水质达标率100%: what a quantity describes is part of the next indicator.
    const described = number.type === 'quantity' ? readNounPhrase(text, group.end, limit) : null
    this.#runsOn = described !== null && described.nounEnd >= limit - 1
    this.#joinedOpening = opening
    if (described === null || /[，。；：、\n]/.test(text.slice(group.end, limit)))
      this.#floor = nounEnd ?? group.end
  }
}
