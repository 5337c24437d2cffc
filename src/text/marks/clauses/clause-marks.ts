import type { PlacedHeading } from '../headings/headings.ts'
import { isMarkAt, type Known } from '../slots.ts'
import { type Stretch, splitStretches } from '../stretches.ts'
import { joinAreaNames } from './areas.ts'
import { joinBracketedVerbs } from './bracketed-verbs.ts'
import { forgetPieces, isVerb, readPiece, wholeLabel } from './clause-pieces.ts'
import type { ReadClause } from './clause-reading.ts'
import { findMangledClauses } from './clauses.ts'
import { findClosingClauses } from './closing-clauses.ts'
import { describeDutySentences } from './duty-sentences.ts'
import { splitLabelLines } from './label-lines.ts'
import { describeNumberedBodies } from './numbered-bodies.ts'
import { believeOffices } from './offices.ts'
import { keepRankRules } from './rank-rules.ts'
import { splitRepeatedBodies } from './repeated-bodies.ts'
import { findSentenceOpenings, type SentenceOpening } from './sentence-openings.ts'
import { describeTitlesBeforeBodies } from './title-ends-before-body.ts'

/** A clause as it was written: in brackets, or on a line or lines of its own. */
interface WrittenClause extends ReadClause {
  inLines: boolean
  /** It opens a sentence that goes on: neither in brackets nor on a line of its own. */
  opens?: SentenceOpening | undefined
  /** It begins a line, in brackets or not. */
  ownLine?: boolean
}

/**
 * Adds to `known` the runs in and around responsibility clauses, and the brackets of area names anywhere.
 *
 * @param headings those of the text, their runs and breaks in `known` already
 */
export function describeClauses(text: string, headings: readonly PlacedHeading[], known: Known): void {
  describeTitlesBeforeBodies(
    text,
    headings.map(({ end }) => (isMarkAt(text, end) ? end + 1 : end)),
    known,
  )
  const numbers = new Set(headings.map(({ start }) => start))
  const names = joinAreaNames(splitStretches(text, known), isVerb, known)
  // A label has to be cut off before the bracket behind its first body is seen, and that before the label below is.
  const labelled = joinBracketedVerbs(splitLabelLines(names, known), known)
  const stretches = splitRepeatedBodies(splitLabelLines(labelled, known), known)
  believeOffices(stretches)
  const isNumber = (index: number) => numbers.has(stretches[index]?.start ?? -1)
  const found = findMangledClauses(stretches, isNumber)
  const openings = findSentenceOpenings(stretches, found, isNumber)
  const startOf = ({ first }: ReadClause) => stretches[first]!.start
  const closing = findClosingClauses(found.map(startOf), headings)
  for (const [index, written] of writtenClauses(text, stretches, found, known).entries()) {
    const clause = { ...written, ownLine: closing.has(startOf(written)), opens: openings.get(found[index]!) }
    if (isNumbered(clause, isNumber)) clause.inLines = true
    if (!isNumbered(clause, isNumber)) describeOpening(text, stretches, clause, known)
    for (let index = clause.first; index < clause.last; index++)
      describeSeparator(text, stretches, clause, index, known)
    describeEnd(text, stretches, clause, isNumber, known)
  }
  keepRankRules(text, stretches, known)
  describeNumberedBodies(text, stretches, isNumber, known)
  const taken = new Set(found.flatMap(({ first, last }) => indices(first, last)))
  describeDutySentences(text, stretches, isNumber, index => taken.has(index), known)
  forgetPieces()
}

function indices(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Whether the number of a heading stands before the first label of a clause: 3.责任单位：市水利局 */
function isNumbered({ first }: ReadClause, isNumber: (index: number) => boolean): boolean {
  return first > 0 && isNumber(first - 1)
}

/** So many clauses of labels on lines of their own show that a plan writes them so. */
const fewestInLines = 2

/**
 * How clauses were written: in brackets where marks enclose them, unless most clauses of labels that tell stand on lines
 * of their own. A clause with one label between two marks does not tell; one with two labels and a mark between does.
 */
function writtenClauses(
  text: string,
  stretches: readonly Stretch[],
  clauses: readonly ReadClause[],
  known: Known,
): WrittenClause[] {
  const written = clauses.map(clause => ({ ...clause, inLines: isInLines(text, stretches, clause, known) }))
  const labelled = written.filter(({ isLabelled }) => isLabelled)
  const inLines = labelled.filter(clause => clause.inLines).length
  const inBrackets = labelled.filter(clause => !clause.inLines && countLabels(stretches, clause) > 1).length
  if (inLines < fewestInLines || inLines <= inBrackets) return written
  return written.map(clause =>
    clause.isLabelled && countLabels(stretches, clause) === 1 ? { ...clause, inLines: true } : clause,
  )
}

function countLabels(stretches: readonly Stretch[], { first, last }: ReadClause): number {
  return stretches
    .slice(first, last + 1)
    .filter(({ words }) => readPiece(words).kind === 'label' || wholeLabel(words) !== null).length
}

/** Whether no marks enclose a clause, as brackets would have, or a line breaks in it without a mark. */
function isInLines(
  text: string,
  stretches: readonly Stretch[],
  { first, last, isLabelled }: ReadClause,
  known: Known,
): boolean {
  if (!isMarkAt(text, stretches[first]!.start - 1) || !isMarkAt(text, stretches[last]!.end)) return true
  return isLabelled && stretches.slice(first, last + 1).some(({ start }) => known.breaks.has(start))
}

function describeOpening(
  text: string,
  stretches: readonly Stretch[],
  clause: WrittenClause,
  known: Known,
): void {
  const mark = stretches[clause.first]!.start - 1
  if (!isMarkAt(text, mark)) return
  const percent = known.runs.get(mark)?.startsWith('%') ? '%' : ''
  if (clause.opens !== undefined) {
    const stop = clause.opens === 'above' ? '。\n' : '。'
    known.runs.set(mark, clause.opens === 'topic' ? '，' : percent + stop)
    return
  }
  const line = clause.inLines || clause.ownLine ? '\n' : ''
  known.runs.set(mark, `${percent}。${line}${clause.inLines ? '' : '（'}`)
}

/** The run between a stretch of a clause and the next. */
function describeSeparator(
  text: string,
  stretches: readonly Stretch[],
  clause: WrittenClause,
  index: number,
  known: Known,
): void {
  const stretch = stretches[index]!
  if (!isMarkAt(text, stretch.end)) return
  const closing = stretch.isOpen ? '）' : ''
  known.runs.set(
    stretch.end,
    closing + separator(stretch.words, stretches[index + 1]!.words, clause, index + 1),
  )
}

function separator(before: string, after: string, clause: WrittenClause, index: number): string {
  if (index >= clause.standing) return index === clause.standing ? '。' : '，'
  const left = readPiece(before)
  const right = readPiece(after)
  if (clause.isLabelled && (left.kind === 'label' ? !left.named : wholeLabel(before) !== null)) return '：'
  if (right.kind === 'label' || (clause.isLabelled && wholeLabel(after) !== null))
    return clause.inLines ? '\n' : '；'
  return left.kind === 'verb' || right.kind === 'time' ? '，' : '、'
}

function describeEnd(
  text: string,
  stretches: readonly Stretch[],
  clause: WrittenClause,
  isNumber: (index: number) => boolean,
  known: Known,
): void {
  const stretch = stretches[clause.last]!
  const mark = stretch.end
  if (!isMarkAt(text, mark)) return
  if (clause.opens !== undefined) {
    if (!clause.isBordered) known.runs.set(mark, `${stretch.isOpen ? '）' : ''}，`)
    return
  }
  const closing = `${stretch.isOpen ? '）' : ''}${clause.inLines ? '' : '）'}`
  const next = clause.last + 1
  if (next >= stretches.length) known.runs.set(mark, closing)
  else if (isNumber(next)) known.runs.set(mark, closing + (known.runs.get(mark) ?? '').replace('。', ''))
  else known.runs.set(mark, `${closing}\n`)
}
