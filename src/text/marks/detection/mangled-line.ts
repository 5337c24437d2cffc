/** Tells a whole text that is one mangled line, too short for its marks to be counted by shares. */
import { hanNumberPattern, readHanNumber } from '../../../lexicon/numbering.ts'
import { isMangledMark } from '../slots.ts'
import { countMarks } from './mark-counts.ts'

/** A shorter whole text yet, in one line, is told by all five marks between Han, or by four of them where there are more. */
const SHORTEST_LINE = 50
const LONGEST_LINE = 800
/** Of a line that was typed carelessly most marks are commas; of five at random none has so great a share. */
const MOST_OF_ONE_KIND = 0.6
const FEWEST_IN_LINE = { ofFive: 8, ofFour: 12 }
/** Fewer marks of fewer kinds are enough where numbers of headings have others behind them than 、 */
const SHORTEST_NUMBERED = 40
const FEWEST_NUMBERED = { marks: 7, kinds: 3, numbers: 2 }

/**
 * Whether a whole text is one mangled line: nothing but the five marks, one at a time, and most kinds of them between Han,
 * the full stop of ASCII and the blank among those. A clean line that has both has brackets or colons, too.
 */
export function isMangledLine(text: string): boolean {
  const line = text.trim()
  if (line.length < SHORTEST_NUMBERED || line.length > LONGEST_LINE || line.includes('\n')) return false
  const marks = countMarks(line, 0, line.length)
  if (marks === null || marks.foreign > 0 || Math.max(...marks.five.values()) > MOST_OF_ONE_KIND * marks.all)
    return false
  const betweenHan = new Set<string>()
  for (let at = 1; at < line.length - 1; at++)
    if (isMangledMark(line[at]!) && line.charCodeAt(at - 1) >= 0x80 && line.charCodeAt(at + 1) >= 0x80)
      betweenHan.add(line[at]!)
  const isNumbered = marks.all >= FEWEST_NUMBERED.marks && betweenHan.size >= FEWEST_NUMBERED.kinds
  if (isNumbered && hasMangledNumbers(line)) return true
  if (line.length < SHORTEST_LINE || !betweenHan.has('.') || !betweenHan.has(' ')) return false
  return (
    marks.all >= (betweenHan.size === 5 ? FEWEST_IN_LINE.ofFive : FEWEST_IN_LINE.ofFour) &&
    betweenHan.size >= 4
  )
}

const first = '一'
const lonelyNumber = new RegExp(
  `(?<![、.。, ])${first}[、.。, ]|(?<=[、.。, ])${hanNumberPattern}[、.。, ]`,
  'g',
)

/**
 * Whether numbers of headings that count on from 一 stand between two marks each, the one behind them not always that of
 * GB/T 9704: `方案一,目标.二.任务`. Before the first a line break may have left no mark.
 */
function hasMangledNumbers(line: string): boolean {
  const seen = new Set<number>()
  let odd = 0
  let isMarked = false
  for (const { 0: match, index } of line.matchAll(lonelyNumber)) {
    const number = readHanNumber(match.slice(0, -1))
    if (number !== 1 && !seen.has(number - 1)) continue
    const follows = isMangledMark(line[index - 1] ?? '')
    // 统一，…: only the first may stand behind a word.
    if (!follows && seen.size > 0) continue
    seen.add(number)
    if (match.endsWith('、')) continue
    odd++
    isMarked ||= follows
  }
  return isMarked && odd >= FEWEST_NUMBERED.numbers
}
