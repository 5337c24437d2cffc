import { holdsNoTasks } from '../../../../lexicon/chapters.ts'
import { type Known, stretchEnd } from '../../slots.ts'
import {
  asksForTime,
  chapterTitleLength,
  fieldLabelStart,
  isFieldLabel,
  isStageTime,
  isTitleCount,
  isTitleDay,
  isTitleTime,
  opensWithTime,
  siblingTitleLength,
  timeAtEnd,
} from '../heading-wording.ts'

/** Of fewer characters, what stands before a year is an adverb rather than a title: 目前，2031年… */
const shortestTitle = 4
/** How long the first stretch of a heading may be to be read as a title and what follows it. */
const stretchLength = 60
/** How long the first stretch of a title of two stretches may be. */
const halfTitleLength = 12
/** So many characters after the words of a chapter's title are no part of it. */
const shortestText = 5

/**
 * Adds to `known` where the title of a heading ends, so far as its words leave no doubt: a time after it opens the text,
 * and so do what follows the words of a chapter's title (`指导思想|坚持…`) or a title that plans take over, and the name of a field (`整修校舍|工作目标：`).
 */
export function describeTitleEnd(text: string, start: number, rank: number, known: Known): void {
  if (opensWithTime(text, start)) return
  const mark = stretchEnd(text, start, stretchLength + 1)
  const stretch = text.slice(start, mark)
  if (stretch.length < shortestTitle || stretch.length > stretchLength) return
  const chapterTitle = rank <= 2 ? chapterTitleLength(stretch) : 0
  const siblingTitle = siblingTitleLength(stretch)
  const time = timeAtEnd(stretch)
  const field = fieldLabelStart(stretch)
  if (
    chapterTitle > 0 &&
    (stretch.length - chapterTitle >= shortestText || opensWithTime(text, start + chapterTitle))
  )
    known.breaks.add(start + chapterTitle)
  else if (siblingTitle > 0) known.breaks.add(start + siblingTitle)
  else if (time >= shortestTitle) known.breaks.add(start + time)
  else if (field >= shortestTitle && mark < text.length) {
    known.breaks.add(start + field)
    known.runs.set(mark, '：')
  } else if (describeTimeBehind(text, stretch, mark, known)) return
  else if (isTitleCount(stretchAt(text, mark + 1)) && !known.runs.has(mark)) {
    known.runs.set(mark, '（')
    describeBehind(text, mark + 1 + stretchAt(text, mark + 1).length, known)
  } else if (isFieldLabel(stretchAt(text, mark + 1)) && !known.runs.has(mark)) {
    known.runs.set(mark, '\n')
    known.runs.set(mark + 1 + stretchAt(text, mark + 1).length, '：')
  } else if (stretch.length <= halfTitleLength) endSecondStretch(text, mark, known)
}

/** Puts the time behind a title into its bracket: 动员部署（3月1日—3月20日）。 Returns whether one stands there. */
function describeTimeBehind(text: string, title: string, mark: number, known: Known): boolean {
  if (known.runs.has(mark)) return false
  const time = stretchAt(text, mark + 1)
  const end = mark + 1 + time.length
  const second = stretchAt(text, end + 1)
  const isDivided = isTitleDay(time) && isTitleDay(second) && known.runs.get(end)?.includes('\n') !== true
  if (!isDivided && !isTitleTime(time) && !isStageTime(title, time)) return false
  if (isDivided) known.runs.set(end, '—')
  if (asksForTime(title)) {
    known.runs.set(mark, '：')
    return true
  }
  known.runs.set(mark, '（')
  const closing = isDivided ? end + 1 + second.length : end
  known.runs.set(closing, '）。')
  // The text follows in the same paragraph or in one of its own.
  known.choices ??= new Map()
  known.choices.set(closing, ['）。', '）\n', '）'])
  return true
}

/** The mark that closes the bracket at the end of a title, in which headings may have seen a line break already. */
function describeBehind(text: string, mark: number, known: Known): void {
  if (mark >= text.length) return
  const run = known.runs.get(mark)
  known.runs.set(mark, run?.includes('\n') ? `）${run.slice(run.indexOf('\n'))}` : '）')
}

/** A title of two stretches ends in the words of a title where a time follows at once: 清洁河道、村塘整治目标|2031年…… */
function endSecondStretch(text: string, mark: number, known: Known): void {
  const stretch = stretchAt(text, mark + 1)
  const time = timeAtEnd(stretch)
  if (time < shortestTitle || !holdsNoTasks(stretch.slice(0, time))) return
  known.breaks.add(mark + 1 + time)
  known.inside ??= new Set()
  known.inside.add(mark)
}

/** The words from an offset up to the next mark, or so many as a stretch of time can have. */
function stretchAt(text: string, start: number): string {
  return text.slice(start, stretchEnd(text, start, stretchLength))
}
