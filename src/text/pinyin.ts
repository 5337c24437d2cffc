/** Hanyu Pinyin in brackets after a character: `環(huán)`. */

import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

const grammarSchema = () =>
  noted({
    glossedNote: z.string(),
    unitSymbolsNote: z.string(),
    syllables: z.record(z.string(), z.array(z.string())),
    unitSymbols: z.array(z.string()),
    glossed: z.record(z.string(), z.string()),
  })

/** Combining macron, acute, caron, breve (often typed for the caron) and grave: the tones, not the dots of ü. */
const TONES = /[\u0304\u0301\u030c\u0306\u0300]/gu
/** GBK has its own letters for pinyin: script g and script a. */
const PINYIN_LETTERS: Readonly<Record<string, string>> = { ɡ: 'g', ɑ: 'a' }
/** `zhuāng` with its tone as a combining mark, a tone number after it and a blank at each end is as long as it can get. */
const LONGEST = 10

interface Pinyin {
  syllables: ReadonlySet<string>
  unitSymbols: ReadonlySet<string>
  glossed: Readonly<Record<string, string>>
}

let pinyin: Pinyin | undefined

function load(): Pinyin {
  if (pinyin === undefined) {
    const grammar = loadGrammar('pinyin', grammarSchema)
    const syllables = Object.entries(grammar.syllables).flatMap(([final, initials]) =>
      initials.map(initial => initial + final),
    )
    pinyin = { ...grammar, syllables: new Set(syllables), unitSymbols: new Set(grammar.unitSymbols) }
  }
  return pinyin
}

/** A syllable in brackets. */
export interface Gloss {
  /** Offset of the opening bracket, or of the first letter where the bracket is lost. */
  start: number
  /** Offset after the closing bracket. */
  end: number
  /** The syllable without its tone: `huan`. */
  syllable: string
  /** Whether it says its tone, by a mark or a number. */
  toned: boolean
}

/** The gloss whose opening bracket, ASCII or full-width, stands at `offset`. */
export function glossAt(text: string, offset: number): Gloss | undefined {
  const bracket = text[offset]
  if (bracket !== '(' && bracket !== '（') return undefined
  const gloss = unopenedGlossAt(text, offset + 1)
  return gloss && { ...gloss, start: offset }
}

/** The gloss whose first letter stands at `offset`, its opening bracket left out of sight: `jié)`. */
export function unopenedGlossAt(text: string, offset: number): Gloss | undefined {
  let end = offset
  while (end < text.length && end - offset <= LONGEST && text[end] !== ')' && text[end] !== '）') end++
  if (end === offset || end >= text.length || end - offset > LONGEST) return undefined
  const read = readSyllable(text.slice(offset, end).trim())
  return read && { start: offset, end: end + 1, ...read }
}

/** Letters of a syllable with a tone mark among them, written without brackets behind a character. */
const bareSyllable = /[a-zü]{0,3}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}(?![a-zA-Z\u00c0-\u024f])/y

/** The gloss without brackets that begins at `offset`, as readings set above characters are copied: `動dòng`. */
export function bareGlossAt(text: string, offset: number): Gloss | undefined {
  bareSyllable.lastIndex = offset
  const written = bareSyllable.exec(text)?.[0]
  const read = written === undefined ? undefined : readSyllable(written)
  return read?.toned === true ? { start: offset, end: offset + written!.length, ...read } : undefined
}

/** A written syllable without its tone; undefined where it is none. */
function readSyllable(written: string): Pick<Gloss, 'syllable' | 'toned'> | undefined {
  if (/[A-Z]/.test(written)) return undefined
  const numbered = /[1-5]$/.test(written)
  const letters = (numbered ? written.slice(0, -1) : written).replace(
    /[ɡɑ]/g,
    letter => PINYIN_LETTERS[letter]!,
  )
  const decomposed = letters.normalize('NFKD')
  const toneless = decomposed.replace(TONES, '')
  const syllable = toneless.normalize('NFC')
  if (!load().syllables.has(syllable)) return undefined
  return { syllable, toned: numbered || toneless !== decomposed }
}

/** Whether the character before a toneless syllable makes it the symbol of a unit: 公顷(ha). */
export function isUnitSymbol(character: string, syllable: string): boolean {
  return load().unitSymbols.has(`${character}(${syllable})`)
}

/** Characters that pages are known to put this syllable after. */
export function glossedCharacters(syllable: string): string {
  return load().glossed[syllable] ?? ''
}
