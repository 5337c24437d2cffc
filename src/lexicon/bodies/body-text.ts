/** The characters of a name of a body, and the words that no such name can hold. */

import { hanRanges } from '../han.ts'
import { WordSet } from '../word-set.ts'
import { bodyGrammar, lazily } from './body-grammar.ts'

/** A longer text names no single body; it also bounds the cost of every look-up. */
export const longestName = 44

/** The characters that names of bodies are written with. A digit stands in none: it belongs to running text or a number. */
const nameCharacters = new RegExp(`^[${hanRanges}（）A-Za-z·“”"、，\\-—]+$`, 'u')

const running = lazily(() => {
  const { openings, inside, falseEndings } = bodyGrammar()
  return {
    openings: new WordSet(openings.words),
    exceptions: new WordSet(openings.except.words),
    falseEndings: new WordSet(falseEndings.words),
    inside: new RegExp(inside.words.join('|'), 'u'),
  }
})

/** The form that names are compared in: no blanks, full-width brackets. */
export function normalizeBody(name: string): string {
  if (!/[\s()〔〕]/.test(name)) return name
  return name
    .replace(/\s/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll('〔', '（')
    .replaceAll('〕', '）')
}

/** Whether a normalised text is written as a name can be; says nothing about what it names. */
export function hasNameCharacters(text: string): boolean {
  return text.length <= longestName && nameCharacters.test(text)
}

/** Whether a text opens with, holds or closes with words of running text (加强…, …的…, …格局). */
export function isRunningText(text: string): boolean {
  return opensRunningText(text) || running().inside.test(text) || hasFalseEnding(text)
}

/** Whether a stretch inside a name (a place, the own part of it) is running text; its ending may be any. */
export function isRunningStretch(text: string): boolean {
  return opensRunningText(text) || running().inside.test(text)
}

/** Whether a text holds words that stand nowhere in a name, however it opens and ends. */
export function holdsRunningWords(text: string): boolean {
  return running().inside.test(text)
}

/** Whether a text ends in a word that only looks like the ending of a body (布局, 干部, 承办). */
export function hasFalseEnding(text: string): boolean {
  return running().falseEndings.endOf(text) !== ''
}

function opensRunningText(text: string): boolean {
  return running().openings.at(text) !== '' && running().exceptions.at(text) === ''
}

/** The number of a hotline in the name of the office that runs it: 市12345政务服务热线中心. */
const hotline = /(?<![0-9])1[0-9]{4}(?![0-9])/

/** A name without the number of a hotline. */
export function withoutHotline(name: string): string {
  return name.replace(hotline, '')
}
