/**
 * Numbers of a mangled text that may number a heading: a Han numeral or an Arabic one of at most two digits, with
 * a mark after it and, before it, a mark, the start of the text, or Han (a line broke there and left no mark).
 */

import { hanNumberPattern, readHanNumber } from '../../../lexicon/numbering.ts'
import { readPiece } from '../clauses/clause-pieces.ts'
import { isMangledMark, type Known, stretchEnd } from '../slots.ts'
import { markAfterLabel, numbersLabels } from './field-labels.ts'
import {
  announcesAttachments,
  announcesHeadings,
  announcesQuantity,
  continuesQuantity,
  endsInNumeralWord,
  hasChapterWord,
  opensWithSiblingTitle,
} from './heading-wording.ts'

/** Rank of a heading's style: 1 一、 2 （一） 3 1. 4 （1）. */
export type StyleRank = 1 | 2 | 3 | 4

/** A number that may open a heading, in offsets of the mangled text. */
export interface Candidate {
  start: number
  /** Offset of the mark after the number. */
  end: number
  number: number
  script: 'han' | 'arabic'
  /** The styles that it can be of, where its marks tell; those of its script where they are lost. */
  ranks?: readonly StyleRank[]
  /** Whether a mark stands before the number; none at the start of the text. */
  marked: boolean
  /** What its surroundings say against it, as a cost: 0 for nothing. */
  doubt: number
  /** Whether the words after it are those of a chapter's title. */
  chapterTitle: boolean
  /** Whether the words after it are a title that plans give to one level only. */
  siblingTitle: boolean
  /** Whether the sentence before it says that headings follow: 现批复如下 */
  announced: boolean
}

/** Costs of what speaks for a number in prose. */
export const doubts = {
  /** `10,的整治任务` `达90,以上` */
  quantityFollows: 5,
  /** `3。1万头`, `1,2级`: digits on the other side of the mark, a year aside. */
  digitsFollow: 4,
  /** `1.2016年底前`: text right after the number is less frequent than a title. */
  yearFollows: 0.3,
  /** `3,6月底前`: text of a month after a number is less frequent yet, and months stand in lists. */
  monthFollows: 1.5,
  /** `三 四类`: a numeral of the same kind on the other side. */
  numeralFollows: 2.5,
  /** `29,30、以上`: a numeral just before. */
  numeralPrecedes: 2.5,
  /** `降低21,3。县水利局牵头,`: they are its decimals, where the clause of its sentence follows. */
  clauseFollows: 2.5,
  /** `不高于1.3,以前`: it may be the decimals of a number that the words before ask for, unless that is 100. */
  wholePrecedes: 4.5,
  /** `不低于95,3。规范`: levels are set in fives, and have no decimals then. */
  roundWholePrecedes: 3,
  /** `44,3。牵头单位,`: no title opens with the label of a clause. */
  labelFollows: 5,
  /** `达90.`: the word before asks for a number. */
  quantityAnnounced: 6,
  /** No mark before: every line that ends in no mark is a title or careless. */
  unmarked: 0.5,
} as const

/** How far an item of a list of attachments may be from the one before. */
const attachmentReach = 120
/** How long the name of a body may be, with the verb of its clause. */
const longestBody = 24

/** The numbers of a text, each list in its order. */
export interface Candidates {
  headings: Candidate[]
  /** The numbers of lists of attachments: 附件：1.… 2.… */
  attachments: Candidate[]
}

/** All candidates of a text, in its order. A number beside a mark that is known already is none. */
export function findCandidates(text: string, known: Known): Candidates {
  const headings: Candidate[] = []
  const attachments: Candidate[] = []
  const labelsHaveNumbers = numbersLabels(text)
  let attachment: { number: number; end: number; script?: Candidate['script'] } = { number: 0, end: -1 }
  for (let start = 0; start < text.length; start++) {
    const script = scriptOf(text[start])
    if (script === undefined) continue
    let end = start + 1
    while (scriptOf(text[end]) === script) end++
    const candidate = readCandidate(text, start, end, script, known, labelsHaveNumbers)
    if (candidate !== undefined) {
      const follows = attachment.script === script && start - attachment.end <= attachmentReach
      const opens = candidate.number === 1 && announcesAttachments(text, candidate.marked ? start - 1 : start)
      if (opens || (follows && candidate.number === attachment.number + 1)) {
        attachment = { number: candidate.number, end, script }
        attachments.push(candidate)
      } else headings.push(candidate)
    }
    start = end - 1
  }
  return { headings, attachments }
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
  if (number === undefined || !isMark(text, end) || end + 1 >= text.length || known.runs.has(end))
    return undefined
  // The number of a heading does not end a line that is kept.
  if (text[end + 1] === '\n') return undefined
  const marked = isMark(text, start - 1)
  if (marked && known.runs.has(start - 1) && !known.runs.get(start - 1)!.startsWith('%')) return undefined
  if (!marked && start > 0 && /[A-Za-z0-9]/.test(text[start - 1]!)) return undefined
  return {
    start,
    end,
    number,
    script,
    marked,
    doubt: doubtOf(text, start, end, script, marked, labelsHaveNumbers),
    chapterTitle: hasChapterWord(text, end + 1),
    siblingTitle: opensWithSiblingTitle(text, end + 1),
    announced: announcesHeadings(text, marked ? start - 1 : start),
  }
}

function doubtOf(
  text: string,
  start: number,
  end: number,
  script: Candidate['script'],
  marked: boolean,
  labelsHaveNumbers: boolean,
): number {
  let doubt = 0
  const after = end + 1
  if (continuesQuantity(text, after)) doubt += doubts.quantityFollows
  if (!labelsHaveNumbers && markAfterLabel(text, after) !== -1) doubt += doubts.labelFollows
  if (scriptOf(text[after]) === 'arabic') doubt += digitsDoubt(text.slice(after, after + 5))
  else if (script === 'han' && scriptOf(text[after]) === 'han') doubt += doubts.numeralFollows
  if (marked) {
    if (start >= 2 && scriptOf(text[start - 2]) === script) {
      let first = start - 2
      while (scriptOf(text[first - 1]) === script) first--
      const isWhole = start - 1 - first < 3 && announcesQuantity(text, first)
      const isRound = isWhole && /[05]/.test(text[start - 2]!)
      doubt += isRound ? doubts.roundWholePrecedes : isWhole ? doubts.wholePrecedes : doubts.numeralPrecedes
      if (opensClause(text, after)) doubt += doubts.clauseFollows
    }
  } else if (start > 0) {
    doubt += doubts.unmarked
    if (announcesQuantity(text, start) || endsInNumeralWord(text, end)) doubt += doubts.quantityAnnounced
  }
  return doubt
}

/** What digits right after the mark of a number say against it. */
function digitsDoubt(text: string): number {
  if (/^(?:19|20)\d\d(?!\d)/.test(text)) return doubts.yearFollows
  return /^\d{1,2}月/.test(text) ? doubts.monthFollows : doubts.digitsFollow
}

/** Whether the stretch at an offset is a body, with a verb of responsibility or not. */
function opensClause(text: string, start: number): boolean {
  const { kind } = readPiece(text.slice(start, stretchEnd(text, start, longestBody + 1)))
  return kind === 'bodies' || kind === 'verb'
}

function isMark(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && isMangledMark(text[offset]!)
}

function scriptOf(character: string | undefined): Candidate['script'] | undefined {
  if (character === undefined) return undefined
  if (character >= '0' && character <= '9') return 'arabic'
  return /[一二三四五六七八九十]/.test(character) ? 'han' : undefined
}

function readDigits(numeral: string): number | undefined {
  return /^[1-9]\d?$/.test(numeral) ? Number(numeral) : undefined
}

const hanNumber = new RegExp(`^${hanNumberPattern}$`)

/** Reads 一 to 九十九; undefined for anything else, 二三 and 十三五 among it. */
function readHan(numeral: string): number | undefined {
  return hanNumber.test(numeral) ? readHanNumber(numeral) : undefined
}
