/** Puts the colon after the label of a clause that a blank, a tab or a line break parts from its bodies: `责任单位 县水利局`. */
import type { Edit } from '../../edits/edit.ts'
import { splitBodies } from '../../lexicon/bodies.ts'
import { type Label, readLabel } from '../../lexicon/clause-labels.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** No list of bodies in one line is longer, in characters, and no time. */
const longestList = 300
const longestTime = 30
/** A label alone on a line may be the head of a column: two that bodies follow are the habit of the text. */
const fewestLabelLines = 2
const blanksBefore = /^[ \t\u3000]{0,8}/
const blanksAfter = /[ \t\u3000]{1,4}$/

/** Proposes a colon for what stands between a label at the head of a line and a list of nothing but bodies. */
export const labelColons: RepairRule = {
  id: 'label-colons',
  repair(text) {
    const edits: Edit[] = []
    const behindBreaks: Edit[] = []
    let above: LabelLine | null = null
    let lists = 0
    for (const line of linesOf(text)) {
      const words = line.text.trim()
      if (words === '') continue
      if (above !== null && isFilledBy(above, words)) {
        const opening = blanksBefore.exec(line.text)![0].length
        behindBreaks.push({ start: above.end, end: line.start + opening, text: '：' })
        if (above.kind === 'bodies') lists++
      }
      const label = openLabel(line.text)
      above = label === null ? null : labelLine(line, label)
      const edit = label === null ? null : behindBlank(line, label)
      if (edit !== null) edits.push(edit)
    }
    if (lists < fewestLabelLines) return { edits }
    return { edits: [...edits, ...behindBreaks].sort((a, b) => a.start - b.start) }
  },
}

/** A line that is a label and no more. */
interface LabelLine {
  kind: 'bodies' | 'time'
  /** Offset in the text. */
  end: number
}

/** The label without a colon that a line begins with, but those of persons. */
function openLabel(line: string): Label | null {
  const label = readLabel(line, blanksBefore.exec(line)![0].length)
  return label === null || label.colon || label.kind === 'person' ? null : label
}

function labelLine({ text, start }: Line, label: Label): LabelLine | null {
  const end = text.trimEnd().length
  if (label.end < end) return null
  return { kind: label.kind === 'time' ? 'time' : 'bodies', end: start + end }
}

/** Whether a line is what the label above it asks for. */
function isFilledBy({ kind }: LabelLine, words: string): boolean {
  if (kind === 'bodies') return namesBodies(words)
  return words.length <= longestTime && /^[0-9][^，。；：]{1,29}$/.test(words)
}

/** The colon in place of the blank between a label and its bodies. */
function behindBlank({ text, start }: Line, label: Label): Edit | null {
  if (label.kind === 'time') return null
  let names = label.end
  while (/[ \t\u3000]/.test(text[names] ?? '')) names++
  const blanks = blanksAfter.exec(text.slice(0, names))?.[0].length ?? 0
  if (blanks === 0 || !namesBodies(text.slice(names))) return null
  return { start: start + names - blanks, end: start + names, text: '：' }
}

function namesBodies(words: string): boolean {
  if (words.length > longestList) return false
  const bodies = splitBodies(words)
  return bodies.length > 0 && bodies.every(({ body }) => body)
}
