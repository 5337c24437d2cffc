/**
 * Titles of chapters in a plan that numbers nothing: `工作目标`, `工作任务`, `工作要求`, each in a line of its own whose break
 * left no mark. One may be words of a sentence, several different ones are a layout.
 */
import { isMarkAt, type Known } from '../slots.ts'
import { splitStretches } from '../stretches.ts'
import { chapterTitleLength } from './heading-wording.ts'

/** Fewer different titles are an accident. */
const FEWEST = 3

/** Adds the breaks around such titles to `known`. To be called where no heading has a number. */
export function describeUnnumberedChapters(text: string, known: Known): void {
  const titles = splitStretches(text, known).flatMap(({ start, words }) => {
    const length = isMarkAt(text, start - 1) ? chapterTitleLength(words) : 0
    return length > 0 ? [{ start, end: start + length, words: words.slice(0, length) }] : []
  })
  if (new Set(titles.map(({ words }) => words)).size < FEWEST) return
  for (const { start, end } of titles) {
    const before = known.runs.get(start - 1)
    if (before === undefined || before === '%') known.runs.set(start - 1, `${before ?? ''}。\n`)
    if (!isMarkAt(text, end)) known.breaks.add(end)
    else if (!known.runs.has(end)) known.runs.set(end, '\n')
  }
}
