/** The words above the first heading of a plan, in a mangled text. */

import { endsWith, opensWith } from '../word-tests.ts'
import { alternatives, compiled, documents, grammar } from './front-grammar.ts'

const matchers = {
  titleEnd: compiled([grammar.titleEnd.pattern], 'g'),
  titleMark: compiled([grammar.titleMark.pattern], 'y'),
  quotedOpening: compiled([grammar.quotedOpening.pattern], 'y'),
  titleTail: compiled(grammar.titleTail.patterns, 'y'),
  afterTitle: compiled(grammar.afterTitle.patterns, 'y'),
  noticeEnd: compiled([grammar.noticeEnd.pattern], 'g'),
  documentTitleEnd: compiled([grammar.documentTitleEnd.pattern], 'g'),
  documentNumber: compiled([grammar.documentNumber.pattern], 'y'),
  attachment: compiled([grammar.attachment.pattern], 'g'),
  attachmentLine: compiled([grammar.attachmentLine.pattern], 'g'),
  pageFactsEnd: compiled(grammar.pageFactsEnd.patterns, 'g'),
  issuedStart: compiled([grammar.issuedName.start], 'g'),
  issuedCharacters: compiled([grammar.issuedName.characters], ''),
  issuedEnd: compiled([grammar.issuedName.end], 'g'),
  releaseNote: compiled([alternatives(grammar.releaseNotes.words)], 'g'),
  pageWord: compiled([alternatives(grammar.pageWords.words)], 'g'),
  date: compiled(['{date}'], 'g'),
}

/** Offsets at which the name of a plan can end, in a stretch of a text. */
export function titleEnds(text: string, start: number, end: number): number[] {
  return [...text.slice(start, end).matchAll(matchers.titleEnd)].map(match => start + match.index)
}

/** Whether the mark at an offset stands within a title: `2014,2015年`. */
export function isWithinTitle(text: string, offset: number): boolean {
  return endOf(matchers.titleMark, text, offset) !== undefined
}

/** Whether the line at an offset opens in quotation marks, its first mark being the closing one: `“十二五”期间`. */
export function opensInQuotes(text: string, offset: number): boolean {
  return endOf(matchers.quotedOpening, text, offset) !== undefined
}

/** The end of the bracket that follows a title, the mark after it included; undefined if none does. */
export function titleTailEnd(text: string, offset: number): number | undefined {
  return endOf(matchers.titleTail, text, offset)
}

/** Whether at an offset, a mark before it or not, begins what stands on the line below a title. */
export function followsTitle(text: string, offset: number): boolean {
  return endOf(matchers.afterTitle, text, offset) !== undefined
}

/** Whether a title goes on at an offset, or a sentence with it: `方案的通知`. */
export function continuesTitle(text: string, offset: number): boolean {
  return grammar.titleContinues.words.some(word => text.startsWith(word, offset))
}

/** Whether a stretch speaks of a plan in a sentence: `各地要制定方案`. */
export function isSentence(stretch: string): boolean {
  return grammar.sentenceWords.words.some(word => stretch.includes(word))
}

/** Offset at which the title of a notice ends, in a stretch of a text; undefined if none does. */
export function noticeEnd(text: string, start: number, end: number): number | undefined {
  const match = text.slice(start, end).matchAll(matchers.noticeEnd).next().value
  return match === undefined ? undefined : start + match.index + match[0].length
}

/** Offset at which the title ends that says what its document is about, in a stretch of a text; undefined if none does. */
export function documentTitleEnd(text: string, start: number, end: number): number | undefined {
  const match = text.slice(start, end).matchAll(matchers.documentTitleEnd).next().value
  return match === undefined ? undefined : start + match.index + match[0].length
}

/** The end of the document number that stands at an offset; undefined if none does. */
export function documentNumberEnd(text: string, offset: number): number | undefined {
  return endOf(matchers.documentNumber, text, offset)
}

/** Whether a title may begin at an offset with no name of a place: `关于`, `2031年`. */
export const opensTitle = opensWithPattern(grammar.titleStart.pattern)
/** Whether the words of an address stand at an offset. */
export const opensAddress = opensWith(grammar.address.openers)
/** Whether a text up to an offset ends as an address does. */
export const endsAddress = endsWith(grammar.address.ends)

/** Whether a text up to an offset ends as introductions do: `提出以下措施`. */
export const endsIntroduction = endsWith(documents.introductionEnds)

/** Whether the text of a notice opens at an offset, after its address. */
export const opensText = opensWith(grammar.address.textOpeners)

/** Stretches of the marks of attachments that follow as documents of their own: `附件1`. */
export const attachmentMarks = stretchesOf(matchers.attachment)
/** Stretches that may be the mark of an attachment on a line of its own, with the mark that its line break became. */
export const attachmentLines = stretchesOf(matchers.attachmentLine)
/** Stretches that say who may read the document: `此件公开发布`. */
export const releaseNotes = stretchesOf(matchers.releaseNote)
const beforePlace = new RegExp(grammar.beforePlaces.pattern)

/** A signer's name from the name of its place on: `中共|青浦镇委员会`. */
export function fromPlace(name: string): string {
  return name.replace(beforePlace, '')
}

/** Stretches that are whole dates. */
export const dates = stretchesOf(matchers.date)

/** The end of a date with the word behind it that says that the document was printed then: `2031年3月5日印发`. */
export function imprintEnd(text: string, dateEnd: number): number {
  const word = grammar.imprint.words.find(each => text.startsWith(each, dateEnd))
  return dateEnd + (word?.length ?? 0)
}

/** End of the facts that a page puts below a title, in a stretch of a text; undefined if there are none. */
export function pageFactsEnd(text: string, start: number, end: number): number | undefined {
  return stretchesOf(matchers.pageFactsEnd)(text, start, end).at(-1)?.[1]
}

/** Fewest and most characters of the name of an issued plan. */
const issuedLength = { least: 6, most: 60 }

/** The name of the plan that a notice issues, by its title; empty if it names none. */
export function issuedName(title: string): string {
  for (const { index: start } of title.matchAll(matchers.issuedStart)) {
    const stretch = title.slice(start, start + issuedLength.most + 1)
    matchers.issuedEnd.lastIndex = issuedLength.least
    const name = stretch.slice(0, matchers.issuedEnd.exec(stretch)?.index ?? 0)
    if (matchers.issuedCharacters.test(name)) return name
  }
  return ''
}

/** Stretches that are words of a page's navigation, in the order of the text. */
export function pageWords(text: string, start: number, end: number): [number, number][] {
  return stretchesOf(matchers.pageWord)(text, start, end)
}

/** Whether the name of a place can end with a character. */
export function endsPlace(character: string | undefined): boolean {
  return character !== undefined && grammar.divisions.words.includes(character)
}

/** Whether words at an offset speak of no particular place: `全县`, `城市`. */
export const opensAllPlaces = opensWith(grammar.allPlaces.words)

function stretchesOf(matcher: RegExp): (text: string, start: number, end: number) => [number, number][] {
  return (text, start, end) =>
    [...text.slice(start, end).matchAll(matcher)].map(match => [
      start + match.index,
      start + match.index + match[0].length,
    ])
}

function endOf(matcher: RegExp, text: string, offset: number): number | undefined {
  matcher.lastIndex = offset
  return matcher.test(text) ? matcher.lastIndex : undefined
}

function opensWithPattern(source: string): (text: string, offset: number) => boolean {
  const matcher = compiled([source], 'y')
  return (text, offset) => endOf(matcher, text, offset) !== undefined
}
