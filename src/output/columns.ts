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

/** A text in lines of at most so many columns, unless one word is longer; its own line ends stay. */
export function wrapColumns(text: string, columns: number): string {
  return text
    .split('\n')
    .map(line => wrappedLine(line, columns))
    .join('\n')
}

/**
 * The pieces of a line, before which it may be broken: a word, or a wide character where no word is cut. A mark that
 * closes does not begin a line, one that opens does not end it (GB/T 15834).
 */
function unbrokenPieces(line: string): Iterable<RegExpExecArray> {
  // Made here and not once for all: few runs break lines, and the script's characters take long to be looked up.
  return line.matchAll(
    /(?<![\s（“《〔])[\s（“《〔]*(?:[^\s（“《〔）”》〕，。、：；\p{Script=Han}]+|\p{Script=Han}|(?=[）”》〕，。、：；]))[）”》〕，。、：；]*/gu,
  )
}

function wrappedLine(line: string, columns: number): string {
  const lines: string[] = []
  let current = ''
  let taken = 0
  for (const [piece] of unbrokenPieces(line)) {
    const fits = current === '' || taken + columnsOf(piece) <= columns
    if (!fits) lines.push(current)
    const added = fits ? piece : piece.trimStart()
    current = fits ? current + added : added
    taken = fits ? taken + columnsOf(added) : columnsOf(added)
  }
  return [...lines, current].join('\n')
}

function width(character: string): number {
  return wide.test(character) ? 2 : 1
}
