/** What the surroundings of a number say against its being that of a heading. */

import { isQuoted } from '../../brackets/quotations.ts'
import { readPiece } from '../../clauses/clause-pieces.ts'
import { stretchEnd } from '../../slots.ts'
import { markAfterLabel } from '../field-labels.ts'
import { announcesQuantity, continuesQuantity, endsInNumeralWord } from '../heading-wording.ts'
import { type Candidate, scriptOf } from './candidate.ts'

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

/** How long the name of a body may be, with the verb of its clause. */
const longestBody = 24

/**
 * The doubt of a number as a cost, 0 for none.
 *
 * @param end offset of the mark after it
 * @param marked whether a mark stands before it
 * @param labelsHaveNumbers whether labels of the text stand behind numbers
 */
export function doubtOf(
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
  // A numeral of Han between two marks is no end of an amount before a clause.
  const endsAmount = script === 'arabic' || !marked
  if (endsAmount && !labelsHaveNumbers && markAfterLabel(text, after) !== -1) doubt += doubts.labelFollows
  if (scriptOf(text[after]) === 'arabic') doubt += digitsDoubt(text.slice(after, after + 5))
  else if (script === 'han' && scriptOf(text[after]) === 'han' && !opensWithName(text, after))
    doubt += doubts.numeralFollows
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

/** How long such a name is at most. */
const longestName = 5

/** Whether a name opens at an offset that has numerals of its own: 一、“十五五”成效 */
function opensWithName(text: string, start: number): boolean {
  return isQuoted(text.slice(start, stretchEnd(text, start, longestName + 1)))
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
