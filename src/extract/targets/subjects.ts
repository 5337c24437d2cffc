import { countBefore } from '../../edits/count-before.ts'
import { splitBodies } from '../../lexicon/bodies.ts'
import { demandIn, dutyVerbIn } from '../../lexicon/duty-verbs.ts'
import { hanRanges } from '../../lexicon/han.ts'
import { matchesOf } from '../../lexicon/matches.ts'
import { chineseNumeralClass } from '../../lexicon/numerals.ts'
import { durations } from '../../lexicon/units.ts'
import { withoutBaselines } from './baselines.ts'
import { earlyBounds } from './comparators.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { DateMention } from './mention.ts'

const leads = wordSet(grammar.leads.words)
const protectedLeads = wordSet(grammar.protectedLeads.words)
/** 有意愿的老人, 完成改造的小区: a verb that 的 ties to the noun. */
const attributiveLead = new RegExp(
  `^(?:${alternation(grammar.attributiveLeads.words)}).{1,12}(?:${alternation(grammar.attributive)})`,
)
/** 三年内, 12小时内: a time without a date. */
const { closing } = grammar.timeLimits
const stretch = new RegExp(
  `^(?:\\d{1,3}|${chineseNumeralClass}{1,3})(?:${alternation(durations)})(?:${alternation(closing)}|(?=${alternation([...grammar.makingVerbs.words, ...grammar.ellipsis.sums])})|$)`,
)
const cutAfter = new RegExp(alternation(grammar.cutAfter.words), 'g')
/** A year that the caller did not report as a date. */
const { before, parts, after } = grammar.years
const strayYear = new RegExp(
  `(?:${alternation(before)})?\\d{4}年(?:\\d{1,2}月)?(?:${alternation(parts)})?(?:${alternation(after)})?`,
  'g',
)
/** Titles of standards name the yardstick, not the indicator: 达到《…标准》Ⅲ类比例. */
const { marks, conjunctions } = grammar.listSeparators
const cited = new RegExp(`《[^《》]{1,40}》(?:${alternation([...marks, ...conjunctions])})?`, 'g')
const { opening: countedBy, closing: asUnit } = grammar.countedBy
/** 以乡镇为单位: what a rate is counted by. */
const hanOrComma = new RegExp(`[${hanRanges}、]`, 'u')
const unitOfCount = new RegExp(`${countedBy}[${hanRanges}（）]{1,10}?${asUnit}`, 'gu')
const bullet = new RegExp(
  `^(?:【[^【】]{1,8}】|(?:${alternation(grammar.itemWords.words)})(?:\\d{1,2}|${chineseNumeralClass}{1,3})[：:.、．]|[\\s—\\-·●•◆◇■□▪★☆※➢►*，。；：、,;”]{1,8}|[（(]?(?:\\d{1,2}|[a-z])[）)、．.](?!\\d)|\\d{1,2}(?:\\.\\d{1,2}){2,3}(?=[${hanRanges}])|[（(]?${chineseNumeralClass}{1,3}[）)、](?!${chineseNumeralClass}(?:${alternation(grammar.gradeWords.words)}))|[①-⑳])`,
  'u',
)
const tail = /[\s，。；：、（“‘×÷]{1,8}$/
const longestClause = 160
const longestQuote = 24
/** Longer ones are running text, no indicator. */
const longestSubject = 70

/** Where the clause of a value begins, and the mark before it; empty at the floor. */
export function clauseStart(text: string, floor: number, from: number): { start: number; mark: string } {
  const lowest = Math.max(floor, from - longestClause)
  let depth = 0
  for (let at = from - 1; at >= lowest; at--) {
    const character = text[at]!
    if (character === '”') {
      const from = Math.max(lowest, at - longestQuote)
      const open = text.slice(from, at).lastIndexOf('“')
      if (open >= 0) at = from + open
    } else if (character === '）' || character === '》') depth++
    else if (character === '（' || character === '《') {
      if (depth === 0) return { start: at + 1, mark: character }
      depth--
    } else if (
      depth === 0 &&
      (/[，。；：！？=＝×÷＋+|]/.test(character) || (character === '\n' && endsLine(text, at)))
    )
      return { start: at + 1, mark: character }
  }
  return { start: lowest, mark: '' }
}

/** A line break ends a clause unless a line is merely wrapped: the words go on in the next line. */
export function endsLine(text: string, lineBreak: number): boolean {
  return (
    !hanOrComma.test(text[lineBreak - 1] ?? '') ||
    bullet.test(text.slice(lineBreak + 1, lineBreak + 9)) ||
    text[lineBreak + 1] === '\n'
  )
}

/** What a figure in the name of a task stands for: “1+20”任务，“20”是指新建泵站20座. */
const figureOfName = new RegExp(grammar.figureOfName.pattern)

/** The words of a stretch without dates, baselines, bullets and the verbs and connectives that open it. */
export function cleanSubject(
  text: string,
  start: number,
  end: number,
  dates: readonly DateMention[],
): string {
  let subject = ''
  let at = start
  for (const date of datesWithin(dates, start, end)) {
    const between = text.slice(at, date.start)
    // 6月、12月底前: what parts two times goes with them.
    if (at === start || between !== '、') subject += between
    at = date.end
  }
  subject += text.slice(at, end)
  subject = withoutBaselines(subject)
    .replace(strayYear, '')
    .replaceAll(/\s/g, '')
    .replace(cited, '')
    .replace(figureOfName, '')
    .replace(unitOfCount, '')
    .replace(earlyBounds, '')
    .replaceAll('（）', '')
  for (const match of matchesOf(subject, cutAfter)) {
    const rest = subject.slice(match.index + match[0].length)
    const whole = protectedLeads.after(subject, match.index, subject.length) !== null
    if (rest.length >= 3 && !whole) {
      subject = rest
      break
    }
  }
  subject = withoutBearers(withoutLeads(subject))
  // 每降低1个百分点: of each step of what was told before.
  if (subject === grammar.per.each) return ''
  return subject.length > longestSubject ? '' : subject
}

/** Names of bodies hold words of demand themselves (县应急局): no more are looked behind. */
const mostDemands = 3

/** Words without the bodies that open them and what charges those with the rest: 县水利局牵头负责|新建水厂, 县水利局要|新建水厂. */
function withoutBearers(words: string): string {
  const verb = dutyVerbIn(words)
  if (verb?.kind === 'answer' && areBearers(words, verb)) return withoutLeads(words.slice(verb.end))
  let demand = demandIn(words)
  for (let tried = 0; demand !== null && tried < mostDemands; tried++) {
    if (areBearers(words, demand)) return withoutLeads(words.slice(demand.end))
    demand = demandIn(words, demand.end)
  }
  return words
}

/** Whether nothing but bodies stands before what charges them, and more than a character behind it. */
function areBearers(words: string, { start, end }: { start: number; end: number }): boolean {
  if (words.length - end < 2) return false
  const bearers = splitBodies(words.slice(0, start))
  return bearers.length > 0 && bearers.every(({ body }) => body)
}

/** Words without the verbs and connectives that open their clause. */
export function withoutLeads(words: string): string {
  let at = 0
  for (;;) {
    const rest = words.slice(at, at + 12)
    const mark = bullet.exec(rest)
    const limited = stretch.exec(rest)
    const lead = leads.after(words, at, words.length)
    if (mark !== null) at += mark[0].length
    else if (limited !== null) at += limited[0].length
    else if (
      lead !== null &&
      protectedLeads.after(words, at, words.length) === null &&
      !attributiveLead.test(words.slice(at, at + 20))
    )
      at += lead.word.length
    else break
  }
  return unquoted(words.slice(at).replace(tail, ''))
}

/** Without the quotes or brackets whose other half the cut has left outside. */
function unquoted(words: string): string {
  const quote = words.lastIndexOf('“')
  if (quote > words.lastIndexOf('”')) return quote === 0 ? words.slice(1) : words.slice(0, quote)
  const unquote = words.indexOf('”')
  if (unquote >= 0 && !words.slice(0, unquote).includes('“'))
    return words.slice(0, unquote) + words.slice(unquote + 1)
  const open = words.lastIndexOf('（')
  if (open > words.lastIndexOf('）')) return words.slice(0, open)
  const close = words.indexOf('）')
  if (close >= 0 && !words.slice(0, close).includes('（')) return words.slice(close + 1)
  return words
}

/** The dates that lie in a stretch; dates are sorted. */
export function datesWithin(dates: readonly DateMention[], start: number, end: number): DateMention[] {
  const found: DateMention[] = []
  for (let index = firstDate(dates, start); index < dates.length && dates[index]!.end <= end; index++)
    found.push(dates[index]!)
  return found
}

/** Index of the first date that starts at an offset or after it. */
export function firstDate(dates: readonly DateMention[], offset: number): number {
  return countBefore(dates, offset, date => date.start)
}
