import type { Edit } from '../../edits/edit.ts'
import { isNoticeTitle, isPlanTitle } from '../../lexicon/documents.ts'
import { isHan } from '../../lexicon/han.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** A line with fewer blanks between two Chinese characters may be a list of short words. */
const fewestBlanks = 8
/** So many of the neighbouring Chinese characters of a spaced line are parted. */
const leastShare = 0.7
/** Where spaced lines hold so much of a text, its short lines are spaced, too, if nothing in them stands together. */
const habit = 0.5

/**
 * Closes up lines whose characters are all parted by a blank (`工 作 任 务`), as programs leave them that read letter
 * spacing for blanks. A table of short words has unparted characters, too, or wider gaps.
 */
export const letterSpacing: RepairRule = {
  id: 'letter-spacing',
  repair(text) {
    const lines = linesOf(text)
    const spaced = new Set(lines.filter(line => isSpaced(line.text)))
    if (spaced.size === 0) return { edits: lines.flatMap(titleEnd) }
    const isHabit = lengthOf(spaced) >= habit * lengthOf(lines)
    const edits: Edit[] = []
    for (const line of lines) {
      if (!spaced.has(line) && !(isHabit && isAllParted(line.text))) {
        edits.push(...titleEnd(line))
        continue
      }
      for (const { index } of line.text.matchAll(singleBlank))
        edits.push({ start: line.start + index, end: line.start + index + 1, text: '' })
    }
    return { edits }
  },
}

/** Titles are no longer, in characters. */
const longestTitle = 100
const partedEnd = /(?<=[\u4e00-\u9fff]{2}[ \xa0])[\u4e00-\u9fff](?:[ \xa0][\u4e00-\u9fff]){2,7}$/

/** The blanks in the last words of a title, which pages set wider than the others: …工作 的 实 施 意 见. */
function titleEnd({ text, start }: Line): Edit[] {
  const end = text.length > longestTitle ? null : partedEnd.exec(text)
  if (end === null) return []
  const title = text.slice(0, end.index) + end[0].replace(/[ \xa0]/g, '')
  if (!isPlanTitle(title) && !isNoticeTitle(title)) return []
  return Array.from(end[0].matchAll(/[ \xa0]/g), ({ index }) => ({
    start: start + end.index + index,
    end: start + end.index + index + 1,
    text: '',
  }))
}

const singleBlank = /(?<=[^\s|])[ \u00a0](?=[^\s|])/g

function lengthOf(lines: Iterable<Line>): number {
  let length = 0
  for (const line of lines) length += line.text.length
  return length
}

function isSpaced(line: string): boolean {
  const blanks = line.split(/[ \xa0]/).length - 1
  if (blanks < fewestBlanks) return false
  let parted = 0
  let joined = 0
  // As soon as more stand together than all blanks could outweigh, nothing further on changes the answer.
  const mostJoined = blanks / leastShare - blanks
  for (let at = 0; at < line.length - 1 && joined <= mostJoined; at++) {
    if (!isHan(line.charCodeAt(at))) continue
    if (isHan(line.charCodeAt(at + 1))) joined++
    else if (isBlank(line.charCodeAt(at + 1)) && isHan(line.charCodeAt(at + 2))) parted++
  }
  return parted >= fewestBlanks && parted >= leastShare * (parted + joined)
}

/** Whether no two characters of a line stand together. */
function isAllParted(line: string): boolean {
  return !/[^\s][^\s]/.test(line)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0
}
