/** The words that tell which marks stood beside them. */

import { endsWith, opensWith } from '../word-tests.ts'
import { grammar } from './marks-grammar.ts'
import { editionYears } from './number-patterns.ts'

/** How far before a number the words that govern it may stand, in UTF-16 units. */
export const REACH = 40

/** Words that close a number: `以上`. */
export const boundWords: readonly string[] = grammar.bounds.words
const startsWithBound = opensWith(boundWords)
const startsWithNoBound = opensWith(grammar.notBounds.words)

/** Whether a word that closes a number begins at an offset: `以上`, but not `以上所述`. */
export function opensBound(text: string, offset: number): boolean {
  return startsWithBound(text, offset) && !startsWithNoBound(text, offset)
}

/** Whether a word that opens a level ends at an offset: `达到`. */
export const announcesLevel = endsWith(grammar.levels.words)
/** Whether a word that opens a change, or that is measured in percent, ends at an offset: `下降`, `率`. */
export const announcesShare = endsWith([...grammar.changes.words, ...grammar.rates.words])
/** Whether a word that opens the value that a change begins with ends at an offset: `由`. */
export const announcesOrigin = endsWith(grammar.origins.words)
/** Whether a change begins at an offset: `提高`. */
export const opensChange = opensWith(grammar.changes.words)
/** Whether a word after which a number of four digits is a year ends at an offset: `到`. */
export const announcesYear = endsWith(grammar.timeBefore.words)
/** Whether the name of a street ends at an offset, behind which a house number stands: `滨河路`. */
export const namesStreet = endsWith(grammar.streets.words)
/** Whether what is measured in parts of a hundred, its share before it, begins at an offset: `75%|酒精`. */
export const opensSolution = opensWith(grammar.solutions.words)
/** Whether two numbers behind an offset are the sides of a ratio: `之比`. */
export const announcesRatio = endsWith([
  ...grammar.ratios.words,
  ...grammar.ratios.words.flatMap(word => grammar.levels.words.map(level => word + level)),
])
/** Whether 类 at the offset before goes on in another word: `类似`. */
export const continuesClass = opensWith(grammar.afterClass.words)

/** Whether a number before an offset counts a time, an age or things there: `12月`. */
export const opensTimeUnit = opensWith(grammar.timeUnits.words)

/** Whether a number before an offset is an age: `岁`. */
export const opensAge = opensWith(grammar.ages.words)
/** Whether a number before an offset counts or names months: `个月`. */
export const opensMonths = opensWith(grammar.months.words)
/** Whether the number before an offset names a month whose end or a day of which is due: `月底`. */
export const opensMonthEnd = opensWith(grammar.monthEnds.words)

/** Whether a mean has been opened, which may have a decimal part: `每千人口床位数`. */
export function isMean(before: string): boolean {
  return grammar.means.words.some(word => before.includes(word))
}

/** Length of the word at an offset that joins two values: `和`; 0 if there is none. */
export function rangeJointLength(text: string, offset: number): number {
  return grammar.rangeJoints.words.find(word => text.startsWith(word, offset))?.length ?? 0
}

/** Whether a word begins at an offset that joins nothing but the ends of a range: `至`. */
export const opensRangeEnd = opensWith(grammar.rangeEnds.words)

/** Whether a text ends in a number, a mark and a word that joins another to it: `60.和` */
export function endsInJoint(text: string): boolean {
  const joint = grammar.rangeJoints.words.find(word => text.endsWith(word))
  return joint !== undefined && /\d[,、.。 ]$/.test(text.slice(-joint.length - 2, -joint.length))
}

const endsInAttributive = endsWith(grammar.attributives.words)
/** Whether a word that ties what is before it to a noun begins at an offset: `的`. */
export const opensAttributive = opensWith(grammar.attributives.words)

/** Whether a part of something is limited or stated before a number: `不超过项目投资的`, `占种植面积的`. */
export function announcesPart(before: string): boolean {
  return (
    endsInAttributive(before, before.length) &&
    [...grammar.levels.words, ...grammar.rates.words].some(word => before.includes(word))
  )
}

/** Whether a comparison has been opened: `较2013年`. */
export function isComparison(before: string): boolean {
  return grammar.comparisons.words.some(word => before.includes(word))
}

/** Whether a verb whose object is a title ends at an offset: `根据`. */
export const citesTitle = endsWith(grammar.citing.words)
/** Whether words end at an offset with which the title of a notice names what it issues: `关于印发`. */
export const issuesTitle = endsWith(grammar.issuing.words)
const endsInNoun = endsWith(grammar.titleNouns.words)
const endsInOtherNoun = endsWith(grammar.noTitleNouns.words)

/** Whether a title may end at an offset: `通知`, but not `执法`. */
export function endsInTitleNoun(text: string, offset: number): boolean {
  return endsInNoun(text, offset) && !endsInOtherNoun(text, offset)
}

/** Whether a plan is named at an offset by what it does to the document before it: `分工方案`. */
export const opensImplementing = opensWith(grammar.implementing.words)
const endsInImplemented = endsWith(grammar.implemented.words)
const beforeImplemented = new RegExp(grammar.beforeImplemented.pattern)

/** Whether the title of what a plan carries out may end at an offset: `政府工作报告`. */
export function endsImplemented(text: string, offset: number): boolean {
  return endsInTitleNoun(text, offset) || endsInImplemented(text, offset)
}

/** Whether such a title may open behind some words: `2031年区`, `贯彻落实`. */
export function announcesImplemented(words: string): boolean {
  return citesTitle(words, words.length) || beforeImplemented.test(words)
}

/** Length of the edition or the years that begin at an offset, 0 if neither does: `试行`, `2021 2025年`, `2011年本`. */
export function opensEdition(text: string, offset: number): number {
  editionYears.lastIndex = offset
  const years = editionYears.exec(text)
  if (years !== null) return years[0].length
  return grammar.editions.words.reduce(
    (longest, word) => (text.startsWith(word, offset) ? Math.max(longest, word.length) : longest),
    0,
  )
}

/** Whether what is measured has no unit: `系数`. */
export function isDimensionless(before: string): boolean {
  return grammar.dimensionless.words.some(word => before.includes(word))
}

/** Whether what is measured is given in parts of a thousand by the statistics of its field: `森林火灾受害率`. */
export function isPerMille(before: string): boolean {
  return grammar.perMille.words.some(word => before.includes(word))
}

/** Where the last word for what is measured in degrees ends, `水温`; -1 if there is none. */
export function temperatureEnd(before: string): number {
  return Math.max(
    ...grammar.temperatures.words.map(word => {
      const start = before.lastIndexOf(word)
      return start < 0 ? -1 : start + word.length
    }),
  )
}

/** Whether words at an offset go on behind a number of degrees: `时`. */
export const continuesDegrees = opensWith(grammar.afterDegrees.words)

/** Whether words hold the name of what is measured in percent: `水温达标率`. */
export function namesRate(words: string): boolean {
  return grammar.rates.words.some(word => words.includes(word))
}

/** Whether words speak of a share of what is measured in degrees: `室温不达标占`. */
export function namesShare(words: string): boolean {
  return namesRate(words) || grammar.temperatures.shares.some(word => words.includes(word))
}

/** Whether a stretch names a season, for which a temperature is set: `夏季不低于`. */
export function namesSeason(stretch: string): boolean {
  return grammar.seasons.words.some(word => stretch.includes(word))
}

/** Whether the name of what is measured in percent ends at an offset: `合格率`. */
export const endsInRate = endsWith(grammar.rates.words)

/** Offset of the last word that says that several values follow, -1 if there is none: `分别`. */
export function lastRespective(before: string): number {
  return Math.max(...grammar.respective.words.map(word => before.lastIndexOf(word)))
}

/** Whether a stretch is a word that joins things, and nothing else: `和`. */
export function isJoint(stretch: string): boolean {
  return grammar.joints.words.includes(stretch)
}

/** How many words that join things a stretch has. */
export function countJoints(stretch: string): number {
  const parted = grammar.noJoints.words.reduce((words, word) => words.replaceAll(word, ''), stretch)
  return grammar.joints.words.reduce((sum, word) => sum + parted.split(word).length - 1, 0)
}

const continuation = new RegExp(grammar.continuations.pattern, 'y')

/** Whether the words at an offset go on with the sentence before them: `并`. */
export function continuesSentence(text: string, offset: number): boolean {
  continuation.lastIndex = offset
  return continuation.test(text)
}
