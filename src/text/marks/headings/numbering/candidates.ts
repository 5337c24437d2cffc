/**
 * Numbers of a mangled text that may number a heading: a Han numeral or an Arabic one of at most two digits, with
 * a mark after it and, before it, a mark, the start of the text, or Han (a line broke there and left no mark).
 */

import { hanNumberPattern, readHanNumber } from '../../../../lexicon/numbering.ts'
import { dates, isSentence, titleEnds } from '../../front/front-wording.ts'
import { isMarkAt, type Known, stretchEnd } from '../../slots.ts'
import { numbersLabels } from '../field-labels.ts'
import {
  announcesAttachments,
  announcesDocument,
  announcesHeadings,
  announcesItems,
  hasChapterWord,
  opensWithSiblingTitle,
} from '../heading-wording.ts'
import { type Candidate, scriptOf } from './candidate.ts'
import { doubtOf } from './candidate-doubts.ts'

/** How far an item of a list of attachments may be from the one before. */
const attachmentReach = 120
/** How far the day of a signature may stand before the first heading of the document below it, in characters. */
const signedTitleReach = 80
/** The numbers of a text, each list in its order. */
export interface Candidates {
  headings: Candidate[]
  /** The numbers of lists of attachments: 附件：1.… 2.… */
  attachments: Candidate[]
}

/**
 * All candidates of a text, in its order. A number beside a mark that is known already is none.
 *
 * @param named where numbers end that are known for those of items with a word before them: 项目1|
 */
export function findCandidates(text: string, known: Known, named: ReadonlySet<number>): Candidates {
  const headings: Candidate[] = []
  const attachments: Candidate[] = []
  const labelsHaveNumbers = numbersLabels(text)
  let attachment: { number: number; end: number; script?: Candidate['script'] } = { number: 0, end: -1 }
  for (let start = 0; start < text.length; start++) {
    const script = scriptOf(text[start])
    if (script === undefined) continue
    let end = start + 1
    while (scriptOf(text[end]) === script) end++
    const candidate = named.has(end)
      ? undefined
      : readCandidate(text, start, end, script, known, labelsHaveNumbers)
    if (candidate !== undefined) {
      const follows = attachment.script === script && start - attachment.end <= attachmentReach
      const opens = candidate.number === 1 && announcesAttachments(text, candidate.marked ? start - 1 : start)
      if (opens || (follows && candidate.number === attachment.number + 1)) {
        attachment = { number: candidate.number, end, script }
        attachments.push(candidate)
      } else {
        const before = headings.at(-1)
        if (before !== undefined && isTitleBetween(text, before, candidate))
          candidate.behindTitle = before.start
        headings.push(candidate)
      }
    }
    start = end - 1
  }
  return { headings, attachments }
}

/** No title that stands alone between two numbers is longer, in characters. */
const longestLoneTitle = 20

/** Whether the words between two numbers are one title: without a mark, which text would have. */
function isTitleBetween(text: string, { end, script }: Candidate, next: Candidate): boolean {
  const stop = next.marked ? next.start - 1 : next.start
  return (
    script === 'han' &&
    next.script === 'han' &&
    stop - end <= longestLoneTitle &&
    stretchEnd(text, end + 1) >= stop
  )
}

const numberBeforeMark = /(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[, 、.。]/y

/** Whether a number with a mark after it stands at an offset: a line that begins so would read as a heading. */
export function looksNumbered(text: string, offset: number): boolean {
  numberBeforeMark.lastIndex = offset
  return numberBeforeMark.test(text)
}

function readCandidate(
  text: string,
  start: number,
  end: number,
  script: Candidate['script'],
  known: Known,
  labelsHaveNumbers: boolean,
): Candidate | undefined {
  const number = script === 'han' ? readHan(text.slice(start, end)) : readDigits(text.slice(start, end))
  if (number === undefined || !isMarkAt(text, end) || end + 1 >= text.length || known.runs.has(end))
    return undefined
  // The number of a heading does not end a line that is kept.
  if (text[end + 1] === '\n') return undefined
  const marked = isMarkAt(text, start - 1)
  if (marked && known.runs.has(start - 1) && !known.runs.get(start - 1)!.startsWith('%')) return undefined
  if (!marked && start > 0 && /[A-Za-z0-9]/.test(text[start - 1]!)) return undefined
  const before = marked ? start - 1 : start
  return {
    start,
    end,
    number,
    script,
    marked,
    doubt: doubtOf(text, start, end, script, marked, labelsHaveNumbers),
    chapterTitle: hasChapterWord(text, end + 1),
    siblingTitle: opensWithSiblingTitle(text, end + 1),
    announced: announcesHeadings(text, before),
    completes: announcesItems(text, before),
    opensDocument: number === 1 && (announcesDocument(text, before) || followsSignedTitle(text, before)),
  }
}

/** Whether the title of a document ends at an offset that begins behind a day: `2031年3月5日|东川市节水方案|` */
function followsSignedTitle(text: string, end: number): boolean {
  const from = Math.max(0, end - signedTitleReach)
  const signed = dates(text, from, end).at(-1)?.[1]
  if (signed === undefined) return false
  const title = text.slice(signed, end)
  return titleEnds(text, signed, end).includes(end) && !isSentence(title)
}

function readDigits(numeral: string): number | undefined {
  return /^[1-9]\d?$/.test(numeral) ? Number(numeral) : undefined
}

const hanNumber = new RegExp(`^${hanNumberPattern}$`)

/** Reads 一 to 九十九; undefined for anything else, 二三 and 十三五 among it. */
function readHan(numeral: string): number | undefined {
  return hanNumber.test(numeral) ? readHanNumber(numeral) : undefined
}
