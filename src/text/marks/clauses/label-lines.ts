/** Finds the line breaks without a mark around the lines of labels: before a label, and after what it asks for. */
import type { LabelKind } from '../../../lexicon/clause-labels.ts'
import type { Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { namesBodies, readPiece, wholeLabel } from './clause-pieces.ts'
import { labelAtEnd, namesBeforeText, timeBeforeText } from './inner-breaks.ts'

/**
 * Cuts `农业农村局|配合单位` and, after names or a time that a label asks for, `农业农村局|全县每年…` where a line broke,
 * which is added to `known`.
 */
export function splitLabelLines(stretches: readonly Stretch[], known: Known): Stretch[] {
  const result: Stretch[] = []
  // What the last label asks for, while nothing but that came since.
  let asked: LabelKind | null = null
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index]!
    const next = stretches[index + 1]
    const isFront = stretch.isFront === true
    // A name with a bracket in it is longer in the text than in words: its offsets do not tell where it ends.
    const isPlain = stretch.end - stretch.start === stretch.words.length && !isFront
    const isCut = isFront || wholeLabel(stretch.words) !== null
    let offset: number = next !== undefined && !isCut ? labelAtEnd(stretch.words, next.words, asked) : 0
    const opensText: boolean = offset === 0 && isPlain && asked !== null
    const isFirst = index > 0 && wholeLabel(stretches[index - 1]!.words) === asked
    if (opensText && namesBodies(asked!)) offset = namesBeforeText(stretch.words, isFirst)
    else if (opensText && asked === 'time' && isFirst) offset = timeBeforeText(stretch.words)
    if (offset === 0) {
      const piece = readPiece(stretch.words)
      // A line that breaks behind it without a mark is a title: 四、责任分工|县水利局负责清淤
      if (piece.kind === 'label') asked = next?.start === stretch.end ? null : piece.label
      else if (asked !== null && namesBodies(asked) && piece.kind !== 'bodies') asked = null
      result.push(stretch)
      continue
    }
    const middle = stretch.end - (stretch.words.length - offset)
    known.breaks.add(middle)
    asked = opensText ? null : wholeLabel(stretch.words.slice(offset))
    const rest: Stretch = { start: middle, end: stretch.end, words: stretch.words.slice(offset) }
    if (opensText) rest.opensLine = true
    result.push({ ...stretch, end: middle, words: stretch.words.slice(0, offset) }, rest)
  }
  return result
}
