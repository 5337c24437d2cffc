/** Puts the colon after the label of a clause that stands before its bodies with a blank: `责任单位 县水利局、县财政局`. */
import type { Edit } from '../../edits/edit.ts'
import { splitBodies } from '../../lexicon/bodies.ts'
import { readLabel } from '../../lexicon/clause-labels.ts'
import { linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** No list of bodies in one line is longer, in characters. */
const longestList = 300
const blanksBefore = /^[ \u3000]{0,8}/
const blanksAfter = /[ \u3000]{1,4}$/

/** Proposes a colon for the blank between a label and a list of nothing but bodies, at the head of a line. */
export const labelColons: RepairRule = {
  id: 'label-colons',
  repair(text) {
    const edits: Edit[] = []
    for (const { text: line, start } of linesOf(text)) {
      const opening = blanksBefore.exec(line)![0].length
      const label = readLabel(line, opening)
      if (label === null || label.colon || label.kind === 'person' || label.kind === 'time') continue
      let names = label.end
      while (line[names] === ' ' || line[names] === '\u3000') names++
      const blanks = blanksAfter.exec(line.slice(opening, names))?.[0].length ?? 0
      if (blanks === 0 || !namesBodies(line.slice(names))) continue
      edits.push({ start: start + names - blanks, end: start + names, text: '：' })
    }
    return { edits }
  },
}

function namesBodies(words: string): boolean {
  if (words.length > longestList) return false
  const bodies = splitBodies(words)
  return bodies.length > 0 && bodies.every(({ body }) => body)
}
