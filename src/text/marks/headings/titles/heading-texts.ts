/** Groups the headings that the structure of a mangled text has shown by the style of their numbers. */
import { wordStyles } from '../../../../lexicon/numbering.ts'
import type { Known } from '../../slots.ts'

/** Length of the longest number with parts: 10.12.11. */
export const LONGEST_NUMBER = 8

/** How the styles of numbers with parts begin. */
export const DECIMAL = '1 '

/** Where the text after the number of each heading begins, the headings of one style together. */
export function headingTexts(text: string, known: Known): Map<string, number[]> {
  const styles = new Map<string, number[]>()
  for (const offset of [...known.runs.keys()].sort((a, b) => a - b)) {
    const run = known.runs.get(offset)!.replace(/“$/, '')
    if (run !== '、' && run !== '）' && run !== '.' && run !== '：') continue
    let number = offset
    while (number > 0 && offset - number < 4 && /[0-9一二三四五六七八九十百]/.test(text[number - 1]!))
      number--
    if (number === offset) continue
    const word = run === '：' ? wordBefore(text, number) : ''
    if (run === '：' && word === '') continue
    number -= word.length
    const before = known.runs.get(number - 1) ?? ''
    if (number > 0 && !known.breaks.has(number) && !/\n（?$/.test(before)) continue
    if (run === '.' && isFirstPart(text, offset, known)) continue
    const style = word === '' ? `${/[0-9]/.test(text[number]!) ? '1' : '一'}${run}` : `${word}${run}`
    styles.set(style, [...(styles.get(style) ?? []), offset + 1])
  }
  for (const offset of known.blanks ?? []) {
    const number = text.slice(Math.max(0, offset - LONGEST_NUMBER), offset)
    const parts = /(?:[0-9]{1,2}[, 、.。]){0,2}[0-9]{1,2}$/.exec(number)?.[0]
    const style = parts === undefined ? number.at(-1)! : DECIMAL.repeat(parts.split(/[^0-9]/).length)
    styles.set(style, [...(styles.get(style) ?? []), offset])
  }
  return styles
}

/** The word that belongs to the number at an offset: `项目|1：`; empty if none does. */
function wordBefore(text: string, number: number): string {
  return wordStyles.find(({ word }) => text.endsWith(word, number))?.word ?? ''
}

/** Whether the mark at an offset stands inside a number with parts, a known mark or blank after each: `1|.1 ` `2|.3.` */
function isFirstPart(text: string, offset: number, known: Known): boolean {
  const part = /^[0-9]{1,2}/.exec(text.slice(offset + 1, offset + 3))
  if (part === null) return false
  const end = offset + 1 + part[0].length
  return known.blanks?.has(end) === true || known.runs.get(end) === '.'
}

/** Whether the number before the text of a heading is one: `一、|` `（1）|` `1.1 |` `第一节|` */
export function isFirst(text: string, start: number): boolean {
  return /(?:^|[^0-9一二三四五六七八九十百])[1一][^0-9]{0,2}$/.test(text.slice(Math.max(0, start - 5), start))
}

/** Where the paragraphs begin that have no number and follow a clause or an introduction: `…配合）\n|加强巡护。` */
export function paragraphs(text: string, known: Known): number[] {
  return [...known.runs]
    .filter(
      ([offset, run]) => /[）：]\n$/.test(run) && !/[0-9一二三四五六七八九十第]/.test(text[offset + 1] ?? ''),
    )
    .map(([offset]) => offset + 1)
    .sort((a, b) => a - b)
}
