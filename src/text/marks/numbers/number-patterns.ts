/** What remains of numbers whose marks were replaced at random, as patterns made from `grammars/marks.json`. */
import { endsWith, opensWith } from '../word-tests.ts'
import { grammar } from './marks-grammar.ts'

/** Source of a pattern for a mark of which nothing is known. */
const randomMark = '[,、.。 ]'

/** The classes whose numeral is lost, the mark in its place before the word. */
export const lostClass = new RegExp(
  `(?<=[\\u4e00-\\u9fff])${randomMark}(?:${grammar.classes.words.join('|')})`,
  'g',
)
/** The grades whose numeral is lost, the mark in its place before 级: `启动,级响应` */
export const lostGrade = new RegExp(
  `(?<=[\\u4e00-\\u9fff0-9])${randomMark}${grammar.grades.grade}(?=${grammar.grades.words.join('|')})`,
  'g',
)
/** Whether the object of the words before an offset is a grade, so that nothing but its numeral is lost: `启动`. */
export const asksForGrade = endsWith(grammar.grades.verbs)
/** Whether a word for a class ends at an offset: `类`. */
export const endsInClass = endsWith(grammar.classes.words)

const { characters: issuerEndings, lost: lostEndings } = grammar.issuerEndings
/** Document numbers that lost the year and the number: `国发,号` */
export const lostOrdinal = new RegExp(`[${lostEndings}]${randomMark}号`, 'g')
/** Document numbers that lost the bracket behind the year before the marks were replaced: `国发,201517号` */
export const runOnNumber = new RegExp(`[${issuerEndings}]${randomMark}20\\d{3,6}号`, 'g')

/** Stages of emission standards whose numeral is lost: `国,及以下` */
export const lostStage = new RegExp(withMarks(grammar.emissionStages.pattern), 'g')

/** Years that lost their digits, from the preposition before them: `自年3月` */
export const lostYear = new RegExp(grammar.lostYears.pattern, 'g')

/** Months and plenary sessions that are listed, each with the mark behind it: `6月底,|12月底前`, `三中,|四中` */
export const listedInARow = new RegExp(withMarks(grammar.listedInARow.pattern), 'g')

/** Years in Han numerals whose 〇 became a mark: `二,三五年` `二.二 年` */
export const hanYears = new RegExp(withMarks(grammar.hanYears.pattern), 'g')

/** Length of the words at an offset that scale a number: 2 for `万亿`; 0 if there are none. */
export function scaleLength(text: string, offset: number): number {
  const first = wordLength(grammar.scales.words, text, offset)
  return first === 0 ? 0 : first + wordLength(grammar.scales.words, text, offset + first)
}

const hanHeading = new RegExp(withMarks(grammar.hanHeadings.pattern), 'y')

/** Whether the number of a heading in Han stands between the mark at an offset and the next: `.三、` */
export function opensHanHeading(text: string, offset: number): boolean {
  hanHeading.lastIndex = offset
  return hanHeading.test(text)
}

/** Whether the sign of a difference of percentages begins at an offset: `个百分点`. */
export function opensPoints(text: string, offset: number): boolean {
  pointsInARow.lastIndex = offset
  return opensOnePoint(text, offset) || pointsInARow.test(text)
}

const opensOnePoint = opensWith(grammar.percentagePoints.words)
const pointsInARow = new RegExp(withMarks(grammar.pointsInARow.pattern), 'y')

/** Whether a character goes on in a time behind it: `底`. */
export function isOfTime(character: string): boolean {
  return timeCharacter.test(character)
}

const timeCharacter = new RegExp(`[0-9${grammar.timeCharacters.characters}]`)

function withMarks(pattern: string): string {
  return pattern.replaceAll('{mark}', randomMark)
}

function wordLength(list: readonly string[], text: string, offset: number): number {
  return list.find(word => text.startsWith(word, offset))?.length ?? 0
}

/** The years of an edition, at one place of a text: `2021 2025年` `2011年本` */
export const editionYears = new RegExp(withMarks(grammar.editionYears.pattern), 'y')
