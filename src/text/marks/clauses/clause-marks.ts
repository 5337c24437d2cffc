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
import { findSentenceOpenings } from './sentence-openings.ts'
import { describeTitlesBeforeBodies } from './title-ends-before-body.ts'
import { isNumbered, type WrittenClause, writtenClauses } from './written-clauses.ts'

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
