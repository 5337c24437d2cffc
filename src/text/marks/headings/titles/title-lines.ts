/**
 * Titles that end where the number of the first heading below them begins: `（二）加强巡护，减少火情|1.增设瞭望台`. Text of its own
 * between a number and the first below it is longer, and ends in a mark.
 */
import { isMangledMark } from '../../slots.ts'
import { isChapterTitle, opensSentence, opensWithTime } from '../heading-wording.ts'

/** How long a title of several stretches may be where a line breaks after it without a mark, and where at a mark. */
const LONGEST_LINE = 45
const LONGEST_MARKED = 32
/** How many stretches they may have. */
const STRETCHES_LINE = 4
const STRETCHES_MARKED = 2

/**
 * Whether nothing but a title stands between the number of a heading and that of the first below it.
 *
 * @param start after the mark behind the number
 * @param end of the line: the mark before the next number, or that number itself if no mark stands before it
 */
export function isTitleLine(text: string, start: number, end: number): boolean {
  const isMarked = isMangledMark(text[end] ?? '')
  if (end - start > (isMarked ? LONGEST_MARKED : LONGEST_LINE)) return false
  const stretches: number[] = [start]
  for (let offset = start; offset < end; offset++)
    if (isMangledMark(text[offset]!)) stretches.push(offset + 1)
  if (stretches.length > (isMarked ? STRETCHES_MARKED : STRETCHES_LINE)) return false
  // No full stop before the break: not even a sentence behind the title.
  if (!isMarked) return true
  return stretches.every(
    (offset, index) =>
      !opensWithTime(text, offset) &&
      !opensSentence(text, offset) &&
      (index + 1 === stretches.length || !isChapterTitle(text.slice(offset, stretches[index + 1]! - 1))),
  )
}
