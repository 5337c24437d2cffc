/**
 * Document numbers that a page left figures and a bracket of: `府发〔202321` is 府发〔2023〕21号 (GB/T 9704-2012, 7.2.5: the
 * year has four digits and stands in 〔〕).
 */
import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

/** A number with one bracket, or with both and no 号. 号 may be lost where nothing else stands in the line. */
const cut = /〔((?:19|20)[0-9]{2})(〕?)[ ]?([1-9][0-9]{0,3})(号|[ \t\u3000]{0,40}(?=\n(?!号)|$))/g
/** What alone may stand before it in such a line: the short name of who issues, as a rule with 发, 函 or 字. */
const issuerAlone = /(?:^|\n)[ \t\u3000]{0,40}[\u4e00-\u9fff]{2,16}$/
const LONGEST_ISSUER = 60

/** Puts the second bracket and the 号 of document numbers back. */
export const documentNumbers: RepairRule = {
  id: 'document-numbers',
  repair(text) {
    const edits: Edit[] = []
    for (const { 0: found, 1: year = '', 2: bracket, 4: sign = '', index } of text.matchAll(cut)) {
      const isWhole = sign === '号'
      if (isWhole && bracket === '〕') continue
      if (!isWhole && !issuerAlone.test(text.slice(Math.max(0, index - LONGEST_ISSUER), index))) continue
      const numberEnd = index + found.length - sign.length
      if (bracket === '') edits.push(insertion(index + 1 + year.length, '〕'))
      if (!isWhole) edits.push(insertion(numberEnd, '号'))
    }
    return { edits }
  },
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
