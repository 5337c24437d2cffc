import { matchesOf } from '../../lexicon/matches.ts'
import type { PlacedGroup } from './context.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import type { DateMention } from './mention.ts'
import { endOf, farthest, reach } from './reach.ts'
import { clauseStart, datesWithin, endsLine, firstDate } from './subjects.ts'

interface Scope {
  by: string | null
  /** What the governed values of the sentence measure: a following sentence on the same goes on with its deadline. */
  indicators: string[]
  /** The sentence that the deadline stands in ends in a colon: it governs the list after it. */
  heading: boolean
}

const dateJoin = new RegExp(
  `^\\s?(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})\\s?$`,
)
const limit = new RegExp(`(?:${alternation([...grammar.years.parts, ...grammar.years.after])})$`)
const stateVerbs = wordSet(grammar.stateVerbs.words)
const sameSubject = 3
const sentenceEnd = /[。！？\n]/g

/** The deadline of each value of each group; null where none governs it. */
export function governingDeadlines(
  text: string,
  placed: readonly PlacedGroup[],
  dates: readonly DateMention[],
): (string | null)[][] {
  const ends = sentenceEnds(text)
  let scope: Scope = { by: null, indicators: [], heading: false }
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
    return { by: endOf(opened.at(-1)!), indicators: [], heading: /[：:]\s?$/.test(text.slice(start, end)) }
  return end - start > farthest ? { by: null, indicators: [], heading: false } : scope
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
    const after = nextOf(text, inSentence, group, end)
    if (before !== undefined && !setsOwn(text, before, placed, after))
      by = reach(text, inSentence, before, placed)
    else {
      if (after !== null) by = endOf(after)
      else by = continues(text, start, placed, index === 0 ? null : groups[0]!, scope) ? scope.by : null
    }
    return group.values.map(() => by)
  })
}

/** The last date before a value, without one in brackets of its own that only explains a word: 供热期（11月至次年3月）. */
function precedingDate(text: string, dates: readonly DateMention[], at: number): DateMention | undefined {
  const index = firstDate(dates, at) - 1
  const last = dates[index]
  const explains = last?.kind === 'during' && text[last.start - 1] === '（' && text[last.end] === '）'
  return explains ? (dates[index - 1] ?? last) : last
}

/** 2022年、2026年，……分别达到: as many dates in a row as values of one indicator. */
function pairedDates(
  text: string,
  dates: readonly DateMention[],
  { group, predicate, indicators }: PlacedGroup,
): DateMention[] | null {
  const count = group.values.length
  if (count < 2 || group.range || !predicate.distributive || new Set(indicators).size > 1) return null
  const row = dates.slice(0, firstDate(dates, group.start)).slice(-count)
  const adjacent = row.every(
    (date, index) => index === 0 || dateJoin.test(text.slice(row[index - 1]!.end, date.start)),
  )
  return row.length === count && adjacent ? row : null
}

/** The date behind a value that governs it. */
function nextOf(
  text: string,
  dates: readonly DateMention[],
  group: ValueGroup,
  sentenceEnd: number,
): DateMention | null {
  const date = dates[firstDate(dates, group.end)]
  return date !== undefined && belongsTo(text, group.end, date, sentenceEnd) ? date : null
}

/** 县级22条4月底前完成，乡级114条于6月底前完成: a limit behind a count in a clause that no date stands before it in. */
function setsOwn(
  text: string,
  before: DateMention,
  { group, predicate }: PlacedGroup,
  after: DateMention | null,
): boolean {
  if (after === null || predicate.level || !/[，；]/.test(text.slice(before.end, group.start))) return false
  return limit.test(text.slice(after.start, after.end)) && !/[（(]/.test(text.slice(group.end, after.start))
}

/** A date after a value governs it in the same clause, or in brackets at the end of the sentence. */
function belongsTo(text: string, valueEnd: number, date: DateMention, sentenceEnd: number): boolean {
  if (date.start - valueEnd > farthest) return false
  const between = text.slice(valueEnd, date.start)
  if (/[（(]\s?$/.test(between))
    return /^\s?[）)][。；\s]{0,3}$/.test(text.slice(date.end, sentenceEnd)) || !/[，；]/.test(between)
  return !/[，；、]/.test(between)
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
  if (scope.heading) return true
  if (first !== null) return continues(text, start, first, null, scope) && !placed.predicate.modal
  if (placed.predicate.modal) return false
  const shared = placed.indicators.some(indicator =>
    scope.indicators.some(
      before => indicator !== null && indicator.slice(0, sameSubject) === before.slice(0, sameSubject),
    ),
  )
  const opens = clauseStart(text, start, placed.predicate.start).start - start <= 1
  return shared || (opens && scope.indicators.length > 0) || statesGoal(text, start)
}

/** Whether a sentence begins with a state to be reached (水质达到功能要求，…) and not with a measure (加强宣传，…). */
function statesGoal(text: string, start: number): boolean {
  const clause = /^[^，。；：\n]{1,60}/.exec(text.slice(start, start + 60))?.[0] ?? ''
  for (let at = 2; at < clause.length; at++)
    if (stateVerbs.after(clause, at, clause.length) !== null) return true
  return false
}

/** Ends of the sentences: after 。！？, at a line that is not merely wrapped; a bracket that holds a date stays with the sentence before it. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = []
  for (const match of matchesOf(text, sentenceEnd)) {
    const end = match.index + 1
    if (match[0] === '\n' && !endsLine(text, match.index)) continue
    const bracket = /^\s?（[^（）]{2,16}）[。；]?/.exec(text.slice(end, end + 24))
    if (bracket === null || !/\d/.test(bracket[0])) ends.push(end)
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}
