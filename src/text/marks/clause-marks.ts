import { joinAreaNames } from './areas.ts'
import { isVerb, labelAtEnd, readPiece } from './clause-pieces.ts'
import { findMangledClauses, type MangledClause } from './clauses.ts'
import type { NumberedHeading } from './numbering.ts'
import { isMangledMark, type Known } from './slots.ts'
import { type Stretch, splitStretches } from './stretches.ts'

/**
 * Adds to `known` the runs in and around responsibility clauses, and the brackets of area names anywhere.
 *
 * @param headings those of the text, their runs and breaks in `known` already
 */
export function describeClauses(text: string, headings: readonly NumberedHeading[], known: Known): void {
  const numbers = new Set(headings.map(({ start }) => start))
  const stretches = splitAtLabels(joinAreaNames(splitStretches(text, known), isVerb, known), known)
  const isNumber = (index: number) => numbers.has(stretches[index]!.start)
  for (const found of findMangledClauses(stretches, isNumber)) {
    // A closing bracket would have left a mark.
    const clause: MangledClause = isMarkAt(text, stretches[found.last]!.end)
      ? found
      : { ...found, form: 'lines' }
    describeOpening(text, stretches, clause, known)
    for (let index = clause.first; index < clause.last; index++)
      describeSeparator(text, stretches, clause, index, known)
    describeEnd(text, stretches, clause, isNumber, known)
  }
}

/** Cuts `农业农村局|配合单位` where a line broke, which is added to `known`. */
function splitAtLabels(stretches: readonly Stretch[], known: Known): Stretch[] {
  const result: Stretch[] = []
  // Whether nothing but bodies came since the last label: persons and times are asked for after bodies only.
  let isLabelled = false
  for (let index = 0; index < stretches.length; index++) {
    const stretch = stretches[index]!
    const next = stretches[index + 1]
    // A name with a bracket in it is longer in the text than in words: its offsets do not tell where the label begins.
    const isPlain = stretch.end - stretch.start === stretch.words.length
    const offset = isPlain && next !== undefined ? labelAtEnd(stretch.words, next.words, isLabelled) : 0
    if (offset === 0) {
      const { kind } = readPiece(stretch.words)
      isLabelled = kind === 'label' || (isLabelled && kind === 'bodies')
      result.push(stretch)
      continue
    }
    const middle = stretch.start + offset
    known.breaks.add(middle)
    isLabelled = true
    result.push(
      { start: stretch.start, end: middle, words: stretch.words.slice(0, offset) },
      { start: middle, end: stretch.end, words: stretch.words.slice(offset) },
    )
  }
  return result
}

function describeOpening(
  text: string,
  stretches: readonly Stretch[],
  clause: MangledClause,
  known: Known,
): void {
  const mark = stretches[clause.first]!.start - 1
  if (!isMarkAt(text, mark)) return
  const percent = known.runs.get(mark)?.startsWith('%') ? '%' : ''
  known.runs.set(mark, `${percent}。${clause.form === 'lines' ? '\n' : '（'}`)
}

/** The run between a stretch of a clause and the next. */
function describeSeparator(
  text: string,
  stretches: readonly Stretch[],
  clause: MangledClause,
  index: number,
  known: Known,
): void {
  const mark = stretches[index]!.end
  if (!isMarkAt(text, mark)) return
  known.runs.set(mark, separator(stretches[index]!.words, stretches[index + 1]!.words, clause, index + 1))
}

function separator(before: string, after: string, clause: MangledClause, index: number): string {
  if (index >= clause.standing) return index === clause.standing ? '。' : '，'
  const left = readPiece(before)
  if (left.kind === 'label' && !left.named) return '：'
  if (readPiece(after).kind === 'label') return clause.form === 'lines' ? '\n' : '，'
  return left.kind === 'verb' ? '，' : '、'
}

function describeEnd(
  text: string,
  stretches: readonly Stretch[],
  clause: MangledClause,
  isNumber: (index: number) => boolean,
  known: Known,
): void {
  const mark = stretches[clause.last]!.end
  if (!isMarkAt(text, mark)) return
  const closing = clause.form === 'lines' ? '' : '）'
  const next = clause.last + 1
  if (next >= stretches.length) known.runs.set(mark, closing)
  else if (isNumber(next)) known.runs.set(mark, closing + known.runs.get(mark)!.replace('。', ''))
  else known.runs.set(mark, `${closing}\n`)
}

function isMarkAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && isMangledMark(text[offset]!)
}
