import { visible } from './visible.ts'

/** East Asian wide and full-width characters (Unicode Standard Annex 11), which take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += width(character)
  return columns
}

/** As much of a text, in one line, as fits into a number of columns (at least 1); an ellipsis stands for the rest. */
export function fitColumns(text: string, columns: number): string {
  const line = visible(text.replace(/\s+/g, ' ').trim())
  if (columnsOf(line) <= columns) return line
  let kept = ''
  let left = columns - columnsOf('…')
  for (const character of line) {
    left -= width(character)
    if (left < 0) break
    kept += character
  }
  return `${kept}…`
}

function width(character: string): number {
  return wide.test(character) ? 2 : 1
}
