/** The forms of numbers of GB/T 15835 that lose their marks: decimals, ranges, units divided by units. */
import { readUnit } from '../../../lexicon/units.ts'
import { isMangledMark, type Known } from '../slots.ts'
import { announcesRatio, opensAge, opensBound, opensMonthEnd, opensMonths } from './mark-wording.ts'
import { opensPoints, scaleLength } from './number-patterns.ts'

/** As in 标准立方米. */
const LONGEST_UNIT = 6

/** Numbers that stand beside each other with one mark between: `80,90`. */
export interface NumberGroup {
  tokens: string[]
  /** Offset of each token. */
  starts: number[]
  end: number
}

/** Whether two numbers are the whole and the decimal part of one: `3。1万头`, `PM2、5`, `0,60以上`. */
export function isDecimal(text: string, { tokens, starts, end }: NumberGroup): boolean {
  const [whole, part] = tokens as [string, string]
  const start = starts[0]!
  const last = text[start - 1] ?? ''
  // No heading opens with 5个百分点, so that what is before it is no number of one.
  if (part.length > 3 || (isMangledMark(last) && !opensPoints(text, end))) return false
  if (whole === '0') return !opensAge(text, end) && !opensMonths(text, end)
  if (/[A-Za-z]/.test(last)) return whole.length === 1 && part.length === 1
  if (last === '第' || whole.startsWith('0') || part.length > 2 || Number(whole) < Number(part)) return false
  if (scaleLength(text, end) > 0 || opensPoints(text, end)) return true
  return readUnit(text, end)?.kind === 'measured'
}

/** No age is higher. */
const HIGHEST_AGE = 120

/** Round numbers below may number headings. */
const LEAST_ROUND = 20

/**
 * Whether two numbers are the ends of a range: `15,20万元`, `3。5家`. What is counted in wholes has no decimals,
 * and hardly a decimal ends in nought. */
export function isRange(text: string, { tokens, starts, end }: NumberGroup): boolean {
  const [from, to] = tokens as [string, string]
  const last = text[starts[0]! - 1] ?? ''
  if (Number(from) >= Number(to) || /[第A-Za-z]/.test(last)) return false
  if (opensAge(text, end)) return !/^0\d/.test(from) && Number(to) <= HIGHEST_AGE
  // Behind a mark the first may be the number of a heading, unless both are round: 50—300户的村庄.
  const isRound = from.length > 1 && from.endsWith('0') && to.endsWith('0') && Number(from) >= LEAST_ROUND
  if (isMangledMark(last) && !(isRound && readUnit(text, end)?.kind === 'counted')) return false
  if (opensMonths(text, end)) return !/^0\d/.test(from) && !opensMonthEnd(text, end)
  if (from.startsWith('0')) return false
  const scaled = scaleLength(text, end) > 0
  const unit = readUnit(text, end)
  if (!scaled && unit?.kind === 'counted') return !opensPoints(text, end)
  return (
    (scaled || unit !== null) &&
    to.length >= 2 &&
    to.length === from.length &&
    /[05]$/.test(from) &&
    to.endsWith('0')
  )
}

/** A scale of maps and models is of so many at least, and round: 1：500 */
const LEAST_SCALE = 100

/** Whether two numbers are the sides of a ratio: `比例尺1,500`, `之比达到1,3`. */
export function isRatio(text: string, { tokens, starts }: NumberGroup): boolean {
  const [one, other] = tokens as [string, string]
  const start = starts[0]!
  if (announcesRatio(text, start)) return true
  const isScale = one === '1' && Number(other) >= LEAST_SCALE && /^[1-9]0*$/.test(other)
  return isScale && !isMangledMark(text[start - 1] ?? ' ')
}

/**
 * The runs between decimals below one that stand beside each other, null where numbers are none: the ends of a range of
 * what is measured, `0。2、0.3元`, or a list of coefficients, `0.50、0。45`.
 */
export function readDecimals(
  text: string,
  { tokens, end }: NumberGroup,
  dimensionless: boolean,
): string[] | null {
  const parts = tokens.filter((_, index) => index % 2 === 1)
  const areDecimals =
    tokens.length >= 4 &&
    tokens.length === 2 * parts.length &&
    tokens.every((token, index) => (index % 2 === 0 ? token === '0' : token.length <= 2))
  const isMeasured = readUnit(text, end)?.kind === 'measured'
  if (!areDecimals || !(dimensionless || isMeasured)) return null
  const rises = Number(`0.${parts[0]}`) < Number(`0.${parts[1]}`)
  const between = isMeasured && parts.length === 2 && rises ? '—' : '、'
  return tokens.slice(1).map((_, index) => (index % 2 === 0 ? '.' : between))
}

/** `20蒸吨 小时以下`: the stroke between a unit and what it is divided by. */
export function readQuotient(text: string, end: number, known: Known): void {
  const scale = scaleLength(text, end)
  const unit = readUnit(text, end + scale)
  if (unit === null || unit.kind !== 'measured' || !isMangledMark(text[unit.end] ?? '')) return
  const stroke = unit.end - end
  const quotient = `${text.slice(end, unit.end)}/${text.slice(unit.end + 1, unit.end + 1 + LONGEST_UNIT)}`
  const after = end + (readUnit(quotient, scale)?.end ?? 0)
  if (after <= end + stroke + 1) return
  // One character more may be the first of a word: 5吨，日均…
  const closes = isMangledMark(text[after] ?? ' ') || opensBound(text, after)
  if (closes || after - unit.end > 2) known.runs.set(unit.end, '/')
}

/**
 * The runs between the numbers of clock times (GB/T 7408: hours and minutes), if numbers in a row are at least two of
 * them: `7.00、9,00` → 7:00—9:00. Null where they are not: the minutes have two digits and are mostly fives.
 */
export function readClockTimes(tokens: readonly string[]): string[] | null {
  if (tokens.length < 4 || tokens.length % 2 === 1) return null
  const isClock = tokens.every((token, index) =>
    index % 2 === 0 ? Number(token) <= 24 && token.length <= 2 : /^[0-5][05]$/.test(token),
  )
  if (!isClock) return null
  return tokens.slice(1).map((_, index) => (index % 2 === 0 ? ':' : index % 4 === 1 ? '—' : '、'))
}
