/**
 * Numbers of a mangled text: percentages, decimals, document numbers, stretches of years, and what of a number is
 * lost for good. Their form is fixed by standards (GB/T 15835, GB/T 9704), so rules restore them.
 */

import { isMangledMark, type Known } from '../slots.ts'
import { findCodedNumbers } from './coded-numbers.ts'
import { findComplements } from './complements.ts'
import { findLostNumbers } from './lost-numbers.ts'
import { endsInRate } from './mark-wording.ts'
import { grammar } from './marks-grammar.ts'
import type { NumberFacts } from './number-facts.ts'
import { readQuotient } from './number-forms.ts'
import { numberGroups } from './number-groups.ts'
import { hanYears, listedInARow, runOnNumber } from './number-patterns.ts'
import { readGroup } from './read-group.ts'

const DOCUMENT_NUMBER = /[,、.。 ](?:19|20)\d\d[,、.。 ]\d{1,4}号/g
const YEARS = /(?<!\d)((?:19|20)\d\d)[,、.。 ]((?:19|20)\d\d)(?=年|[,、.。 ])/g
const LONE_YEAR = /[,、.。 ](?:19|20)\d\d年(?=[,、.。 ][\u4e00-\u9fff])/g
/** A recommended standard (GB/T 1.1): HJ/T 91, DB11/T 1234 */
const RECOMMENDED = /[A-Z]{2,3}\d{0,4}(?=[,、.。 ]T[,、.。 ]?\d)/g
const STANDARD_NUMBER = /[A-Za-z]\d{1,6}[,、.。 ](?:19|20)\d\d(?![\d年])/g

/**
 * Adds the runs that the numbers of a mangled text show to `known`.
 *
 * @param text simplified, every mark one random mark
 */
export function findNumbers(text: string, known: Known): NumberFacts {
  const facts: NumberFacts = {
    percentSigns: new Map(),
    degreeSigns: new Set(),
    besideYears: new Set(),
    beforePercentages: new Set(),
    undecided: [],
    beforeHeadings: [],
    findings: [],
  }
  findCodedNumbers(text, known, facts)
  for (const match of text.matchAll(DOCUMENT_NUMBER)) {
    known.runs.set(match.index, '〔')
    known.runs.set(match.index + 5, '〕')
  }
  for (const match of text.matchAll(runOnNumber)) known.runs.set(match.index + 1, '〔')
  for (const match of text.matchAll(YEARS)) {
    if (known.runs.has(match.index + 4)) continue
    const years = Number(match[2]) - Number(match[1])
    const end = match.index + match[0].length
    const alone = isMangledMark(text[match.index - 1] ?? '') && isMangledMark(text[end + 1] ?? '')
    if ((years >= 2 && years <= 40) || (years === 1 && alone && text[end] === '年'))
      known.runs.set(match.index + 4, '—')
  }
  for (const match of text.matchAll(LONE_YEAR))
    if (!known.runs.has(match.index)) facts.besideYears.add(match.index).add(match.index + 6)
  for (const { 1: year = '', index } of text.matchAll(hanYears)) {
    // 二〇〇九年 has two in the place of one mark, 二〇二〇年 has one in each of two.
    known.runs.set(index + 1, year.length === 2 ? '〇〇' : '〇')
    if (isMangledMark(year[1]!)) known.runs.set(index + 3, '〇')
  }
  for (const match of text.matchAll(listedInARow)) known.runs.set(match.index + match[0].length - 1, '、')
  for (const match of text.matchAll(RECOMMENDED)) known.runs.set(match.index + match[0].length, '/')
  for (const match of text.matchAll(STANDARD_NUMBER)) known.runs.set(match.index + match[0].length - 5, '—')
  for (const group of numberGroups(text)) {
    readGroup(text, group, known, facts)
    readQuotient(text, group.end, known)
  }
  findComparators(text, known, facts)
  findComplements(text, known, facts)
  for (const finding of findLostNumbers(text, known)) facts.findings.push(finding)
  return facts
}

const VALUE = /[,、.。 ]([1-9][0-9]{1,2})[,、.。 ](?![0-9])/g

/** The signs between rates and their values: 满意度,93,预约率,96.以上 */
function findComparators(text: string, known: Known, facts: NumberFacts): void {
  const { sign, least } = grammar.lostComparators
  for (const { 0: match, 1: value, index } of text.matchAll(VALUE)) {
    const end = index + match.length - 1
    const isValue = Number(value) >= least && Number(value) <= 100 && endsInRate(text, index)
    if (!isValue || known.runs.has(index) || known.runs.has(end)) continue
    known.runs.set(index, sign)
    facts.percentSigns.set(end, true)
  }
}
