/** Parts two labels of a clause whose lists ran into each other: `牵头单位：县水利局配合单位：县财政局`. */
import type { Edit } from '../../edits/edit.ts'
import { splitBodies } from '../../lexicon/bodies.ts'
import { type Label, readLabel } from '../../lexicon/clause-labels.ts'
import type { RepairRule } from '../rule.ts'

/** No list between two labels is longer, and no label before its colon, in characters. */
const longestList = 300
const longestLabel = 12

/** Proposes a mark before a label that stands right behind the bodies of another label. */
export const labelJoints: RepairRule = {
  id: 'label-joints',
  repair(text) {
    const edits: Edit[] = []
    let last: { label: Label; line: number } | null = null
    let line = 0
    let lineEnd = -1
    for (let colon = text.indexOf('：'); colon >= 0; colon = text.indexOf('：', colon + 1)) {
      if (colon > lineEnd) {
        line = text.lastIndexOf('\n', colon) + 1
        const found = text.indexOf('\n', colon)
        lineEnd = found < 0 ? text.length : found
      }
      const start = labelBefore(text, Math.max(line, colon - longestLabel), colon)
      if (start === null) continue
      const label = readLabel(text, start)!
      if (last !== null && last.line === line && isList(text.slice(last.label.end, start)))
        edits.push({ start, end: start, text: '；' })
      last = { label, line }
    }
    return { edits }
  },
}

/** Where the longest label begins that a colon closes; null where none does. */
function labelBefore(text: string, from: number, colon: number): number | null {
  for (let start = from; start < colon - 1; start++) {
    const label = readLabel(text, start)
    if (label?.colon === true && label.end > colon && label.kind !== 'person') return start
  }
  return null
}

/** Whether words are bodies alone, with no mark at their end. */
function isList(words: string): boolean {
  if (words.length < 3 || words.length > longestList || !/[\u4e00-\u9fff）]$/.test(words)) return false
  return splitBodies(words).every(({ body }) => body)
}
