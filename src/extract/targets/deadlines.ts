import type { PlacedGroup } from './context.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { DateMention } from './mention.ts'
import { endOf, farthest, reach } from './reach.ts'
import { sentenceEnds } from './sentence-bounds.ts'
import { clauseStart, datesWithin } from './subjects.ts'
import { closingDate, nextDate, pairedDates, precedingDate, setsOwn } from './value-dates.ts'
import { states } from './verbs.ts'

interface Scope {
  by: string | null
  /** What the governed values of the sentence measure: a following sentence on the same goes on with its deadline. */
  indicators: string[]
  /** The sentence that the deadline stands in ends in a colon: it governs the list after it. */
  heading: boolean
  /** It had no values and set the time of a goal (到2031年，…): the next sentence tells the values. */
  goal: boolean
}

const goalPrepositions = wordSet(grammar.goalPrepositions.words)
const breakdowns = wordSet(grammar.breakdowns.words)
const connectives = wordSet(grammar.connectives.words)
/** 实现以下目标： at the head of a sentence. */
const goalHead = new RegExp(`^\\s?[^，。；：\\n]{0,16}(?:${alternation(grammar.goalHeads.words)})：`)
const sameSubject = 3

/** The deadline of each value of each group; null where none governs it. */
export function governingDeadlines(
  text: string,
  placed: readonly PlacedGroup[],
  dates: readonly DateMention[],
): (string | null)[][] {
  const ends = sentenceEnds(text)
  let scope: Scope = { by: null, indicators: [], heading: false, goal: false }
  let sentence = 0
  let next = 0
  const result: (string | null)[][] = []
  while (next < placed.length) {
    while (sentence < ends.length && ends[sentence]! <= placed[next]!.group.start) {
      scope = afterEmptySentence(
        text,
        scope,
        dates,
        sentence === 0 ? 0 : ends[sentence - 1]!,
        ends[sentence]!,
      )
      sentence++
    }
    const start = sentence === 0 ? 0 : ends[sentence - 1]!
    const end = ends[sentence] ?? text.length
    const inSentence: PlacedGroup[] = []
    while (next < placed.length && placed[next]!.group.start < end) inSentence.push(placed[next++]!)
    const bys = governSentence(text, start, end, inSentence, dates, scope)
    for (const by of bys) result.push(by)
    const last = bys.at(-1)!.at(-1)!
    scope = {
      by: last ?? (scope.heading ? scope.by : null),
      indicators: toldIndicators(inSentence),
      heading:
        scope.heading && inSentence.every(({ group }) => datesWithin(dates, start, group.end).length === 0),
      goal: false,
    }
    sentence++
  }
  return result
}

/** What the values of a sentence measure, as far as the text tells. */
function toldIndicators(placed: readonly PlacedGroup[]): string[] {
  const told: string[] = []
  for (const { indicators } of placed)
    for (const indicator of indicators) if (indicator !== null) told.push(indicator)
  return told
}

/** Deadlines of a sentence without values: one before a colon governs what follows, any other ends the scope. */
function afterEmptySentence(
  text: string,
  scope: Scope,
  dates: readonly DateMention[],
  start: number,
  end: number,
): Scope {
  const opened = datesWithin(dates, start, end).filter(
    ({ kind }) => kind === 'by' || kind === 'during' || kind === 'from',
  )
  if (opened.length > 0)
    return {
      by: endOf(opened.at(-1)!),
      indicators: [],
      heading: /[：:]\s?$/.test(text.slice(start, end)),
      goal: goalPrepositions.after(text, opened.at(-1)!.start, text.length) !== null,
    }
  return end - start > farthest ? { by: null, indicators: [], heading: false, goal: false } : scope
}

function governSentence(
  text: string,
  start: number,
  end: number,
  groups: readonly PlacedGroup[],
  dates: readonly DateMention[],
  scope: Scope,
): (string | null)[][] {
  // 从2015年的40%提高到60%: when a change started governs nothing.
  const starts = new Set<DateMention>()
  for (const { predicate } of groups)
    if (predicate.origin) for (const date of predicate.dates) starts.add(date)
  const inSentence = datesWithin(dates, start, end).filter(date => date.kind !== 'every' && !starts.has(date))
  return groups.map((placed, index) => {
    const { group, predicate } = placed
    if (predicate.origin) return group.values.map(() => null)
    const own = predicate.dates.filter(({ kind }) => kind !== 'every')
    if (own.length > 1 && own.length === group.values.length) return own.map(endOf)
    const paired = pairedDates(text, inSentence, placed)
    if (paired !== null) return paired.map(endOf)
    let by: string | null
    const before = precedingDate(text, inSentence, group.start)
    const after = nextDate(text, inSentence, group, end)
    const closing = after === null ? closingDate(text, inSentence, before, group, end) : null
    if (closing !== null) by = endOf(closing)
    else if (before !== undefined && !setsOwn(text, before, placed, after))
      by = reach(text, inSentence, before, placed, groups.find(({ group }) => group.start > before.end)!)
    else {
      if (after !== null) by = endOf(after)
      else by = continues(text, start, placed, index === 0 ? null : groups[0]!, scope) ? scope.by : null
    }
    return group.values.map(() => by)
  })
}

/** Whether a sentence without a date goes on with the goal of the one before. */
function continues(
  text: string,
  start: number,
  placed: PlacedGroup,
  first: PlacedGroup | null,
  scope: Scope,
): boolean {
  if (scope.by === null) return false
  if (scope.heading || breakdowns.after(text, start, text.length) !== null) return true
  if (first === null && goalHead.test(text.slice(start, start + 20))) return true
  if (first !== null) return continues(text, start, first, null, scope) && !placed.predicate.modal
  if (placed.predicate.modal) return false
  const shared = placed.indicators.some(indicator =>
    scope.indicators.some(
      before => indicator !== null && indicator.slice(0, sameSubject) === before.slice(0, sameSubject),
    ),
  )
  const connective = connectives.after(text, start, text.length)?.word.length ?? 0
  const opens = clauseStart(text, start, placed.predicate.start).start - start - connective <= 1
  return shared || (opens && (scope.indicators.length > 0 || scope.goal)) || statesGoal(text, start)
}

/** Whether a sentence begins with a state to be reached (水质达到功能要求，…) and not with a measure (加强宣传，…). */
function statesGoal(text: string, start: number): boolean {
  const clause = /^[^，。；：\n]{1,60}/.exec(text.slice(start, start + 60))?.[0] ?? ''
  for (let at = 2; at < clause.length; at++) if (states.after(clause, at, clause.length) !== null) return true
  return false
}
