import type { Edit } from '../../edits/edit.ts'
import { isClauseLabel } from '../../lexicon/clause-labels.ts'
import { bulletClass } from '../../lexicon/line-heads.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

const bullet = new RegExp(`^${bulletClass}{1,3}[ \\u3000]{0,4}`)

/** Numbers at the head of so many lines, counting on without a gap, are those of an editor. */
const fewestLines = 10
const lineNumber = /^([0-9]{1,5})(?:[:：|]?\t|[:：|] ?| {1,4})/

/** Removes what stands before the first word of a line and is none of the text: line numbers, bullets before numbers and labels. */
export const lineHeads: RepairRule = {
  id: 'line-heads',
  repair(text) {
    const lines = linesOf(text)
    const numbers = lineNumbers(lines, text)
    const edits: Edit[] = []
    for (const [index, line] of lines.entries()) {
      const length = numbers?.[index] ?? bulletLength(line.text)
      if (length > 0) edits.push({ start: line.start, end: line.start + length, text: '' })
    }
    return { edits }
  },
}

/** How long the number at the head of each line is, with what parts it from the text; null where they do not count on. */
function lineNumbers(lines: readonly Line[], text: string): number[] | null {
  if (lines.length < fewestLines) return null
  const lengths: number[] = []
  let previous: number | null = null
  for (const { start, end } of lines) {
    const line = text.slice(start, end)
    const match = lineNumber.exec(line)
    // The number of a line that is empty otherwise stands alone.
    const digits: string | undefined = match?.[1] ?? /^[0-9]{1,5}[:：|]?$/.exec(line)?.[0]
    if (digits === undefined) return null
    const number = Number.parseInt(digits, 10)
    if (previous !== null && number !== previous + 1) return null
    previous = number
    lengths.push(match?.[0].length ?? line.length)
  }
  return lengths
}

/** How long the bullets before the number of a section or the label of a clause are; 0 where there are none. */
function bulletLength(line: string): number {
  const bullets = bullet.exec(line)?.[0].length ?? 0
  if (bullets === 0) return 0
  return readNumberLabel(line, bullets)?.weak === false || isClauseLabel(line, bullets) ? bullets : 0
}
