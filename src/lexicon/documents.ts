import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

const grammar = loadGrammar('documents', () => {
  const words = z.array(z.string().min(1))
  const pattern = noted({ pattern: z.string() })
  return noted({
    planNouns: words,
    headingNouns: words,
    noticeNouns: words,
    titleTails: words,
    preambleOpeners: words,
    about: z.string().min(1),
    titleYears: pattern,
    titlePeriod: pattern,
    noticeEnd: pattern,
    introductionEnds: words,
    issuingWords: words,
    noTitleEndings: noted({ note: z.string(), words }),
    numberLeadIns: noted({ note: z.string(), characters: z.string().min(1) }),
    attachmentWords: words,
    attachmentSigns: pattern,
    factLabels: noted({ note: z.string(), words }),
    metadata: noted({ documentNumber: words, issuer: words, issued: words, issuedAtLast: words }),
    signature: noted({ after: z.string(), below: z.string(), issued: z.string(), revised: z.string() }),
    withoutPlace: pattern,
    closing: words,
  })
})

const tail = `(?:（[^（）]{1,30}）|${grammar.titleTails.join('|')}){0,2}`
const titleOf = (nouns: readonly string[]) =>
  new RegExp(`^[^。；！？：\\n]{0,60}(?:${nouns.join('|')})》?${tail}$`)
const planNouns = [...grammar.planNouns, ...grammar.headingNouns]
const planTitle = titleOf(planNouns)
const certainTitle = titleOf(grammar.planNouns)
const noticeTitle = new RegExp(`^[^。；！？：\\n]{2,120}(?:${grammar.noticeNouns.join('|')})${tail}$`)
const runInTitle = new RegExp(
  `^([^，。；：！？“”\\n]{4,50}?(?:${planNouns.join('|')})${tail})[ 　]?(?=(?:${grammar.preambleOpeners.join('|')})|(?:${grammar.factLabels.words.join('|')})[：:])`,
)
const issuingWord = new RegExp(grammar.issuingWords.join('|'))
const noticeEnd = new RegExp(
  grammar.noticeEnd.pattern.replace('{noticeNouns}', grammar.noticeNouns.join('|')),
)
const attachment = new RegExp(
  `^(?:${grammar.attachmentWords.join('|')})[ 　]?[0-9一二三四五六七八九十]{0,3}(?:[-—－][0-9]{1,2})?[ 　]?[：:]?[ 　]?`,
)
const issuing = new RegExp(`^(.{2,40}?)(?:${grammar.issuingWords.join('|')})`)

/** Whether a line can be the title of a plan: short, one phrase, ends in what plans call themselves. */
export function isPlanTitle(line: string): boolean {
  return line.length >= 5 && planTitle.test(line) && !attachment.test(line)
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

/** Whether a line can be the title of a notice (关于印发…的通知). */
export function isNoticeTitle(line: string): boolean {
  return noticeTitle.test(line)
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

/** Length of the words that mark an attachment (附件1：) at the head of a line; 0 if there are none. */
export function attachmentLabelLength(line: string): number {
  return attachment.exec(line)?.[0].length ?? 0
}

const attachmentSign = new RegExp(grammar.attachmentSigns.pattern)

/** Whether a line names an attachment: 附件：1.目标表, 附件1, but not 附近 or 附带. */
export function namesAttachment(line: string): boolean {
  return attachmentSign.test(line.slice(0, attachmentLabelLength(line)))
}

/** What stands around the day on which a document was signed; see `grammars/documents.json`. */
export const signature = {
  after: new RegExp(grammar.signature.after),
  below: new RegExp(grammar.signature.below),
  revised: new RegExp(grammar.signature.revised),
  /** A day that ends a text, 印发 behind it or not. */
  day: new RegExp(
    `(?:20|19|二[〇○零])[0-9〇○零一二三四五六七八九]{2} ?年.{2,7}日(?:${grammar.signature.issued})?$`,
  ),
}

const closingLine = new RegExp(`^[（(]?(?:${grammar.closing.join('|')})`)

/** Whether a line is one of those that close a document besides its signature (（此件公开发布）, 联系人：…). */
export function isClosingLine(line: string): boolean {
  return closingLine.test(line)
}

const introduction = new RegExp(`(?:${grammar.introductionEnds.join('|')})[。：:]?$`)

/** Whether a paragraph ends by saying that the duties of the plan follow: 现提出以下措施：. */
export function introducesDuties(paragraph: string): boolean {
  return introduction.test(paragraph.slice(-longestIntroduction))
}

/** No words that say so are longer, with the mark after them. */
const longestIntroduction = 16

/** The first and the last year in the title of a plan, as groups 1 and 2: 2021—2025年. */
export const titlePeriod = new RegExp(grammar.titlePeriod.pattern)

/** The word between who issues a document and what it is about: 清河县人民政府|关于|加快旅游发展的实施意见. */
export const aboutWord = grammar.about

/** Who issues, by the title of a notice: the words before 关于印发. */
export function issuerInTitle(title: string): string | null {
  return issuing.exec(title)?.[1] ?? null
}

const metadataLine = labelPattern(Object.values(grammar.metadata).flat())

/**
 * What a fact sheet says under one of its labels: group 1, which is empty where the label stands alone in its line. A label
 * may have brackets around it or blanks between its characters, as sheets set them to one width: 文　　号：, 【文号】.
 */
function labelPattern(labels: readonly (string | undefined)[]): RegExp {
  const names = labels.filter(label => label !== undefined)
  const spaced = names.map(label => [...label].join('[ \\u3000]{0,10}')).join('|')
  return new RegExp(
    `(?:^|[\\s|｜【［[])(?:${spaced})(?:[】］\\]][ \\u3000]?[：:]?|[ \\u3000]{0,4}[：:]|(?=[\\s|｜])|$)[\\s|｜]{0,4}(\\S{0,60})`,
  )
}

const metadata = {
  documentNumber: labelPattern(grammar.metadata.documentNumber),
  issuer: labelPattern(grammar.metadata.issuer),
  issued: labelPattern(grammar.metadata.issued),
  issuedAtLast: labelPattern(grammar.metadata.issuedAtLast),
}

/**
 * The value that one of the labels has in a line of the fact sheet (文号：某政发〔2023〕8号 成文日期：2023年02月10日).
 *
 * @param below the next line, which is the value where the label stands alone
 */
export function metadataIn(line: string, kind: keyof typeof metadata, below = ''): string | null {
  const value = metadata[kind].exec(line)?.[1]
  if (value === undefined) return null
  return value === '' ? (below.trim() === '' ? null : below.trim()) : value
}

/** Whether a line is one of the fact sheet above a document (发文字号：某政发〔2020〕1号). */
export function isMetadataLine(line: string): boolean {
  return (metadataLine.exec(line)?.index ?? -1) === 0
}

/** Whether a line is the label of a fact alone, whose value is the next line. */
export function isBareMetadataLabel(line: string): boolean {
  const match = metadataLine.exec(line)
  return match?.index === 0 && match[1] === '' && match[0].length === line.length
}

/** Whether a line holds such a fact anywhere (主题分类：综合 发布机构：某县人民政府). */
export function holdsMetadata(line: string): boolean {
  return metadataLine.test(line)
}

const withoutPlace = new RegExp(grammar.withoutPlace.pattern)

/** Whether an issuer names no place (县人民政府办公室): a signature or a title may tell which. */
export function namesNoPlace(issuer: string): boolean {
  return withoutPlace.test(issuer)
}

const ownNumber = /^[一-鿿]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,4}号$/

/** Whether a line is a document number and nothing else. */
export function isDocumentNumber(line: string): boolean {
  return ownNumber.test(line)
}
