/**
 * Titles of documents that a text cites: `根据《…通知》（国发〔2015〕17号）`. The verb before a title and the noun at its
 * end tell where its brackets stood; what stood beside them in the same run is open.
 */

import { isRunningStretch } from '../../../lexicon/bodies/body-text.ts'
import { aboutWord } from '../../../lexicon/documents.ts'
import { LOST } from '../runs.ts'
import { isMangledMark, type Known, stretchEnd, stretchStart } from '../slots.ts'
import { describeImplementedTitles } from './implemented-titles.ts'
import { citesTitle, endsInTitleNoun, isJoint, issuesTitle, opensEdition } from './mark-wording.ts'
import type { TitleBrackets } from './title-brackets.ts'

const LONGEST_TITLE = 60
const SHORTEST_TITLE = 3
/** A title that no verb stands before has more characters. */
const SHORTEST_FURTHER = 6
/** So many characters name the issuer of a document number: 国办发, 新政办发. */
const LONGEST_CODE = 8
/** A title has at most this many marks of its own. */
const MARKS_INSIDE = 3

/** @param known with the document numbers in it; gets the runs that are certain */
export function findCitedTitles(text: string, known: Known): TitleBrackets {
  const brackets: TitleBrackets = { opening: new Set(), closing: new Map() }
  const numbered = [...known.runs].filter(([, run]) => run === '〔').map(([offset]) => offset)
  for (const offset of numbered) readNumbered(text, offset, known, brackets)
  for (let offset = 1; offset < text.length; offset++)
    if (isMangledMark(text[offset]!) && !known.runs.has(offset) && citesTitle(text, offset))
      readAfterVerb(text, offset, known, brackets)
  describeImplementedTitles(text, known, brackets)
  return brackets
}

/** `落实|大气污染防治行动计划|`, `执行|…办法|试行|`, `优于|…标准|类` with the class lost, `编制|…规划|…方案|` with another. */
function readAfterVerb(text: string, verbEnd: number, known: Known, brackets: TitleBrackets): void {
  for (let opening = verbEnd; ; ) {
    const end = titleEnd(text, opening)
    if (end < 0) return
    const isLost = known.runs.get(end) === LOST
    if (known.runs.has(end) && !isLost) return
    if (!known.runs.has(opening)) brackets.opening.add(opening)
    if (isLost) {
      known.runs.set(end, `》${LOST}`)
      return
    }
    const closing = closeTitle(text, end, known, brackets)
    if (closing < 0 || known.runs.has(closing) || !opensAnother(text, closing)) return
    // No mark parts titles in a row, as GB/T 15834 has it.
    known.runs.set(closing, `${brackets.closing.get(closing)!}《`)
    brackets.closing.delete(closing)
    opening = closing
  }
}

/** The mark at which a title ends that opens at a mark, -1 if none does. */
function titleEnd(text: string, opening: number): number {
  const end = nextMark(text, opening + 1)
  return end - opening > SHORTEST_TITLE && end < text.length && endsInTitleNoun(text, end) ? end : -1
}

/**
 * Closes a title after its editions: 目录（2011年本）（修正）.
 *
 * @returns the mark that closes it, -1 if that is not certain
 */
function closeTitle(text: string, end: number, known: Known, brackets: TitleBrackets): number {
  let at = end
  for (let edition = opensEdition(text, at + 1); edition > 0; edition = opensEdition(text, at + 1)) {
    const after = at + 1 + edition
    if (!isMangledMark(text[after] ?? '')) break
    if (known.runs.has(after)) return -1
    known.runs.set(at, at === end ? '（' : '）（')
    at = after
  }
  brackets.closing.set(at, at === end ? '》' : '）》')
  return at
}

/** Whether another title opens at the mark that closes one: no sentence goes on with what has the form of a title. */
function opensAnother(text: string, closing: number): boolean {
  const end = titleEnd(text, closing)
  return end >= 0 && end - closing > SHORTEST_FURTHER && !isRunningStretch(text.slice(closing + 1, end))
}

/** `根据|国务院关于…的通知|国发〔2015〕17号|`: from the number back to the title and to where it opens. */
function readNumbered(text: string, number: number, known: Known, brackets: TitleBrackets): void {
  let between = number - 1
  while (between > 0 && number - between <= LONGEST_CODE && !isMangledMark(text[between]!)) between--
  if (!isMangledMark(text[between]!) || known.runs.has(between) || !endsInTitleNoun(text, between)) return
  const after = text.indexOf('号', number) + 1
  if (!isMangledMark(text[after] ?? '') || known.runs.has(after)) return
  const opening = titleStart(text, between, known)
  if (opening < 0) return
  known.runs.set(between, '》（')
  closeBeforeJoint(text, opening, known, brackets)
  // Titles with numbers in a row are parted by 、, as GB/T 15834 has it where something stands between them.
  if (text[opening - 1] === '号' && !known.runs.has(opening)) {
    brackets.closing.delete(opening)
    known.runs.set(opening, '）、《')
  } else brackets.opening.add(opening)
  // A title after a number closes the bracket of the number too.
  if (!known.runs.has(after)) brackets.closing.set(after, '）')
}

/** Nothing but the bracket of a number stands between it and a word that joins another title: `〔2015〕17号）和《…`. */
function closeBeforeJoint(text: string, opening: number, known: Known, brackets: TitleBrackets): void {
  const before = stretchStart(text, opening) - 1
  const closing = brackets.closing.get(before)
  if (closing === undefined || known.runs.has(before) || !isJoint(text.slice(before + 1, opening))) return
  brackets.closing.delete(before)
  known.runs.set(before, closing)
}

/** The mark at which a title opens: the nearest after a citing verb or a number, or before an issuer's 关于; else -1. */
function titleStart(text: string, end: number, known: Known): number {
  let nearest = -1
  let marks = 0
  let last = end
  for (let offset = end - 1; offset >= 0 && end - offset <= LONGEST_TITLE; offset--) {
    if (!isMangledMark(text[offset]!)) continue
    if (known.runs.has(offset)) break
    if (end - offset <= SHORTEST_TITLE) continue
    if (last < end && isJoint(text.slice(offset + 1, last))) return last
    // 推广政府和社会资本合作（PPP）模式的方案: what stands before an abbreviation belongs to the title.
    const isAbbreviation = /^[A-Za-z0-9]+$/.test(text.slice(offset + 1, last))
    if (isAbbreviation || nearest < 0) nearest = isAbbreviation ? -1 : offset
    last = offset
    // 市政府关于印发“十五五”规划的通知: the verb is a part of the title that opens before it.
    const isInside = issuesTitle(text, offset)
    if ((citesTitle(text, offset) && !isInside) || text[offset - 1] === '号') return offset
    if (!isInside && text.slice(offset, end).includes(aboutWord)) return offset
    if (++marks > MARKS_INSIDE) break
  }
  return nearest
}

function nextMark(text: string, start: number): number {
  const offset = stretchEnd(text, start, LONGEST_TITLE + 1)
  return isMangledMark(text[offset] ?? '') ? offset : text.length
}
