import type { NumberedHeading } from './numbering.ts'
import { isMangledMark, type Known } from './slots.ts'
import { chapterTitleLength, opensWithTime, timeAtEnd } from './wording.ts'

/** Of fewer characters, what stands before a year is an adverb rather than a title: 目前，2031年… */
const shortestTitle = 4
/** How long the first stretch of a heading may be to be read as a title and what follows it. */
const stretchLength = 60
/** So many characters after the words of a chapter's title are no part of it. */
const shortestText = 6

/**
 * Adds to `known` where the title of a heading ends, so far as its words leave no doubt: a time after it opens the text,
 * and so does what follows the words of a chapter's title (`指导思想|坚持…`).
 */
export function describeTitleEnd(text: string, { end, rank }: NumberedHeading, known: Known): void {
  const start = end + 1
  if (opensWithTime(text, start)) return
  let mark = start
  while (mark < text.length && mark - start <= stretchLength && !isMangledMark(text[mark]!)) mark++
  const stretch = text.slice(start, mark)
  if (stretch.length < shortestTitle || stretch.length > stretchLength) return
  const chapterTitle = rank <= 2 ? chapterTitleLength(stretch) : 0
  const time = timeAtEnd(stretch)
  if (
    chapterTitle > 0 &&
    (stretch.length - chapterTitle >= shortestText || opensWithTime(text, start + chapterTitle))
  )
    known.breaks.add(start + chapterTitle)
  else if (time >= shortestTitle) known.breaks.add(start + time)
  else if (!known.runs.has(mark) && opensWithTime(text, mark + 1)) known.runs.set(mark, '。')
}
