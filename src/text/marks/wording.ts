import { loadGrammar } from '../../grammars.ts'
import { standingTimes } from '../../lexicon/responsibility.ts'
import { z } from '../../zod.ts'

const grammar = loadGrammar('mangled-structure', () => {
  const words = z.strictObject({
    note: z.string(),
    source: z.string().optional(),
    words: z.array(z.string().min(1)),
  })
  const pattern = z.strictObject({ note: z.string(), pattern: z.string() })
  return z.strictObject({
    note: z.string(),
    afterQuantities: words,
    beforeQuantities: words,
    afterNumbers: words,
    numeralWords: words,
    attachments: words,
    leadIns: words,
    chapterWords: words,
    namedLevels: z.strictObject({
      note: z.string(),
      levels: z.array(z.array(z.string().min(1))),
      through: z.array(z.string().min(1)),
      untitled: z.array(z.string().min(1)),
      before: z.array(z.string().min(1)),
      after: z.array(z.string().min(1)),
    }),
    fieldLabels: words,
    sentenceOpenings: words,
    titleOpenings: words,
    sloganOpenings: words,
    principleTitles: words,
    titleTimes: pattern,
    titleCounts: pattern,
    siblingTitles: words,
    afterChapterWords: words,
    timeOpening: pattern,
    timeEnding: pattern,
    divisions: words,
    zones: words,
    governments: words,
    zoneOffices: words,
    objectOpenings: words,
    ownDuties: words,
    members: z.strictObject({
      note: z.string(),
      words: z.array(z.string().min(1)),
      groups: z.array(z.string().min(1)),
    }),
    generalBodies: words,
    nameEndings: words,
    collectiveOpenings: words,
    shortNames: words,
    beforeLabels: words,
    clauseTimes: pattern,
    finishedTimes: pattern,
    beforeLists: words,
    duties: words,
  })
})

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

/** Where the word begins that opens a field and ends a stretch: `整修校舍|工作目标`; -1 if none does. */
export function fieldLabelStart(stretch: string): number {
  const label = grammar.fieldLabels.words.find(word => stretch.endsWith(word))
  return label === undefined ? -1 : stretch.length - label.length
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

/** Whether a title has words that stand in the titles of chapters: `主要任务`. */
export function hasChapterWord(title: string): boolean {
  return grammar.chapterWords.words.some(word => title.includes(word))
}

const continuesChapterTitle = opensWith(grammar.afterChapterWords.words)
const divisions = new Set(grammar.divisions.words)
const generalBodies = new Set(grammar.generalBodies.words)
const endsInDivision = endsWith(grammar.divisions.words)
const endsBeforeLabel = endsWith(grammar.beforeLabels.words)
const opensWithGovernment = opensWith(grammar.governments.words)

/** Whether a stretch is a kind of area and nothing else: `县`. */
export function isDivision(stretch: string): boolean {
  return divisions.has(stretch)
}

const zones = new Set(grammar.zones.words)
const zoneOffices = new Set(grammar.zoneOffices.words)

/** Whether a stretch is a kind of zone that a bracket adds to towns and nothing else: `开发区`. */
export function isZone(stretch: string): boolean {
  return zones.has(stretch)
}

/** Whether a stretch is the office of a zone, of no particular one, and nothing else: `管委会`. */
export function isZoneOffice(stretch: string): boolean {
  return zoneOffices.has(stretch)
}

/** Whether a stretch ends in a kind of area that a bracket may add to: `各县`. */
export function isDivided(stretch: string): boolean {
  return endsInDivision(stretch, stretch.length)
}

/** How many characters a kind of area has, 各 before it: 各自治县. */
const longestEach = 4

/** Whether a stretch ends in all areas of a kind: `各镇` `各乡镇`. */
export function namesEachDivision(stretch: string): boolean {
  return stretch.slice(-longestEach).includes('各') && isDivided(stretch)
}

/** Whether a stretch opens with the body of an area, the last kind of area before it or not: `人民政府` `区政府`. */
export function isGovernmentOfDivision(stretch: string): boolean {
  return opensWithGovernment(stretch, 0) || isGovernmentOfLastDivision(stretch)
}

/** Whether a stretch opens with a kind of area and its body: `区政府`. */
export function isGovernmentOfLastDivision(stretch: string): boolean {
  return grammar.divisions.words.some(
    word => stretch.startsWith(word) && opensWithGovernment(stretch, word.length),
  )
}

/** How many characters the name of all governments of a kind has: 各自治县（市、区）人民政府 without its bracket. */
const longestGovernments = 12

/** Whether a stretch ends in the governments of all areas of a kind: `各区县政府`. */
export function namesEachGovernment(stretch: string): boolean {
  return stretch.slice(-longestGovernments).includes('各') && stretch.endsWith('政府')
}

/** Whether the name of many bodies at once stands at an offset: `各镇`. */
export const opensCollective = opensWith(grammar.collectiveOpenings.words)

const endsInNameEnding = endsWith(grammar.nameEndings.words)

/** Whether a name ends as those of parts of a body do: `项目科`. */
export function endsAsName(name: string): boolean {
  return endsInNameEnding(name, name.length)
}

/** Whether a name is one that prose gives to bodies of no particular kind: `部门`. */
export function isGeneralBody(name: string): boolean {
  return generalBodies.has(name)
}

/** Whether a stretch ends so that a label after it belongs to its sentence: `明确`. */
export function announcesLabel(stretch: string): boolean {
  return endsBeforeLabel(stretch, stretch.length)
}

const clauseTime = new RegExp(grammar.clauseTimes.pattern)
const finishedTime = new RegExp(grammar.finishedTimes.pattern)

/** Whether a stretch is a time as clauses end in: `11月底`, `全年`. */
export function isClauseTime(stretch: string): boolean {
  return standingTimes.has(stretch) || clauseTime.test(stretch)
}

/** Whether it says that the duty is done by then, so that it can be nothing but the end of a clause: `5月底前完成`. */
export function isFinishedTime(stretch: string): boolean {
  return finishedTime.test(stretch)
}

/** Length of the words at an offset that announce a short name: `以下简称`; 0 if there are none. */
export function opensShortName(text: string, offset: number): number {
  return grammar.shortNames.words.find(word => text.startsWith(word, offset))?.length ?? 0
}

/** Whether words end so that bodies after them are objects of a sentence: `抄送`. */
export const asksForList = endsWith(grammar.beforeLists.words)

const endsInGroup = endsWith(grammar.members.groups)
const opensWithMembers = opensWith(grammar.members.words)

/** Whether the words at an offset name the members of the group before them: `防汛指挥部|成员单位`. */
export function namesMembers(text: string, offset: number): boolean {
  return endsInGroup(text, offset) && opensWithMembers(text, offset)
}

/** Whether the verb of a clause says that each body does what its office is: `按职责分工负责`. */
export function namesDuty(verb: string): boolean {
  return grammar.ownDuties.words.some(word => verb.includes(word))
}

/** Length of the words that a stretch opens with and that make the bodies after them its object: `按程序报`; 0 for none. */
export function objectOpeningLength(stretch: string): number {
  return grammar.objectOpenings.words.find(word => stretch.startsWith(word))?.length ?? 0
}

/** Where the first word that puts a duty on a subject stands in a stretch; -1 if there is none: `各镇|要`. */
export function dutyStart(stretch: string): number {
  const starts = grammar.duties.words.map(word => stretch.indexOf(word)).filter(at => at > 0)
  return starts.length === 0 ? -1 : Math.min(...starts)
}

/** Whether a stretch opens with what is said of the bodies before it: `要加强配合`. */
export const opensWithDuty = opensWith(grammar.duties.words)

function opensWith(list: readonly string[]): (text: string, offset: number) => boolean {
  return (text, offset) => list.some(word => text.startsWith(word, offset))
}

function endsWith(list: readonly string[]): (text: string, offset: number) => boolean {
  return (text, offset) => list.some(word => text.startsWith(word, offset - word.length))
}
