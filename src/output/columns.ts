/** East Asian wide and full-width characters (Unicode Standard Annex 11), which take two columns of a terminal. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns that a text takes. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) columns += wide.test(character) ? 2 : 1
  return columns
}

/** As much of a text, in one line, as fits into a number of columns; an ellipsis stands for the rest. */
export function fitColumns(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  let used = 0
  let kept = ''
  for (const character of line) {
    used += wide.test(character) ? 2 : 1
    if (used >= columns && kept.length + character.length < line.length) return `${kept}…`
    kept += character
  }
  return used > columns ? `${kept.slice(0, -1)}…` : kept
}
