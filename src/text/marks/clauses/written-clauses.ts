/** How the responsibility clauses of a mangled text were written: in brackets, or on lines of their own. */
import type { LabelKind } from '../../../lexicon/clause-labels.ts'
import { isMarkAt, type Known } from '../slots.ts'
import type { Stretch } from '../stretches.ts'
import { readPiece, wholeLabel } from './clause-pieces.ts'
import type { ReadClause } from './clause-reading.ts'
import type { SentenceOpening } from './sentence-openings.ts'

/** A clause as it was written: in brackets, or on a line or lines of its own. */
export interface WrittenClause extends ReadClause {
  inLines: boolean
  /** What parts its labels then: a line break, or the mark that stood there where bare breaks are lost without one. */
  between: '\n' | '。\n' | '；'
  /** It opens a sentence that goes on: neither in brackets nor on a line of its own. */
  opens?: SentenceOpening | undefined
  /** It begins a line, in brackets or not. */
  ownLine?: boolean
}

/** Whether the number of a heading stands before the first label of a clause: 3.责任单位：市水利局 */
export function isNumbered({ first }: ReadClause, isNumber: (index: number) => boolean): boolean {
  return first > 0 && isNumber(first - 1)
}

/** So many clauses of labels on lines of their own show that a plan writes them so. */
const fewestInLines = 2

/**
 * How clauses were written: in brackets where marks enclose them, unless most clauses of labels that tell stand on lines
 * of their own. A clause with one label between two marks does not tell; one with two labels and a mark between does.
 */
export function writtenClauses(
  text: string,
  stretches: readonly Stretch[],
  clauses: readonly ReadClause[],
  known: Known,
): WrittenClause[] {
  const written = clauses.map(clause => ({
    ...clause,
    inLines: isInLines(text, stretches, clause, known),
    between: markBetween(text, stretches, clause, known),
  }))
  const labelled = written.filter(({ isLabelled }) => isLabelled)
  const inLines = labelled.filter(clause => clause.inLines).length
  const inBrackets = labelled.filter(clause => !clause.inLines && countLabels(stretches, clause) > 1).length
  if (inLines < fewestInLines || inLines <= inBrackets) return written
  return written.map(clause =>
    clause.isLabelled && countLabels(stretches, clause) === 1 ? { ...clause, inLines: true } : clause,
  )
}

function countLabels(stretches: readonly Stretch[], { first, last }: ReadClause): number {
  return stretches.slice(first, last + 1).filter(({ words }) => labelOf(words) !== null).length
}

/** What the label asks for that a stretch is or opens with. */
function labelOf(words: string): LabelKind | null {
  const piece = readPiece(words)
  return piece.kind === 'label' ? piece.label : wholeLabel(words)
}

/**
 * What parts the lines of a clause: where breaks are lost without a mark elsewhere, a mark between them was one, that of
 * their end if the last has one, too: 责任单位：市水利局。|完成时限：6月底。| but 牵头单位：市水利局；配合单位：市财政局|
 */
function markBetween(
  text: string,
  stretches: readonly Stretch[],
  { first, last }: ReadClause,
  known: Known,
): WrittenClause['between'] {
  const isMarked = (stretch: Stretch) => labelOf(stretch.words) !== null && isMarkAt(text, stretch.start - 1)
  if (known.breaks.size === 0 || !stretches.slice(first + 1, last + 1).some(isMarked)) return '\n'
  return isMarkAt(text, stretches[last]!.end) ? '。\n' : '；'
}

/** Whether no marks enclose a clause, as brackets would have, or a line breaks in it without a mark. */
function isInLines(
  text: string,
  stretches: readonly Stretch[],
  { first, last, isLabelled }: ReadClause,
  known: Known,
): boolean {
  if (!isMarkAt(text, stretches[first]!.start - 1) || !isMarkAt(text, stretches[last]!.end)) return true
  if (!isLabelled) return false
  // In a bracket who answers stands first.
  if (known.breaks.size > 0 && labelOf(stretches[first]!.words) === 'time') return true
  return stretches.slice(first, last + 1).some(({ start }) => known.breaks.has(start))
}
