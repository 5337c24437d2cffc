/** Units of measure and counting words: 万亩, 微克/立方米, 座. */

import { loadGrammar } from '../grammars.ts'
import { z } from '../zod.ts'
import { CharacterSet } from './character-set.ts'

const grammar = loadGrammar('units', () => {
  const wordList = z.strictObject({ note: z.string().optional(), words: z.array(z.string().min(1)) })
  return z.strictObject({
    note: z.string().optional(),
    counted: wordList,
    measured: wordList,
    duration: wordList,
    longerWords: wordList,
    arabicOnly: wordList,
    people: wordList,
    scaledOnly: wordList,
    afterBlanks: z.strictObject({ note: z.string().optional(), characters: z.string().min(1) }),
    per: wordList.extend({ signs: z.array(z.string().length(1)), products: z.array(z.string().length(1)) }),
  })
})

/** counted: whole things whose noun follows (三座泵站). measured: a magnitude. duration: a stretch of time. */
export type UnitKind = 'counted' | 'measured' | 'duration'

/** A unit as it stands in a text. */
export interface Unit {
  kind: UnitKind
  /** After the unit. */
  end: number
  /** Hardly a unit behind a Chinese numeral: 两方. */
  arabicOnly: boolean
  /** A unit only behind 万 or 亿: 13万居民. */
  scaledOnly: boolean
  /** Who is counted, and no measure: 贫困人口, 居民. */
  people: boolean
}

const kinds = new Map<string, UnitKind>()
for (const kind of ['counted', 'measured', 'duration'] as const)
  for (const word of grammar[kind].words) kinds.set(word, kind)
for (const { words } of [grammar.people, grammar.scaledOnly])
  for (const word of words) kinds.set(word, 'measured')
/** Words for a stretch of time: 年, 个月, 天. */
export const durations: readonly string[] = grammar.duration.words
const arabicOnly = new Set(grammar.arabicOnly.words)
const scaledOnly = new Set(grammar.scaledOnly.words)
const people = new Set([...grammar.people.words, ...grammar.scaledOnly.words])
const longerWords = grammar.longerWords.words
const denominators = new Set(grammar.per.words)
const divisionSigns = new Set(grammar.per.signs)
const products = new Set(grammar.per.products)
const longestUnit = longest(kinds.keys())
const unitStart = new CharacterSet(kinds.keys())
const longestDenominator = longest(denominators)

function longest(words: Iterable<string>): number {
  let length = 0
  for (const word of words) length = Math.max(length, word.length)
  return length
}

/** Source of a character class: what a number counts or is scaled by though a blank stands between them. */
export const afterBlanksClass = `[${grammar.afterBlanks.characters}]`

/** The longest unit that begins at an offset, with what it is divided by (`吨/日`, `元每吨`); null if none does. */
export function readUnit(text: string, start: number): Unit | null {
  if (!unitStart.has(text.charCodeAt(start))) return null
  if (longerWords.some(word => text.startsWith(word, start))) return null
  for (let length = longestUnit; length > 0; length--) {
    const word = text.slice(start, start + length)
    const kind = kinds.get(word)
    if (kind === undefined || word.length < length || runsOn(text, start + length)) continue
    const end = start + length
    return {
      kind,
      end: kind === 'duration' ? end : afterDenominator(text, end),
      arabicOnly: arabicOnly.has(word),
      scaledOnly: scaledOnly.has(word),
      people: people.has(word),
    }
  }
  return null
}

/** Past what a unit is divided by, one or several units: /日, /平方公里·月, /（平方米·年）; the offset itself if by none. */
function afterDenominator(text: string, at: number): number {
  if (!divisionSigns.has(text[at] ?? '')) return at
  const bracketed = text[at + 1] === '（'
  let end = afterUnit(text, bracketed ? at + 2 : at + 1)
  if (end === null) return at
  while (products.has(text[end] ?? '')) {
    const next = afterUnit(text, end + 1)
    if (next === null) break
    end = next
  }
  if (!bracketed) return end
  return text[end] === '）' ? end + 1 : at
}

/** After the unit of a denominator that begins at an offset; null if none does. */
function afterUnit(text: string, start: number): number | null {
  for (let length = longestDenominator; length > 0; length--) {
    const word = text.slice(start, start + length)
    if (word.length === length && denominators.has(word) && !runsOn(text, start + length))
      return start + length
  }
  return null
}

/** A Latin unit ends where the letters end: m in `5mm` is no metre. */
function runsOn(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text[at] ?? '') && /[A-Za-z]/.test(text[at - 1] ?? '')
}
