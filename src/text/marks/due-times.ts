/**
 * Times by which something is due, as a mangled text has them: what is due follows (`2031年底前，完成换杆`), so that marks
 * beside them neither enclose them nor end a sentence.
 */
import { readLabel } from '../../lexicon/clause-labels.ts'
import { isMangledMark } from './slots.ts'
import { grammar } from './structure-words.ts'

const opening = new RegExp(grammar.dueTimes.pattern, 'y')
const whole = new RegExp(`^(?:${grammar.dueTimeLeadIns.words.join('|')})?${grammar.dueTimes.pattern}$`)
/** How long such a time is at most, in UTF-16 units. */
const LONGEST = 14
/** Fewest and most characters of a label that asks for a time: 时限, 完成时限. */
const LABEL = { least: 2, most: 6 }

/** Whether a time by which something is due stands at an offset: it opens what is due and continues no list of things. */
export function opensDueTime(text: string, offset: number): boolean {
  opening.lastIndex = offset
  return opening.test(text)
}

/** Whether nothing but a time stands between a mark and the next, behind no label that asks for it: `,2031年底前,` */
export function precedesDueTime(text: string, mark: number): boolean {
  let end = mark + 1
  while (end < text.length && end - mark <= LONGEST + 1 && !isMangledMark(text[end]!)) end++
  return end < text.length && whole.test(text.slice(mark + 1, end)) && !asksForTime(text, mark)
}

/** The same of what stands between the mark before and a mark. */
export function followsDueTime(text: string, mark: number): boolean {
  let start = mark
  while (start > 0 && mark - start <= LONGEST && !isMangledMark(text[start - 1]!)) start--
  return start > 0 && whole.test(text.slice(start, mark)) && !asksForTime(text, start - 1)
}

/** Whether a label ends at a mark that asks for a time: `完成时限,` */
function asksForTime(text: string, mark: number): boolean {
  for (let start = Math.max(0, mark - LABEL.most); start <= mark - LABEL.least; start++) {
    const label = readLabel(text, start)
    if (label?.kind === 'time' && label.end >= mark) return true
  }
  return false
}
