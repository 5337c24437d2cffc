/**
 * Paragraphs that 一是, 二是 and so on open, in a text that numbers nothing else: notices of a page are written so. Below the
 * number of a heading the same words count inside one paragraph.
 */
import { hanNumberPattern, readHanNumber } from '../../../lexicon/numbering.ts'
import type { Known } from '../slots.ts'
import { grammar } from '../structure-words.ts'
import { announcesHeadings } from './heading-wording.ts'

/** Fewer may be the members of one sentence. */
const FEWEST = 3
/** So many characters on the average has each where they are paragraphs. */
const LEAST_LENGTH = 30
const opening = new RegExp(`[,、.。 ](${hanNumberPattern})${grammar.countedParagraphs.word}`, 'g')

/** Adds the ends of lines before such paragraphs to `known`. To be called where no heading has a number. */
export function describeEnumeratedParagraphs(text: string, known: Known): void {
  let row: number[] = []
  for (const { 1: number = '', index } of text.matchAll(opening)) {
    const value = readHanNumber(number)
    if (value === row.length + 1) row.push(index)
    else if (value === 1) {
      endLines(text, row, index, known)
      row = [index]
    }
  }
  endLines(text, row, text.length, known)
}

function endLines(text: string, row: readonly number[], end: number, known: Known): void {
  if (row.length < FEWEST || end - row[0]! < LEAST_LENGTH * row.length) return
  for (const mark of row) {
    const before = known.runs.get(mark)
    const stop = announcesHeadings(text, mark) ? '：' : '。'
    if (before === undefined || before === '%') known.runs.set(mark, `${before ?? ''}${stop}\n`)
  }
}
