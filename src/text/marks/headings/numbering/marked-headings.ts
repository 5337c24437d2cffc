/**
 * Finds the headings of a text that lost its line breaks and kept its marks: 一、 （一） 1. （1） say their style
 * themselves, so that only numbers in prose have to be told from them.
 */
import { hanNumberPattern, readHanNumber } from '../../../../lexicon/numbering.ts'
import {
  announcesHeadings,
  announcesQuantity,
  beforeItems,
  hasChapterWord,
  opensWithSiblingTitle,
} from '../heading-wording.ts'
import type { Candidate, StyleRank } from './candidate.ts'
import { doubts } from './candidate-doubts.ts'
import { type NumberedHeading, solveNumbering } from './numbering.ts'

const label = new RegExp(
  `(?<![一二三四五六七八九十百第])(?<chapter>${hanNumberPattern})、|（(?<section>${hanNumberPattern})）|(?<![0-9A-Za-z.．〔${beforeItems}])(?<item>[1-9][0-9]?)(?:[.．](?![0-9])|[.．](?=(?:19|20)[0-9]{2}年)|、(?![0-9]))|（(?<point>[1-9][0-9]?)）`,
  'g',
)
const styles = { chapter: 1, section: 2, item: 3, point: 4 } as const

/** What it costs a number that no sentence and no title ends before it: `减少，1、`. */
const insideSentence = 3

/** The headings of a text whose marks are those of the original, in its order. */
export function findMarkedHeadings(text: string): NumberedHeading[] {
  const candidates: Candidate[] = []
  for (const match of text.matchAll(label)) {
    const [kind, digits] = Object.entries(match.groups!).find(([, value]) => value !== undefined)!
    const rank: StyleRank = styles[kind as keyof typeof styles]
    const start = match.index
    if (text[start - 1] === '第') continue
    const end = start + match[0].length
    candidates.push({
      start,
      end,
      number: rank <= 2 ? readHanNumber(digits) : Number(digits),
      script: rank <= 2 ? 'han' : 'arabic',
      ranks: [rank],
      marked: true,
      doubt: doubtOf(text, start, end),
      chapterTitle: hasChapterWord(text, end),
      siblingTitle: opensWithSiblingTitle(text, end),
      announced: announcesHeadings(text, start),
      opensDocument: false,
    })
  }
  return solveNumbering(candidates)
}

function doubtOf(text: string, start: number, end: number): number {
  const before = text[start - 1] ?? '。'
  let doubt = /[一二三四五六七八九十]/.test(text[end] ?? '') ? doubts.numeralFollows : 0
  if (/[，、]/.test(before)) doubt += insideSentence
  else if (/[\u4e00-\u9fff]/.test(before))
    doubt += announcesQuantity(text, start) ? doubts.quantityAnnounced : doubts.unmarked
  return doubt
}
