/** Lists of what is attached to a document, whose numbers are no sections. */
import { attachmentLabelLength, isClosingLine } from '../lexicon/document-frame.ts'
import { readNumberLabel } from '../lexicon/numbering.ts'
import type { Line } from '../text/lines.ts'
import { isSigned, isSigner } from './closing.ts'

/**
 * The place of a line in a list of attachments that opens behind its label (附件：1.目标表 / 2.任务分解表).
 *
 * @param previous what this function gave for the line before
 * @returns the number of the attachment that the line names, 0 if it names none
 */
export function attachmentNumber(text: string, line: Line, previous: number): number {
  const prefix = attachmentLabelLength(line.text)
  const label = readNumberLabel(text, line.start + prefix)
  if (label === null || label.end > line.end) return 0
  return (prefix > 0 && label.number === 1) || (previous > 0 && label.number === previous + 1)
    ? label.number
    : 0
}

/**
 * Whether a line goes on with the name of an attachment in the line before: the next line names the one that follows.
 *
 * @param previous the number of the attachment before, as {@link attachmentNumber} gave it
 */
export function continuesAttachment(lines: readonly Line[], index: number, previous: number): boolean {
  const [line, below] = [lines[index]!.text, lines[index + 1]?.text]
  return (
    previous > 0 &&
    below !== undefined &&
    line.length <= longestName &&
    !/[，。；：]/.test(line) &&
    namesAttachment(below, previous + 1)
  )
}

/** No name of an attachment is longer, with its number, in characters. */
const longestName = 60

/**
 * Where a list of attachments ends that opens below its label (附件： / 1.目标表 / 2.任务分解表): it closes the document, or
 * signers or their day stand below it. Numbers below the label that text follows are those of an annex.
 *
 * @param index of a line
 * @returns index of the line behind the list; 0 where the line is no label of one
 */
export function attachmentListEnd(lines: readonly Line[], index: number): number {
  const { text } = lines[index]!
  if (!/[：:]$/.test(text) || attachmentLabelLength(text) !== text.length) return 0
  let next = index + 1
  while (next < lines.length && namesAttachment(lines[next]!.text, next - index)) next++
  const below = lines[next]
  const closes = below === undefined || isSigned(below) || isSigner(below) || isClosingLine(below.text)
  return closes ? next : 0
}

function namesAttachment(line: string, number: number): boolean {
  return line.length <= longestName && !/[，。；]/.test(line) && readNumberLabel(line, 0)?.number === number
}
