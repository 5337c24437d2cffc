/**
 * Blanks that a converter could not write: no-break spaces at the heads of paragraphs and on empty lines became question
 * marks, and where the paragraphs were joined, a run of them is all that is left of a line break.
 */
import type { Edit } from '../../edits/edit.ts'
import { isBody } from '../../lexicon/bodies.ts'
import type { RepairRule } from '../rule.ts'

/** A line of them alone; one at the end of a text may be all that somebody asked. */
const emptyLine = /(?<=\n)[ \t\u3000]{0,20}\?[ \t\u3000?]{0,200}(?=\n)/g
/** The indent of a line: two at least, since one may be what is left of a character. */
const indent =
  /(?<=^|\n)[ \t\u3000]{0,20}\?[ \u3000]{0,4}\?[ \t\u3000?]{0,200}(?=[\u4e00-\u9fff（(“《〔0-9])/g
/** At the end of a line of the signature, which is set off from the right: the body, the day, a remark in brackets. */
const signatureEnd = /(?<=^|\n)([ \t\u3000]{0,40})([\u4e00-\u9fff0-9（）()]{4,40})(\?{2,64})(?=\n|$)/g
const dayOrRemark = /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$|^[（(][^（()）]{2,38}[）)]$/

/** Inside a line so many are no question, where more text follows. */
const joined = /(?<=[\u4e00-\u9fff，。；：！）)”》%0-9])\?{4,64}(?=[\u4e00-\u9fff（(“《〔0-9])/g

/** Puts blanks and line breaks back that became question marks. */
export const lostBlanks: RepairRule = {
  id: 'lost-blanks',
  repair(text) {
    if (!text.includes('?')) return { edits: [] }
    const edits: Edit[] = []
    const propose = (pattern: RegExp, repaired: string) => {
      for (const { 0: match, index } of text.matchAll(pattern))
        edits.push({ start: index, end: index + match.length, text: repaired })
    }
    propose(emptyLine, '')
    propose(indent, '')
    for (const { 1: indented, 2: words, 3: marks, index } of text.matchAll(signatureEnd)) {
      if (!isBody(words!) && !dayOrRemark.test(words!)) continue
      const start = index + indented!.length + words!.length
      edits.push({ start, end: start + marks!.length, text: '' })
    }
    propose(joined, '\n')
    return { edits: edits.sort((one, other) => one.start - other.start) }
  },
}
