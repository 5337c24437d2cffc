import { baseline, limitEnding, reference } from '../../lexicon/dates.ts'
import { isCertainTitle } from '../../lexicon/documents.ts'
import type { Candidate, DateContext } from './found-date.ts'

/** How far the words that announce a document reach, and those that tell a state reached, in characters. */
const announcement = 32

/** How many characters of a title have to stand after a year that names the plan. */
const ownNameLength = 4

/** 为推进2023年民生实事，制定本方案: the year stands as in the plan's title. */
function isOwnName(text: string, date: Candidate, title: string): boolean {
  const name = text.slice(date.from, date.to + ownNameLength)
  return /^[0-9]{4}年[一-鿿]{4}$/.test(name) && title.includes(name)
}

/** Whether years are those of a plan that is to be drawn up: 制定2031年清淤计划, 编制2031—2033年的改造方案. */
function isDrafted(text: string, { from, to }: Candidate): boolean {
  const { before, years, after } = reference.drafted
  return (
    years.test(text.slice(from, to)) &&
    before.test(text.slice(Math.max(0, from - announcement), from)) &&
    after.test(text.slice(to, to + announcement))
  )
}

/** How far before its years the name of a plan is looked at, in characters. */
const planNameLength = 12

/** 实施节水三年行动计划（2024—2026年）: the years in brackets behind the name of a plan are part of it. */
function isInPlanName(text: string, date: Candidate): boolean {
  return (
    date.kind === 'during' &&
    text[date.from - 1] === '（' &&
    text[date.to] === '）' &&
    /^[0-9]{4}年?[^0-9月]{1,2}[0-9]{4}年?$/.test(text.slice(date.from, date.to)) &&
    isCertainTitle(
      text
        .slice(Math.max(0, date.from - 1 - planNameLength), date.from - 1)
        .split(/[，。；：、！？\n]/)
        .at(-1)!,
    )
  )
}

/** 坚持“年初部署、年中检查、年底考核”: the end of which year is due at no end. */
function isInSlogan(text: string, date: Candidate): boolean {
  return date.implied && reference.slogan.test(text.slice(Math.max(0, date.from - announcement), date.from))
}

/** 针对2031年5月督察发现的问题: when that happened which the duty answers to. */
function isGround(text: string, date: Candidate, isLimit: boolean): boolean {
  return (
    date.kind === 'by' &&
    !isLimit &&
    /^(?:[0-9]{4}年|[0-9]{1,2}月[0-9]{1,2}日)/.test(text.slice(date.from, date.to)) &&
    reference.groundsUndue.test(text.slice(date.to, date.to + 4)) &&
    reference.grounds.test(text.slice(Math.max(0, date.from - 2 * announcement), date.from))
  )
}

/** Whether a time lies in the year that the plan is made for. */
function isOwnYear({ start, end }: Candidate, year: number | null): boolean {
  return year !== null && (end ?? start ?? '').startsWith(String(year))
}

/** How far before and behind a time of a preamble the words stand that make it due, in characters. */
const demandReach = 60

/** 2021年，全区共有泵站9座: a time at which something was done, or at which a state is told of. */
function wasDone(text: string, date: Candidate, { tellsState, year }: DateContext): boolean {
  const after = text.slice(date.to, date.to + 2 * demandReach)
  if (reference.done.test(after)) return true
  if (tellsState !== true) return false
  if (isOwnYear(date, year)) return reference.pastState.test(after)
  const before = text.slice(Math.max(0, date.from - demandReach), date.from)
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
  const rest = /^[^，。；\n]{0,60}(?:，[^，。；\n]{0,60})?/.exec(after)?.[0] ?? ''
  return !reference.demands.test(`${sentence}${text.slice(date.from, date.to)}${rest}`)
}

/** Whether a time says when something is due, and not what it is compared with or which state it describes. */
export function binds(text: string, date: Candidate, context: DateContext): boolean {
  if (date.kind === 'every') return true
  if (
    date.kind === 'during' &&
    date.implied &&
    reference.describedSeason.test(text.slice(Math.max(0, date.from - 3), date.from))
  )
    return false
  const words = text.slice(date.from, date.to)
  const before = text.slice(Math.max(0, date.from - 4), date.from)
  const after = text.slice(date.to, date.to + 16)
  if (baseline.beforeOnly.test(before)) return false
  if ((baseline.before.test(before) || baseline.opening.test(words)) && baseline.after.test(after))
    return false
  const isLimit = limitEnding.test(words)
  if ((isLimit ? reference.afterBefore : reference.after).test(after)) return false
  const { ofCountry } = reference
  if (!isLimit && ofCountry.after.test(after) && !ofCountry.limit.test(words)) return false
  if (date.bare && before.endsWith('“')) return false
  if (reference.built.opening.test(words) && reference.built.before.test(before)) return false
  if (isInSlogan(text, date) || isDrafted(text, date)) return false
  if (
    reference.since.opening.test(words) &&
    reference.since.after.test(text.slice(date.to, date.to + announcement))
  )
    return false
  if (date.bare && (reference.titled.test(after) || isOwnName(text, date, context.title ?? ''))) return false
  if (date.bare && reference.purpose.test(text.slice(Math.max(0, date.from - announcement), date.from)))
    return false
  if (isGround(text, date, isLimit) || isInPlanName(text, date)) return false
  if (reference.announced.test(text.slice(Math.max(0, date.from - announcement), date.from))) return false
  if (reference.past.test(words) && reference.pastState.test(text.slice(date.to, date.to + announcement)))
    return false
  if (!isLimit && date.kind !== 'from' && wasDone(text, date, context)) return false
  const lastYear = Number((date.end ?? date.start ?? '9999').slice(0, 4))
  const describes = date.bare || date.kind === 'during' || reference.past.test(words)
  return context.issuedYear === null || lastYear >= context.issuedYear || !describes
}
