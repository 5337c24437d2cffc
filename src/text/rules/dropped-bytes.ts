import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

/**
 * The full stop that GBK reads in the second byte of a blank and the first of a bracket (`　（`), at the head of a line and
 * before a letter that Chinese text has not: pinyin vowels and bopomofo, whose first byte is A8, the second of （, and lines of
 * boxes, whose first byte is A9, the second of ）.
 */
const shiftedIndent = /(?<=^|\n)(?=。[\u00e0-\u01dc\u2500-\u254b\u3105-\u3129])/g

/**
 * Marks the place of a lone byte where a converter has dropped it (`。ㄒ唬` for `?。ㄒ唬`, 　（一）), so that what was shifted behind
 * it is restored as elsewhere.
 */
export const droppedBytes: RepairRule = {
  id: 'dropped-bytes',
  repair(text) {
    const edits: Edit[] = Array.from(text.matchAll(shiftedIndent), ({ index }) => ({
      start: index,
      end: index,
      text: '?',
    }))
    return { edits }
  },
}
