/**
 * Blanks that a converter could not write: no-break spaces at the heads of paragraphs and on empty lines became question
 * marks, and where the paragraphs were joined, a run of them is all that is left of a line break.
 */
import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

/** A line of them alone; one at the end of a text may be all that somebody asked. */
const emptyLine = /(?<=\n)[ \t\u3000]{0,20}\?[ \t\u3000?]{0,200}(?=\n)/g
/** The indent of a line: two at least, since one may be what is left of a character. */
const indent =
  /(?<=^|\n)[ \t\u3000]{0,20}\?[ \u3000]{0,4}\?[ \t\u3000?]{0,200}(?=[\u4e00-\u9fff（(“《〔0-9])/g
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
    propose(joined, '\n')
    return { edits: edits.sort((one, other) => one.start - other.start) }
  },
}
