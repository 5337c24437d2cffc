/** What lists of bodies note beside the names: marks of those that lead, persons, the case that a clause answers for. */
import { CharacterSet } from './character-set.ts'
import { alternatives, grammar } from './responsibility-grammar.ts'

const { marks, pattern: markPattern } = grammar.leadMarks
/** The marks that may stand right before or behind a body. */
export const leadMarks = new CharacterSet(marks)
const markRule = new RegExp(markPattern.replaceAll('{mark}', `[${marks.join('')}]`))

/** Whether a plan says that marked bodies lead: 责任单位中带*的为牵头单位. */
export function marksLeads(text: string): boolean {
  return markRule.test(text)
}

/** Whether a mark of those stands right before or right behind a body. */
export function isMarked(text: string, start: number, end: number): boolean {
  return leadMarks.has(text.charCodeAt(start - 1)) || leadMarks.has(text.charCodeAt(end))
}

const { surnames, bodyEnds, titles } = grammar.holders
const holderAtEnd = new RegExp(`（(?:[${surnames}][一-鿿]{1,2}(?<![${bodyEnds}])|${alternatives(titles)})）$`)

/** Where the bracket begins that names the person in charge behind a body (县水利局|（张三）); -1 where none stands. */
export function holderStart(name: string): number {
  return name.search(holderAtEnd)
}

const personName = new RegExp(`^[${surnames}][一-鿿]{1,2}$`)

/** Whether words are the name of a person by their form: 张三. */
export function isPersonName(words: string): boolean {
  return personName.test(words)
}

const bearerLabel = new RegExp(`^(?:${alternatives(grammar.bearerLabels.words)})`)

/** Whether a label asks for the person who answers, so that the body before the name does: 责任人：营林科 张三. */
export function asksForBearer(words: string): boolean {
  return bearerLabel.test(words)
}

const caseAtEnd = new RegExp(`(?:${alternatives(grammar.cases.words)})$`)

/** Whether the words before a clause name one case that it answers for: 逾期的，由县水利局负责. */
export function namesCase(words: string): boolean {
  return caseAtEnd.test(words)
}

const personAtEnd = new RegExp(`(?:${alternatives(grammar.persons.words)})$`)

/** Whether a name in a list is one of persons: 各挂村领导. */
export function isPerson(name: string): boolean {
  return personAtEnd.test(name)
}
