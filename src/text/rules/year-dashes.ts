/**
 * The dash between the years of a plan, gone with the font that it stood in, as 年月日 of a signature are: 20312033年 is
 * 2031—2033年. In a line of its own the bracket before them is gone as well.
 */
import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

const years = /(?<![0-9])((?:19|20)[0-9]{2})((?:19|20)[0-9]{2})(?=年)/g
/** No plan is made for more years. */
const LONGEST_PLAN = 30
const BRACKETED = /^[ \u3000]{0,8}$/

/** Puts the dash between two years that stand together where the second follows the first. */
export const yearDashes: RepairRule = {
  id: 'year-dashes',
  repair(text) {
    const edits: Edit[] = []
    for (const { 0: digits, 1: first, 2: last, index } of text.matchAll(years)) {
      const span = Number(last) - Number(first)
      if (span <= 0 || span > LONGEST_PLAN) continue
      const lineStart = text.lastIndexOf('\n', index - 1) + 1
      const end = index + digits.length
      const opens = BRACKETED.test(text.slice(lineStart, index)) && /^年[）)]/.test(text.slice(end, end + 2))
      if (opens) edits.push({ start: index, end: index, text: '（' })
      const between = index + first!.length
      edits.push({ start: between, end: between, text: '—' })
    }
    return { edits }
  },
}
