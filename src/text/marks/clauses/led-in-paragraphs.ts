/**
 * Paragraphs that each open with who answers for them: `由县水利局牵头，加固堤防。……由县住建局负责，……`. Between two headings
 * one such sentence may stand anywhere, several are the layout of a plan that numbers no tasks.
 */
import { isMarkAt, type Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { readPiece } from './clause-pieces.ts'

/** Fewer in a row are no layout. */
const FEWEST = 3

/**
 * Adds the end of a line before each such sentence to `known`, and the comma behind its opening.
 *
 * @param isNumber whether a stretch is the number of a heading
 * @param isClosed whether the clause that begins with a stretch ends in a time, and so closes its paragraph
 */
export function describeLedInParagraphs(
  text: string,
  stretches: readonly Stretch[],
  isNumber: (index: number) => boolean,
  isClosed: (index: number) => boolean,
  known: Known,
): void {
  let row: Stretch[] = []
  for (let index = 0; index <= stretches.length; index++) {
    const stretch = stretches[index]
    if (stretch === undefined || isNumber(index)) {
      if (row.length >= FEWEST) for (const each of row) describeOpening(text, each, known)
      row = []
    } else if (opensParagraph(stretch) && !isClosed(index) && !(index > 0 && isNumber(index - 1)))
      row.push(stretch)
  }
}

function opensParagraph({ words }: Stretch): boolean {
  const piece = readPiece(words)
  return piece.kind === 'verb' && piece.ledIn && (piece.verb === 'lead' || piece.verb === 'answer')
}

function describeOpening(text: string, { start, end }: Stretch, known: Known): void {
  if (isMarkAt(text, start - 1)) {
    const percent = known.runs.get(start - 1)?.startsWith('%') ? '%' : ''
    known.runs.set(start - 1, `${percent}。\n`)
  }
  if (isMarkAt(text, end)) known.runs.set(end, '，')
}
