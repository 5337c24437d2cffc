/** Annexes that number their own duties: those go on with no section of the main text. */
import { attachmentLabelLength } from '../lexicon/document-frame.ts'
import { linesOf } from '../text/lines.ts'

/** No line that does nothing but announce an annex (附件2-1：) is longer, in characters. */
const longestLabel = 10

/**
 * Whether an annex begins between two offsets: a line holds its label alone (附件, 附件1). A label with words
 * (附件：1.目标表) only lists what is attached.
 */
export function opensAnnex(text: string, from: number, to: number): boolean {
  return annexStart(text, from, to) < to
}

/** Where the first annex of a stretch of text begins, by the line of its label; the end of the stretch where none does. */
export function annexStart(text: string, from: number, to: number): number {
  const line = linesOf(text.slice(from, to)).find(({ text: words }) => isAnnexLabel(words))
  return line === undefined ? to : from + line.start
}

/** Whether a line holds the label of an annex alone: 附件, 附件1：. */
export function isAnnexLabel(line: string): boolean {
  const label = line.length > longestLabel ? 0 : attachmentLabelLength(line)
  return label > 1 && label === line.length
}
