/**
 * Numbers as official Chinese writes them (GB/T 15835): Arabic (`37.5`, `１２`, `1,200`), Chinese (`三百二十`,
 * `三十五点五`), and either with 万 or 亿 behind (`3.5万`, `两亿`).
 */

import { loadGrammar } from '../grammars.ts'
import { z } from '../zod.ts'

const grammar = loadGrammar('numerals', () => {
  const characterValues = z.record(z.string().length(1), z.int().min(0).max(9))
  return z.strictObject({
    note: z.string().optional(),
    digits: characterValues,
    multipliers: characterValues.describe('power of ten'),
    scales: characterValues.describe('power of ten'),
    point: z.string().length(1),
    indefinite: z.array(z.string().length(1)),
    surplus: z.array(z.string().length(1)),
  })
})

const digits = new Map(Object.entries(grammar.digits))
const multipliers = new Map(Object.entries(grammar.multipliers))
/** 十五 needs no digit before it, 百五 does. */
const tens = [...multipliers].filter(([, power]) => power === 1).map(([character]) => character)
const scales = new Map(Object.entries(grammar.scales))
const indefinite = new Set(grammar.indefinite)
const surplus = new Set(grammar.surplus)

/** A number in a text. `value` leaves out the scale, which is part of the unit that people say: 500 + 万 + 亩. */
export interface Numeral {
  start: number
  /** After the scale and 多 or 余, where there are any. */
  end: number
  value: number
  /** `''`, `万`, `亿`, `万亿` */
  scale: string
  script: 'arabic' | 'chinese'
  /** With 多 or 余: a little more than the number says. */
  surplus: boolean
}

/** A character class: digits and powers of ten in Chinese numerals, as numbering uses them. */
export const chineseNumeralClass = `[${[...digits.keys(), ...multipliers.keys()].join('')}]`

/** Where a number may begin: a quick filter for {@link readNumeral}. */
export const numeralStart = new RegExp(`[0-9０-９${[...digits.keys(), ...tens].join('')}]`, 'g')

const arabic = /(?:[0-9０-９]{1,3}(?:,[0-9]{3}){1,4}(?![0-9,])|[0-9０-９]{1,20})(?:[.．][0-9０-９]{1,10})?/y
const fullWidth = /[０-９．]/g

/**
 * The number that begins at an offset; null where none does, or where it is no number: a multi-level label
 * (`3.1.4`), an indefinite one (`十几`), characters that do not combine (`三四`).
 */
export function readNumeral(text: string, start: number): Numeral | null {
  arabic.lastIndex = start
  const match = arabic.exec(text)
  if (match === null) return readChinese(text, start)
  const end = start + match[0].length
  if (/[.．]/.test(text[end] ?? '') && /[0-9０-９]/.test(text[end + 1] ?? '')) return null
  const ascii = match[0].replace(fullWidth, character =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
  const value = Number(ascii.replaceAll(',', ''))
  const powerOfTen = isPower(text[end]) && scales.has(text[end + 1] ?? '') ? text[end]! : ''
  return withScale(text, end + powerOfTen.length, powerOfTen, { start, value, script: 'arabic' })
}

function readChinese(text: string, start: number): Numeral | null {
  let end = start
  while (end - start < 24 && isChineseNumeral(text[end])) end++
  if (end === start || indefinite.has(text[end] ?? '')) return null
  let numberEnd = end
  while (numberEnd > start + 1 && scales.has(text[numberEnd - 1]!)) numberEnd--
  // 三万五千, 一亿二千万: a scale inside the number cannot be left to the unit.
  for (let at = start; at < numberEnd; at++) if (scales.has(text[at]!)) numberEnd = end
  let value = parseChineseNumeral(text.slice(start, numberEnd))
  if (value === null) return null
  if (text[end] === grammar.point && numberEnd === end) {
    const fraction = fractionDigits(text, end + 1)
    if (fraction !== '') {
      value = Number(`${value}.${fraction}`)
      numberEnd = end + 1 + fraction.length
    }
  }
  return withScale(text, numberEnd, '', { start, value, script: 'chinese' })
}

/** A number with the scale and 多 or 余 that stand at an offset. */
function withScale(
  text: string,
  at: number,
  prefix: string,
  { start, value, script }: Pick<Numeral, 'start' | 'value' | 'script'>,
): Numeral {
  let end = at
  let scale = prefix
  let more = false
  for (let count = 0; count < 4; count++) {
    const character = text[end] ?? ''
    if (scales.has(character)) scale += character
    else if (!more && surplus.has(character)) more = true
    else break
    end++
  }
  return { start, end, value, scale, script, surplus: more }
}

function fractionDigits(text: string, start: number): string {
  let fraction = ''
  for (let at = start; fraction.length < 10; at++) {
    const digit = digits.get(text[at] ?? '')
    if (digit === undefined) break
    fraction += digit
  }
  return fraction
}

/** Whether a character is a power of ten below 万: 十, 百, 千. */
export function isPower(character: string | undefined): boolean {
  return character !== undefined && multipliers.has(character)
}

/** Whether a character can be part of a number in Chinese numerals. */
export function isChineseNumeral(character: string | undefined): boolean {
  return (
    character !== undefined && (digits.has(character) || multipliers.has(character) || scales.has(character))
  )
}

/**
 * The value of a whole number in Chinese numerals: `二十五` 25, `一千零五十` 1050, `三万五千` 35000, `二〇二〇` 2020.
 *
 * @returns null if the characters do not combine to one number (`三四`, `百十`, the empty string)
 */
export function parseChineseNumeral(text: string): number | null {
  let total = 0
  let section = 0
  let pending: number | null = null
  let power = 10
  let plainDigits = 0
  for (const character of text) {
    const digit = digits.get(character)
    if (digit !== undefined) {
      plainDigits++
      if (pending !== null && pending !== 0) return positional(text)
      pending = digit
      continue
    }
    const multiplier = multipliers.get(character)
    if (multiplier !== undefined) {
      if (multiplier >= power) return null
      // 十五 is 一十五; 百五 is no number.
      if (pending === null && !(multiplier === 1 && section === 0)) return null
      section += (pending ?? 1) * 10 ** multiplier
      power = multiplier
      pending = null
      continue
    }
    const scale = scales.get(character)
    const before = section + (pending ?? 0)
    if (scale === undefined || total + before === 0) return null
    total = scale === 8 ? (total + before) * 1e8 : total + before * 1e4
    section = 0
    pending = null
    power = 10
  }
  if (text.length > 1 && plainDigits === text.length) return positional(text)
  return text === '' ? null : total + section + (pending ?? 0)
}

/** 二〇二〇: digit by digit, as years are written. Two digits side by side are an estimate (三四家), no number. */
function positional(text: string): number | null {
  if (text.length < 4) return null
  let value = 0
  for (const character of text) {
    const digit = digits.get(character)
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}
