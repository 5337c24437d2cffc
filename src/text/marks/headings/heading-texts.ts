/** Groups the headings that the structure of a mangled text has shown by the style of their numbers. */
import type { Known } from '../slots.ts'

/** Length of the longest number with parts: 10.12.11. */
export const LONGEST_NUMBER = 8

/** Where the text after the number of each heading begins, the headings of one style together. */
export function headingTexts(text: string, known: Known): Map<string, number[]> {
  const styles = new Map<string, number[]>()
  for (const offset of [...known.runs.keys()].sort((a, b) => a - b)) {
    const run = known.runs.get(offset)!
    if (run !== '、' && run !== '）' && run !== '.') continue
    let number = offset
    while (number > 0 && offset - number < 4 && /[0-9一二三四五六七八九十百]/.test(text[number - 1]!))
      number--
    if (number === offset) continue
    const before = known.runs.get(number - 1) ?? ''
    if (number > 0 && !known.breaks.has(number) && !/\n（?$/.test(before)) continue
    const style = `${/[0-9]/.test(text[number]!) ? '1' : '一'}${run}`
    styles.set(style, [...(styles.get(style) ?? []), offset + 1])
  }
  for (const offset of known.blanks ?? []) {
    const number = text.slice(Math.max(0, offset - LONGEST_NUMBER), offset)
    const parts = /(?:[0-9]{1,2}[, 、.。]){0,2}[0-9]{1,2}$/.exec(number)?.[0]
    const style = parts === undefined ? number.at(-1)! : '1 '.repeat(parts.split(/[^0-9]/).length)
    styles.set(style, [...(styles.get(style) ?? []), offset])
  }
  return styles
}
