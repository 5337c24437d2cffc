/** The titles of plans and of the notices that issue them. */
import { attachmentLabelLength } from './document-frame.ts'
import { grammar } from './documents-grammar.ts'

const tail = `(?:（[^（）]{1,30}）|${grammar.titleTails.join('|')}){0,2}`
const titleOf = (nouns: readonly string[]) =>
  new RegExp(`^[^。；！？：\\n]{0,60}(?:${nouns.join('|')})》?${tail}$`)
const planNouns = [...grammar.planNouns, ...grammar.headingNouns]
const planTitle = titleOf(planNouns)
const certainTitle = titleOf(grammar.planNouns)
const numberBehind = '[ 　]{1,4}[一-鿿]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号'
const noticeTitle = new RegExp(
  `^[^。；！？：\\n]{2,120}(?:${grammar.noticeNouns.join('|')})${tail}(?:${numberBehind})?$`,
)
const trailingNumber = new RegExp(`${numberBehind}$`)
const runInTitle = new RegExp(
  `^([^，。；：！？“”\\n]{4,50}?(?:${planNouns.join('|')})${tail})[ 　]?(?=(?:${grammar.preambleOpeners.join('|')})|(?:${grammar.factLabels.words.join('|')})[：:])`,
)
const issuingWord = new RegExp(grammar.issuingWords.join('|'))
const noticeEnd = new RegExp(
  grammar.noticeEnd.pattern.replace('{noticeNouns}', grammar.noticeNouns.join('|')),
)
const opensIssuing = new RegExp(`^(?:${grammar.issuingWords.join('|')}|${grammar.about})`)
const issuing = new RegExp(`^(.{2,40}?)(?:${grammar.issuingWords.join('|')})`)

/** A day and the channel of a site: 2031/02/03经典方案. */
const opensWithDay = /^(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}/

const announced = new RegExp(grammar.announced.pattern, 'd')

/** Where a line of a notice names the plan that it issues: 现将《清河县节水方案》印发给你们; null where it names none. */
export function announcedTitle(line: string): [start: number, end: number] | null {
  const places = announced.exec(line)?.indices?.groups
  const place = places?.called ?? places?.agreed
  return place !== undefined && certainTitle.test(line.slice(...place)) ? place : null
}

/** Whether a line can be the title of a plan: short, one phrase, ends in what plans call themselves. */
export function isPlanTitle(line: string): boolean {
  return (
    line.length >= 5 && planTitle.test(line) && !opensWithDay.test(line) && attachmentLabelLength(line) === 0
  )
}

/** Whether a title of a plan ends in what no heading without a number ends in: 方案, but not 行动 or 重点任务. */
export function isCertainTitle(title: string): boolean {
  return certainTitle.test(title)
}

const titleTail = new RegExp(`^(?:${grammar.titleYears.pattern}|${grammar.titleTails.join('|')}){1,2}$`)

/** Whether a line is the end of a title on a line of its own: （试行）, （2021—2025年）. */
export function isTitleTail(line: string): boolean {
  return titleTail.test(line)
}

const noTitleEnding = new RegExp(`(?:${grammar.noTitleEndings.words.join('|')})$`)

/** Whether a line ends as issuers and links of a page do (市水利局, 首页): it is no upper part of a broken title. */
export function endsAsNoTitle(line: string): boolean {
  return noTitleEnding.test(line)
}

const numberLeadIns = new Set(grammar.numberLeadIns.characters)

/** Length of the words before the short name of an issuer (根据 of 根据国发); 0 where it stands alone. */
export function numberLeadInLength(words: string): number {
  let length = words.length
  while (length > 0 && !numberLeadIns.has(words[length - 1]!)) length--
  return length === words.length ? 0 : length
}

/** What stands before and behind a short name that a text gives a document: 《节水条例》（以下简称《条例》）. */
export const alias = { before: new RegExp(grammar.alias.before), after: new RegExp(grammar.alias.after) }

/** The number of an order behind the title of regulations, as group 1: （国务院令第722号）. */
export const orderNumber = new RegExp(grammar.orderNumber.pattern, 'y')

/** Whether a line can be the title of a notice (关于印发…的通知). */
export function isNoticeTitle(line: string): boolean {
  return noticeTitle.test(line)
}

/** Length of the title of a notice without the document number that a blank parts from it: …的通知 某政发〔2031〕8号. */
export function noticeTitleLength(line: string): number {
  return trailingNumber.exec(line)?.index ?? line.length
}

/** Length of the title that a paragraph opens with, where the preamble follows it without a break; 0 if there is none. */
export function runInTitleLength(paragraph: string): number {
  return runInNoticeLength(paragraph) || (runInTitle.exec(paragraph)?.[1]?.length ?? 0)
}

/** The longest name of an issuer, and the longest name of what it issues, in the title of a notice. */
const longestNoticePart = 120

/** 某市人民政府关于印发某方案的通知各区…: the title of a notice that runs into the line of those it is sent to. */
function runInNoticeLength(paragraph: string): number {
  const opening = paragraph.slice(0, 2 * longestNoticePart).split(/[。；！？\n]/, 1)[0]!
  const word = issuingWord.exec(opening)
  if (word === null || word.index < 4 || word.index > longestNoticePart) return 0
  const named = word.index + word[0].length + 4
  const end = noticeEnd.exec(opening.slice(named))
  return end === null ? 0 : named + end.index + end[0].length
}

const titleBeforeBlank = new RegExp(
  grammar.titleBeforeBlank.pattern.replace('{noticeNouns}', grammar.noticeNouns.join('|')),
)

/** Length of the title with which a line opens that a blank parts from what follows: 县水利局关于…的通知 各镇：… 0 if none does. */
export function blankedTitleLength(line: string): number {
  const opening = line.slice(0, longestNoticePart).split(/[，。；：！？\n]/, 1)[0]!
  const about = opening.indexOf(grammar.about)
  const end = about < 0 ? null : titleBeforeBlank.exec(line.slice(about, about + longestNoticePart))
  return end === null || about + end.index > opening.length ? 0 : about + end.index + end[0].length
}

/** The five-year plan that a title names, by its group `plan` (“十三五”) or `ordinal` (第十三个五年规划): 十三. */
export const titlePlan = new RegExp(grammar.titlePlan.pattern)
/** The year in the title of a plan, as group 1: 2023年. */
export const titleYear = new RegExp(grammar.titleYear.pattern)
/** The first and the last year in the title of a plan, as groups 1 and 2: 2021—2025年. */
export const titlePeriod = new RegExp(grammar.titlePeriod.pattern)

const examined = new RegExp(grammar.examined.pattern)

/** Whether the year of a title is that of an examination whose findings the plan puts right: 2019年度预算执行审计查出问题整改方案. */
export function namesExamination(title: string): boolean {
  return examined.test(title)
}

/** The word between who issues a document and what it is about: 清河县人民政府|关于|加快旅游发展的实施意见. */
export const aboutWord = grammar.about

/** Who issues, by the title of a notice: the words before 关于印发. */
export function issuerInTitle(title: string): string | null {
  return issuing.exec(title)?.[1] ?? null
}

/** Whether a line goes on with the title of a notice whose issuer stands above it: 关于印发…, 印发《…》. */
export function opensWithIssuing(line: string): boolean {
  return opensIssuing.test(line)
}

/** Whether a title says that the document is an excerpt: …规划（节选）. */
export function isExcerpt(title: string): boolean {
  return grammar.excerpts.words.some(word => title.includes(word))
}
