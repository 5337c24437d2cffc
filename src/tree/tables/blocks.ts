/** Lines that blank lines part: in a flattened table each is a cell, and a single line break stands inside one. */
import type { Line } from '../../text/lines.ts'

/** The lines between blank lines, each joined to one. */
export interface Blocks {
  blocks: Line[]
  /** Index of the first line of each block, and behind the last one that of the end. */
  firstLines: number[]
  /** Index of the block that each line stands in. */
  blockOf: Int32Array
}

/** The blocks of a text, from all its lines. */
export function blocksOf(text: string, lines: readonly Line[]): Blocks {
  const blocks: Line[] = []
  const firstLines: number[] = []
  const blockOf = new Int32Array(lines.length)
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1)
    if (last === undefined || isParted(text, lines, index - 1)) {
      blocks.push({ ...line })
      firstLines.push(index)
    } else {
      last.text += line.text
      last.end = line.end
    }
    blockOf[index] = blocks.length - 1
  }
  return { blocks, firstLines: [...firstLines, lines.length], blockOf }
}

/** Whether a blank line stands between a line and the next one. */
export function isParted(text: string, lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  if (next === undefined) return false
  const lineBreak = text.indexOf('\n', lines[index]!.end)
  return text.indexOf('\n', lineBreak + 1) < next.start
}
