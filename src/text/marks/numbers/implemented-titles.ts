/**
 * Titles inside titles: a plan names itself behind the title of what it carries out (`贯彻落实《…意见》分工方案`, `2031年区
 * 《政府工作报告》任务分工`), so that nothing but brackets stood around that.
 */
import { isRunningStretch } from '../../../lexicon/bodies/body-text.ts'
import { aboutWord } from '../../../lexicon/documents.ts'
import { isMarkAt, type Known, stretchStart } from '../slots.ts'
import { announcesImplemented, endsImplemented, opensImplementing } from './mark-wording.ts'
import type { TitleBrackets } from './title-brackets.ts'

/** Such a title has no mark of its own, and so many characters. */
const SHORTEST = 4
const LONGEST = 40
/** How many characters before it tell that it is one. */
const REACH = 12

/** Adds the brackets of such titles to `known`, and takes them out of those that are less sure. */
export function describeImplementedTitles(text: string, known: Known, brackets: TitleBrackets): void {
  for (let closing = SHORTEST; closing < text.length; closing++) {
    if (!isMarkAt(text, closing) || !opensImplementing(text, closing + 1) || known.runs.has(closing)) continue
    const start = stretchStart(text, closing, LONGEST + 1)
    const opening = start - 1
    if (closing - start < SHORTEST || !isMarkAt(text, opening) || known.runs.has(opening)) continue
    if (!endsImplemented(text, closing) || !mayBeTitle(text.slice(start, closing))) continue
    if (!announcesImplemented(text.slice(Math.max(0, opening - REACH), opening))) continue
    known.runs.set(opening, '《')
    known.runs.set(closing, '》')
    brackets.opening.delete(opening)
    brackets.closing.delete(closing)
  }
}

/** 关于加快…的意见 is a title, 加快推进…行动 words of a sentence. */
function mayBeTitle(words: string): boolean {
  return words.startsWith(aboutWord) || !isRunningStretch(words)
}
