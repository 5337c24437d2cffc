/** The words that tell where headings stand in a mangled text, and where their titles end. */
import { grammar } from '../structure-words.ts'
import { endsWith, opensWith } from '../word-tests.ts'

/** Whether the text from an offset on opens as what follows a number in prose: `以上`, `个`, `的`. */
export const continuesQuantity = opensWith(grammar.afterQuantities.words)
/** Whether the text from an offset on opens as what follows a number that is not a heading's: `月`, `级`. */
export const continuesNumber = opensWith([...grammar.afterQuantities.words, ...grammar.afterNumbers.words])
/** Whether the text up to an offset ends as what precedes a number in prose: `达`, `第`. */
export const announcesQuantity = endsWith(grammar.beforeQuantities.words)
/** Whether the text up to an offset ends in a word whose last character is a numeral: `统一`. */
export const endsInNumeralWord = endsWith(grammar.numeralWords.words)
/** Whether the text up to an offset ends in the word that opens a list of attachments. */
export const announcesAttachments = endsWith(grammar.attachments.words)
/** Whether the text up to an offset ends as a sentence that headings complete: `通知如下`. */
export const announcesHeadings = endsWith(grammar.leadIns.words)
/** Whether the text up to an offset ends as a sentence that opens the text of a document: `现通知如下`. */
export const announcesDocument = endsWith(grammar.documentLeadIns.words)

const itemLeadIn = new RegExp(grammar.itemLeadIns.pattern)
/** No words that announce items are longer. */
const itemLeadInReach = 16

/** Whether the text up to an offset ends as a sentence that items complete, behind a colon: `符合下列条件`. */
export function announcesItems(text: string, offset: number): boolean {
  return itemLeadIn.test(text.slice(Math.max(0, offset - itemLeadInReach), offset))
}

/** Characters that a number right after them is no item behind, for a character class: `年` `表`. */
export const beforeItems = grammar.beforeItems.characters

/** Whether a title stands at an offset that plans give to one level only. */
export const opensWithSiblingTitle = opensWith(grammar.siblingTitles.words)

/** Length of such a title that a stretch opens with and goes on behind; 0 if it does not, or the title is longer. */
export function siblingTitleLength(stretch: string): number {
  const title = grammar.siblingTitles.words.find(words => stretch.startsWith(words))
  return title === undefined || stretch === title || continuesChapterTitle(stretch, title.length)
    ? 0
    : title.length
}

/** Words that name the level of a number, the number before them: `章`, from the outside in. */
export const levelNames: readonly (readonly string[])[] = grammar.namedLevels.levels
/** Whether the numbers of a level count on through the levels above, by the word that names it: `条`. */
export function countsThrough(level: string): boolean {
  return grammar.namedLevels.through.includes(level)
}
/** Whether the numbers of a level, by the last character of its name, always have a title: `章`, `节`, but not `条`. */
export function alwaysHasTitle(level: string): boolean {
  if (level === '') return false
  return levelNames.some(names =>
    names.some(name => name.endsWith(level) && !grammar.namedLevels.untitled.includes(name)),
  )
}
/** Whether the text up to an offset ends so that the number of a level after it is one that a sentence names: `按照`. */
export const namesLevelAfter = endsWith(grammar.namedLevels.before)
/** Whether the text from an offset on opens so that the number of a level before it is one that a sentence names: `的`. */
export const namesLevelBefore = opensWith(grammar.namedLevels.after)

const runInFields = [...grammar.fieldLabels.words, ...grammar.runInFields.words]

const endsInAttribute = endsWith(grammar.fieldAttributes.words)

/** Where the word begins that opens a field and ends a stretch: `整修校舍|工作目标`; -1 if none does: `主要工作任务`. */
export function fieldLabelStart(stretch: string): number {
  const label = runInFields.find(word => stretch.endsWith(word))
  if (label === undefined) return -1
  const start = stretch.length - label.length
  return endsInAttribute(stretch, start) ? -1 : start
}

/** Whether a stretch is the name of a field and nothing else: `工作目标`. */
export function isFieldLabel(stretch: string): boolean {
  return grammar.fieldLabels.words.includes(stretch)
}

const opensLikeSentence = opensWith(grammar.sentenceOpenings.words)
const opensLikeTitle = opensWith(grammar.titleOpenings.words)

/** Whether the words at an offset, after the number of a heading, open a sentence and no title: `对逾期的…` */
export function opensSentence(text: string, offset: number): boolean {
  return opensLikeSentence(text, offset) && !opensLikeTitle(text, offset)
}

/** Length of the word that a slogan opens with and that goes for both of its halves: `坚持`; 0 if it opens with none. */
export function sloganOpeningLength(stretch: string): number {
  return grammar.sloganOpenings.words.find(word => stretch.startsWith(word))?.length ?? 0
}

/** How far from the number of a heading the words of its title are looked for. */
const titleReach = 10

/** Whether the title of a heading whose number ends at an offset announces principles: `（二）基本原则`. */
export function opensPrinciples(text: string, numberEnd: number): boolean {
  const title = text.slice(numberEnd, numberEnd + titleReach)
  return grammar.principleTitles.words.some(word => title.includes(word))
}

const titleTime = new RegExp(grammar.titleTimes.pattern)

/** Whether a stretch is nothing but a stretch of time: `3月1日至3月20日`. */
export function isTitleTime(stretch: string): boolean {
  return titleTime.test(stretch)
}

const endsInTime = endsWith(grammar.titleTimes.labels)

/** Whether a title asks for a time, which stands behind a colon: `报名时间`. */
export function asksForTime(title: string): boolean {
  return endsInTime(title, title.length)
}

const titleDay = new RegExp(grammar.titleDays.pattern)

/** Whether a stretch is nothing but a day or a month, one end of a stretch of time: `3月1日`. */
export function isTitleDay(stretch: string): boolean {
  return titleDay.test(stretch)
}

const stageTime = new RegExp(grammar.stageTimes.pattern)
const endsInStage = endsWith(grammar.stageTimes.stages)

/** Whether a stretch is a time that stands in a bracket after the title of a stage: `总结阶段|11月起`. */
export function isStageTime(title: string, stretch: string): boolean {
  return endsInStage(title, title.length) && stageTime.test(stretch)
}

const titleCount = new RegExp(grammar.titleCounts.pattern)

/** Whether a stretch says how many items a section has and nothing else: `共5项`. */
export function isTitleCount(stretch: string): boolean {
  return titleCount.test(stretch)
}

const timeOpening = new RegExp(grammar.timeOpening.pattern, 'y')

/** Whether the text from an offset on opens with a year: `到2031年`. */
export function opensWithTime(text: string, offset: number): boolean {
  timeOpening.lastIndex = offset
  return timeOpening.test(text)
}

const timeEnding = new RegExp(grammar.timeEnding.pattern)

/** Where the time begins that ends a stretch after a title: `整修校舍|2031年底前`. -1 if none does. */
export function timeAtEnd(stretch: string): number {
  return timeEnding.exec(stretch)?.index ?? -1
}

const longestFirst = grammar.chapterWords.words.toSorted((a, b) => b.length - a.length)

/** Length of the words of a chapter's title that a stretch opens with, if they are all of the title; 0 if not. */
export function chapterTitleLength(stretch: string): number {
  const title = longestFirst.find(word => stretch.startsWith(word))
  return title === undefined || continuesChapterTitle(stretch, title.length) ? 0 : title.length
}

/** Whether a stretch is the title of a chapter and nothing else: `工作目标`. */
export function isChapterTitle(stretch: string): boolean {
  return grammar.chapterWords.words.includes(stretch)
}

/** Whether words that stand in the titles of chapters follow an offset, after the number of a heading: `主要任务`. */
export function hasChapterWord(text: string, offset: number): boolean {
  const title = text.slice(offset, offset + titleReach)
  return grammar.chapterWords.words.some(word => title.includes(word))
}

const continuesChapterTitle = opensWith(grammar.afterChapterWords.words)
