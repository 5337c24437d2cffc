/**
 * Days whose 年月日 are gone, as pages lose what stood in a font of its own: below the name of the body or the last sentence of
 * a notice `2023626` is 2023年6月26日, and in a sentence `2017417日` is 2017年4月17日.
 */
import type { Edit } from '../../edits/edit.ts'
import { isBody } from '../../lexicon/bodies.ts'
import { linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** A year, a month and a day in a row, or with blanks where their characters stood. */
const day = /^((?:19|20)[0-9]{2})[ ]?([0-9]{2,4}|[0-9]{1,2}[ ][0-9]{1,2})$/
/** In a sentence, where the figures of a font are alone: `已2017417日区政府会议通过`. */
const dayInSentence = /(?<![0-9.])((?:19|20)[0-9]{2})([0-9]{2,4})(?=日)/g
/** The name of a body is not longer; the lines of a page that only look like one are. */
const LONGEST_NAME = 40

/** Gives days their characters back where only one day can be meant: 2019116 is left alone. */
export const signatureDays: RepairRule = {
  id: 'signature-days',
  repair(text) {
    const lines = linesOf(text)
    const edits: Edit[] = []
    for (const [index, { text: line, start, end }] of lines.entries()) {
      const match = day.exec(line)
      const above = lines[index - 1]?.text ?? ''
      if (match === null || !(above.endsWith('。') || (above.length <= LONGEST_NAME && isBody(above))))
        continue
      const days = daysOf(Number(match[1]), match[2]!)
      if (days.length === 1) edits.push({ start, end, text: `${match[1]}年${days[0]}` })
    }
    for (const { 0: written, 1: year, 2: digits = '', index } of text.matchAll(dayInSentence)) {
      const days = daysOf(Number(year), digits)
      if (days.length === 1)
        edits.push({ start: index, end: index + written.length, text: `${year}年${days[0]!.slice(0, -1)}` })
    }
    return { edits: edits.sort((one, other) => one.start - other.start) }
  },
}

/** The days of a year that digits in a row can stand for: 626 is 6月26日, 116 is 1月16日 or 11月6日. */
function daysOf(year: number, digits: string): string[] {
  const parts = digits.includes(' ')
    ? [digits.split(' ')]
    : Array.from({ length: digits.length - 1 }, (_, at) => [digits.slice(0, at + 1), digits.slice(at + 1)])
  return parts.flatMap(([month = '', date = '']) => {
    // 2023230 is no 30th of February.
    const isDay =
      /^(?:0?[1-9]|1[0-2])$/.test(month) &&
      /^(?:0?[1-9]|[12][0-9]|3[01])$/.test(date) &&
      Number(date) <= daysIn(year, Number(month))
    return isDay ? [`${Number(month)}月${Number(date)}日`] : []
  })
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
