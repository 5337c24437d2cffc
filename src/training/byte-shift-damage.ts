/**
 * Damages a text as pages are damaged that put pinyin glosses into GBK by search and replace on bytes, so that the
 * restoring of such damage can be measured on texts whose original is known.
 */
import { decodePair, encodePair } from '../text/byte-shift/gbk.ts'

/** What happened to the text that is damaged. */
export interface DamageOptions {
  /** Character → syllable that is put in brackets after it. */
  glosses: ReadonlyMap<string, string>
  /** Marks (full-width) that the page looked for and set apart. */
  marks: string
  /** Whether a byte that has lost its pair swallows the ASCII character after it, as most converters of GBK do. */
  swallow: boolean
}

/** A byte, or something set in between that is no byte of the text. */
type Unit = number | string

/** The text as such a page shows it; null where GBK cannot hold it. */
export function damageBytes(text: string, options: DamageOptions): string | null {
  const bytes = encode(text)
  if (bytes === null) return null
  const searched = new Map<number, string>()
  for (const [character, syllable] of options.glosses) {
    const pair = encodePair(character)
    if (pair !== undefined) searched.set(pair, syllable)
  }
  const marks = new Set([...options.marks].map(mark => encodePair(mark)))
  const units: Unit[] = []
  for (let at = 0, isLead = true; at < bytes.length; at++) {
    const byte = bytes[at]!
    const pair = byte * 256 + (bytes[at + 1] ?? 0)
    if (!isLead && marks.has(pair)) {
      units.pop()
      units.push('?')
    }
    units.push(byte)
    const syllable = searched.get(bytes[at - 1]! * 256 + byte)
    if (syllable !== undefined) units.push(`(${syllable})`)
    isLead = isLead ? byte < 0x81 : true
  }
  return read(units, options.swallow)
}

function encode(text: string): number[] | null {
  const bytes: number[] = []
  for (const character of text) {
    if (character < '\x80') bytes.push(character.charCodeAt(0))
    else {
      const pair = encodePair(character)
      if (pair === undefined) return null
      bytes.push(pair >> 8, pair & 0xff)
    }
  }
  return bytes
}

function read(units: readonly Unit[], swallow: boolean): string {
  let text = ''
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!
    const next = units[at + 1]
    if (typeof unit === 'string') text += unit
    else if (unit < 0x80) text += String.fromCharCode(unit)
    else if (typeof next === 'string') {
      text += '?'
      if (next.startsWith('(')) {
        text += next.slice(swallow ? 1 : 0)
        at++
      }
    } else if (next !== undefined && next >= 0x40) {
      at++
      text += decodePair(unit, next)
    } else {
      text += '?'
      if (swallow && next !== undefined) at++
    }
  }
  return text
}
