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
  return linesOf(text.slice(from, to)).some(line => {
    const label = line.text.length > longestLabel ? 0 : attachmentLabelLength(line.text)
    return label > 1 && label === line.text.length
  })
}
