import type { LabelKind } from '../../../lexicon/clause-labels.ts'
import type { PlacedHeading } from '../headings/headings.ts'
import { isMarkAt, type Known } from '../slots.ts'
import { type Stretch, splitStretches } from '../stretches.ts'
import { joinAreaNames } from './areas.ts'
import { joinBracketedVerbs } from './bracketed-verbs.ts'
import { forgetPieces, isVerb, readPiece, wholeLabel } from './clause-pieces.ts'
import type { ReadClause } from './clause-reading.ts'
import { namesCollective } from './clause-wording.ts'
import { findMangledClauses } from './clauses.ts'
import { findClosingClauses } from './closing-clauses.ts'
import { believeColonLabels } from './colon-labels.ts'
import { describeDutySentences } from './duty-sentences.ts'
import { splitLabelLines } from './label-lines.ts'
import { describeLedInParagraphs } from './led-in-paragraphs.ts'
import { describeNumberedBodies } from './numbered-bodies.ts'
import { believeOffices } from './offices.ts'
import { keepRankRules } from './rank-rules.ts'
import { splitRepeatedBodies } from './repeated-bodies.ts'
import { findSentenceOpenings, type SentenceOpening } from './sentence-openings.ts'
import { describeTitlesBeforeBodies } from './title-ends-before-body.ts'

/** A clause as it was written: in brackets, or on a line or lines of its own. */
interface WrittenClause extends ReadClause {
  inLines: boolean
  /** What parts its labels then: a line break, or the mark that stood there where bare breaks are lost without one. */
  between: '\n' | '。\n' | '；'
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
  believeColonLabels(names)
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
  const closed = new Set(found.flatMap(({ first, time }) => (time === 'inside' ? first : [])))
  describeLedInParagraphs(text, stretches, isNumber, index => closed.has(index), known)
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
  const next = stretches[index + 1]!
  const between = separator(stretch.words, next.words, clause, index + 1)
  // Who leads is parted from those beside it: 市园林局（牵头），市住建局
  known.runs.set(stretch.end, closing + (stretch.leads && between === '、' ? '，' : between))
  if (between !== '、' || stretch.leads || !namesCollective(next.words)) return
  known.choices ??= new Map()
  known.choices.set(stretch.end, [`${closing}、`, `${closing}，`])
}

function separator(before: string, after: string, clause: WrittenClause, index: number): string {
  if (index >= clause.standing) return index === clause.standing ? '。' : '，'
  const left = readPiece(before)
  const right = readPiece(after)
  if (clause.isLabelled && (left.kind === 'label' ? !left.named : wholeLabel(before) !== null)) return '：'
  if (right.kind === 'label' || (clause.isLabelled && wholeLabel(after) !== null))
    return clause.inLines ? clause.between : '；'
  // 配合单位：市水利局、市财政局，各乡镇人民政府为实施主体
  const carriesOut = clause.isLabelled && right.kind === 'verb' && right.verb === 'implement'
  return left.kind === 'verb' || right.kind === 'time' || carriesOut ? '，' : '、'
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
  const ending = clause.inLines && clause.between === '。\n' ? '。' : ''
  if (next >= stretches.length) known.runs.set(mark, closing)
  else if (isNumber(next)) known.runs.set(mark, closing + (known.runs.get(mark) ?? '').replace('。', ending))
  else known.runs.set(mark, `${closing}${ending}\n`)
}
