import type { Edit } from '../../edits/edit.ts'
import { linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** A dash for the numeral one: —、 and （—）. */
const dashForOne = /^(?:[—－–―─-](?=、)|（[—－–―─-](?=）))/
/** A number in brackets that do not belong together, or are not those of sections: （一】, 【二】. */
const otherBrackets = /^(?!（[^）]{1,3}）)[（【〔〈<[{][一二三四五六七八九十]{1,3}[）】〕〉>\]}]/
/** A letter for the digit one, before a title. */
const letterForOne = /^[lI](?=[.．、][ ]?[一-鿿])/
const two = /^2[.．、]/
const roman = /^II[.．、]/

/** Restores the numbers at the head of lines that recognition of scanned pages mistook: `—、`, `（—）`, `【三】`, `l.`. */
export const sectionNumbers: RepairRule = {
  id: 'section-numbers',
  repair(text) {
    const lines = linesOf(text)
    const lettersAreDigits =
      lines.some(line => two.test(line.text)) && !lines.some(line => roman.test(line.text))
    const edits: Edit[] = []
    for (const { text: line, start } of lines) {
      const dash = dashForOne.exec(line)?.[0].length ?? 0
      const brackets = otherBrackets.exec(line)?.[0].length ?? 0
      if (dash > 0) edits.push({ start: start + dash - 1, end: start + dash, text: '一' })
      else if (brackets > 0) {
        if (line[0] !== '（') edits.push({ start, end: start + 1, text: '（' })
        if (line[brackets - 1] !== '）')
          edits.push({ start: start + brackets - 1, end: start + brackets, text: '）' })
      } else if (lettersAreDigits && letterForOne.test(line)) edits.push({ start, end: start + 1, text: '1' })
    }
    return { edits }
  },
}
