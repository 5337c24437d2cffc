/** The dates around a value, and which of them are its own. */
import type { PlacedGroup } from './context.ts'
import { alternation, grammar } from './grammar.ts'
import type { ValueGroup } from './groups.ts'
import type { DateMention } from './mention.ts'
import { farthest } from './reach.ts'
import { firstDate } from './subjects.ts'

const dateJoin = new RegExp(
  `^\\s?(?:${alternation([...grammar.listSeparators.marks, ...grammar.listSeparators.conjunctions])})\\s?$`,
)
const limit = new RegExp(`(?:${alternation([...grammar.years.parts, ...grammar.years.after])})$`)

/** The last date before a value, without one in brackets of its own that only explains a word: 供热期（11月至次年3月）. */
export function precedingDate(
  text: string,
  dates: readonly DateMention[],
  at: number,
): DateMention | undefined {
  const index = firstDate(dates, at) - 1
  const last = dates[index]
  const explains = last?.kind === 'during' && text[last.start - 1] === '（' && text[last.end] === '）'
  return explains ? (dates[index - 1] ?? last) : last
}

/** 2022年、2026年，……分别达到, 到2031年和2035年，……达到37%和45%: as many dates in a row as values of one indicator. */
export function pairedDates(
  text: string,
  dates: readonly DateMention[],
  { group, predicate, indicators }: PlacedGroup,
): DateMention[] | null {
  const count = group.values.length
  if (count < 2 || group.range || new Set(indicators).size > 1) return null
  const before = dates.slice(0, firstDate(dates, group.start))
  const row = before.slice(-count)
  const joins = (first: DateMention, next: DateMention) => dateJoin.test(text.slice(first.end, next.start))
  const adjacent = row.every((date, index) => index === 0 || joins(row[index - 1]!, date))
  if (row.length !== count || !adjacent) return null
  // Without 分别 only a row of just as many dates tells which is whose.
  const further = before.at(-count - 1)
  return predicate.distributive || further === undefined || !joins(further, row[0]!) ? row : null
}

/** The date behind a value that governs it. */
export function nextDate(
  text: string,
  dates: readonly DateMention[],
  group: ValueGroup,
  sentenceEnd: number,
): DateMention | null {
  const date = dates[firstDate(dates, group.end)]
  return date !== undefined && belongsTo(text, group.end, date, sentenceEnd) ? date : null
}

const closes = new RegExp(`^(?:${alternation(grammar.closingVerbs.words)})(?=[，；。、）]|$)`)

/**
 * 第一批泵站47座，10月底前完成；第二批169座，次年6月底前完成: the limit in the clause behind a value that says when it is
 * done, where no other time stands before the value in its part of the sentence.
 */
export function closingDate(
  text: string,
  dates: readonly DateMention[],
  before: DateMention | undefined,
  group: ValueGroup,
  sentenceEnd: number,
): DateMention | null {
  if (before !== undefined && !text.slice(before.end, group.start).includes('；')) return null
  const date = dates[firstDate(dates, group.end)]
  if (date === undefined || date.end > sentenceEnd || !limit.test(text.slice(date.start, date.end)))
    return null
  if (!/^[^，。；：、0-9]{0,20}，$/.test(text.slice(group.end, date.start))) return null
  return closes.test(text.slice(date.end, sentenceEnd)) ? date : null
}

/** 县级22条4月底前完成，乡级114条于6月底前完成: a limit behind a count in a clause that no date stands before it in. */
export function setsOwn(
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
