/**
 * Numbers of a mangled text: percentages, decimals, document numbers, stretches of years, and what of a number is
 * lost for good. Their form is fixed by standards (GB/T 15835, GB/T 9704), so rules restore them.
 */

import { readUnit } from '../../lexicon/units.ts'
import type { Finding } from '../rule.ts'
import {
  announcesPercentage,
  announcesYear,
  continuesClass,
  isDimensionless,
  opensBound,
  REACH,
} from './number-wording.ts'
import { isDigit } from './runs.ts'
import { isMangledMark, type Known } from './slots.ts'
import { splitValues } from './value-lists.ts'

/** Numbers that stand beside each other with one mark between: `80,90`. */
interface NumberGroup {
  tokens: string[]
  /** Offset of each token. */
  starts: number[]
  end: number
}

/** What the numbers of a text say about its marks, besides what went into `Known`. */
export interface NumberFacts {
  /** Marks that began with a percent sign; what followed it in the run is open. */
  percentSigns: Set<number>
  findings: Finding[]
}

/** A character that stands for one that is lost, as GB/T 15834 has it (虚缺号). */
export const LOST = '□'

const DOCUMENT_NUMBER = /[,、.。 ](?:19|20)\d\d[,、.。 ]\d{1,4}号/g
const YEARS = /(?<!\d)((?:19|20)\d\d)[,、.。 ]((?:19|20)\d\d)(?=年|[,、.。 ])/g
const STANDARD_NUMBER = /[A-Za-z]\d{1,6}[,、.。 ](?:19|20)\d\d(?![\d年])/g
const LOST_CLASS = /(?<=[\u4e00-\u9fff])[,、.。 ]类/g
const LOST_ORDINAL = /[发函字文规][,、.。 ]号/g

/**
 * Adds the runs that the numbers of a mangled text show to `known`.
 *
 * @param text simplified, every mark one random mark
 */
export function findNumbers(text: string, known: Known): NumberFacts {
  const facts: NumberFacts = { percentSigns: new Set(), findings: [] }
  for (const match of text.matchAll(DOCUMENT_NUMBER)) {
    known.runs.set(match.index, '〔')
    known.runs.set(match.index + 5, '〕')
  }
  for (const match of text.matchAll(YEARS)) {
    const years = Number(match[2]) - Number(match[1])
    if (years >= 2 && years <= 40) known.runs.set(match.index + 4, '—')
  }
  for (const match of text.matchAll(STANDARD_NUMBER)) known.runs.set(match.index + match[0].length - 5, '—')
  for (const group of numberGroups(text)) readGroup(text, group, known, facts)
  findLost(text, known, facts)
  return facts
}

/** All groups of a text; one pass. A year and a number that is already explained stand alone. */
function numberGroups(text: string): NumberGroup[] {
  const groups: NumberGroup[] = []
  let group: NumberGroup | undefined
  for (const match of text.matchAll(/\d{1,12}/g)) {
    const end = match.index + match[0].length
    const isYear = match[0].length === 4 && (text[end] === '年' || announcesYear(text, match.index))
    if (group !== undefined && !isYear && match.index === group.end + 1 && isMangledMark(text[group.end]!)) {
      group.tokens.push(match[0])
      group.starts.push(match.index)
      group.end = end
    } else {
      group = isYear ? undefined : { tokens: [match[0]], starts: [match.index], end }
      if (group !== undefined) groups.push(group)
    }
  }
  return groups
}

function readGroup(text: string, group: NumberGroup, known: Known, facts: NumberFacts): void {
  const { tokens, starts, end } = group
  const start = starts[0]!
  const inner = starts.slice(1).map(offset => offset - 1)
  if (inner.some(offset => known.runs.has(offset)) || known.runs.has(end)) return
  const markAfter = end < text.length && isMangledMark(text[end]!)
  const before = text.slice(Math.max(0, start - REACH), start)
  const announced = announcesPercentage(text, start) && !isDimensionless(before)
  const fits = tokens.every(token => Number(token) <= 100 || announced)
  if (markAfter && opensBound(text, end + 1) && fits && tokens.at(-1)!.length <= 3) {
    known.runs.set(end, '%')
    splitValues(tokens, before, text.slice(end + 1, end + 3)).forEach((run, index) => {
      known.runs.set(inner[index]!, run)
    })
  } else if (tokens.length === 1 && markAfter && tokens[0]!.length <= 3) {
    if (announced) facts.percentSigns.add(end)
    else if (text[end + 1] === '的' && Number(tokens[0]) <= 100 && !isMangledMark(text[start - 1] ?? ' '))
      known.runs.set(end, '%')
  } else if (tokens.length === 2 && isDecimal(text, group)) known.runs.set(inner[0]!, '.')
}

/** Whether two numbers are the whole and the decimal part of one: `3。1万头`, `PM2、5`, `0,60以上`. */
function isDecimal(text: string, { tokens, starts, end }: NumberGroup): boolean {
  const [whole, part] = tokens as [string, string]
  const start = starts[0]!
  const last = text[start - 1] ?? ''
  if (part.length > 3 || isMangledMark(last)) return false
  if (whole === '0') return true
  if (/[A-Za-z]/.test(last)) return whole.length === 1 && part.length === 1
  if (last === '第' || whole.startsWith('0') || part.length > 2 || Number(whole) < Number(part)) return false
  const next = text[end] ?? ''
  if (next === '万' || next === '亿' || text.startsWith('个百分点', end)) return true
  return readUnit(text, end)?.kind === 'measured'
}

/** Marks in whose place a numeral stood: nothing tells which. */
function findLost(text: string, known: Known, { findings }: NumberFacts): void {
  for (const match of text.matchAll(LOST_CLASS)) {
    if (known.runs.has(match.index) || continuesClass(text, match.index + 2)) continue
    known.runs.set(match.index, LOST)
    findings.push({
      rule: 'lost-numeral',
      severity: 'warning',
      message: 'The Roman numeral of a class (Ⅰ to Ⅴ) is lost; nothing in the text tells which it was',
      start: match.index,
      end: match.index + 2,
    })
  }
  for (const match of text.matchAll(LOST_ORDINAL)) {
    const start = match.index + 1
    known.runs.set(start, `〔${LOST}〕${LOST}`)
    findings.push({
      rule: 'lost-number',
      severity: 'warning',
      message: 'The year and the number of a document number are lost',
      start,
      end: start + 2,
    })
  }
  for (const match of text.matchAll(/[自从至到]年(?=\d{1,2}月)/g)) {
    const start = match.index + 1
    if (isDigit(text.charCodeAt(start - 2))) continue
    findings.push({
      rule: 'lost-number',
      severity: 'warning',
      message: 'The digits of a year are lost',
      start,
      end: start + 1,
    })
  }
}
