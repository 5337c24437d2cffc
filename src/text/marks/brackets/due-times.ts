/**
 * Times by which something is due, as a mangled text has them: what is due follows (`2031年底前，完成换杆`), so that marks
 * beside them neither enclose them nor end a sentence.
 */
import { readLabel } from '../../../lexicon/clause-labels.ts'
import { isMangledMark, type Known, stretchEnd, stretchStart } from '../slots.ts'
import { grammar } from '../structure-words.ts'

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
  const end = stretchEnd(text, mark + 1, LONGEST + 1)
  return end < text.length && whole.test(text.slice(mark + 1, end)) && !asksForTime(text, mark)
}

/** The same of what stands between the mark before and a mark. */
export function followsDueTime(text: string, mark: number): boolean {
  const start = stretchStart(text, mark, LONGEST + 1)
  return start > 0 && whole.test(text.slice(start, mark)) && !asksForTime(text, start - 1)
}

/** Marks beside times in brackets behind what is due. */
export interface TrailingTimes {
  opening: ReadonlySet<number>
  closing: ReadonlySet<number>
}

const trailing = new RegExp(grammar.trailingTimes.pattern)

/**
 * The times of sections that end in one: `…换杆.2031年底前.二）…`. Nothing follows that could be due by then, so what is
 * due stands before it, and before the other times of that section as well, in which each item ends so.
 *
 * @param known the headings' runs are in it; those behind such times get their closing bracket
 */
export function findTrailingTimes(text: string, known: Known): TrailingTimes {
  const opening = new Set<number>()
  const closing = new Set<number>()
  /** Marks before times since the last line that is known to end. */
  let times: number[] = []
  let before = -1
  for (let mark = 0; mark < text.length; mark++) {
    if (known.breaks.has(mark)) times = []
    if (!isMangledMark(text[mark]!)) continue
    const run = known.runs.get(mark)
    const isTime =
      before >= 0 &&
      mark - before <= LONGEST + 1 &&
      !known.runs.has(before) &&
      trailing.test(text.slice(before + 1, mark)) &&
      !asksForTime(text, before)
    if (isTime && run === undefined) times.push(before)
    if (run?.includes('\n')) {
      if (isTime && /^。?\n/.test(run)) {
        known.runs.set(mark, `）${run.replace('。', '')}`)
        opening.add(before)
        for (const time of times) {
          opening.add(time)
          closing.add(stretchEnd(text, time + 1))
        }
      }
      times = []
    }
    before = mark
  }
  return { opening, closing }
}

/** Whether a label ends at a mark that asks for a time: `完成时限,` */
function asksForTime(text: string, mark: number): boolean {
  for (let start = Math.max(0, mark - LABEL.most); start <= mark - LABEL.least; start++) {
    const label = readLabel(text, start)
    if (label?.kind === 'time' && label.end >= mark) return true
  }
  return false
}
