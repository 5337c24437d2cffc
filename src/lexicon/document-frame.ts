/** What stands around the text of a plan: its introduction, attachments, signature and closing lines. */
import { grammar } from './documents-grammar.ts'

const attachment = new RegExp(
  `^(?:${grammar.attachmentWords.join('|')})[ 　]?[0-9一二三四五六七八九十]{0,3}(?:[-—－][0-9]{1,2})?[ 　]?[：:]?[ 　]?`,
)

/** Length of the words that mark an attachment (附件1：) at the head of a line; 0 if there are none. */
export function attachmentLabelLength(line: string): number {
  return attachment.exec(line)?.[0].length ?? 0
}

const inertAnnex = new RegExp(grammar.inertAnnexes.pattern)

/** Whether the title of an annex says that its numbers are no duties (高层建筑的分类, 联络员名单反馈表). */
export function isInertAnnex(title: string): boolean {
  return inertAnnex.test(title)
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
  /** The line of the imprint, with its day as the first group: 某县政府办公室 2023年3月1日印发. */
  imprint: new RegExp(grammar.signature.imprint.pattern),
  /** Names that sign without a day: 某县人民政府办公室. */
  signers: new RegExp(grammar.signature.signers.pattern),
  /** What says behind a body that signs whose seal stands for its own. */
  seals: new RegExp(grammar.signature.seals.pattern),
  /** How the head of the first page ends: 某县人民政府|文件. */
  head: grammar.signature.head.ending,
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

const omissions = new Set(grammar.omissions.words)

/** Whether a text only says that it is left out: （略）. */
export function isOmitted(text: string): boolean {
  return text.length < longestIntroduction && omissions.has(text.replaceAll(/[（）\s]/g, ''))
}

/** No words that say so are longer, with the mark after them. */
const longestIntroduction = 16
