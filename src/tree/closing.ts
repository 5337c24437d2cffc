/** Where the lines that close a document begin: attachments, signers, the day of the signature, remarks on publishing. */
import { isBody } from '../lexicon/bodies.ts'
import { isClosingLine, namesAttachment, signature } from '../lexicon/document-frame.ts'
import { readNumberLabel } from '../lexicon/numbering.ts'
import { type Line, linesOf } from '../text/lines.ts'

/** The closing lines stand within as many characters before the end of a plan. */
const longestClosing = 600
const longestSigner = 40

/**
 * Where in the running text of the last section the closing lines begin.
 *
 * @returns `end` where no line is the day of a signature or names an attachment, and where nothing stands before them
 */
export function closingStart(text: string, start: number, end: number): number {
  const from = text.lastIndexOf('\n', Math.max(start, end - longestClosing)) + 1
  if (end - from < 2) return end
  const lines = linesOf(text.slice(Math.max(start, from), end))
  const signed = lines.findIndex(isSigned)
  if (signed < 1) {
    const undated = undatedSigner(lines)
    const first = withAttachments(lines, undated < 1 ? lines.length : undated)
    return first < lines.length ? Math.max(start, from) + lines[first]!.start : end
  }
  let first = signed
  while (first > 0 && isSigner(lines[first - 1]!)) first--
  if (first === 0) return end
  return Math.max(start, from) + lines[withAttachments(lines, first)]!.start
}

/**
 * Where the list of attachments begins that stands between the running text of a section and the tables behind it.
 *
 * @returns `end` where none does
 */
export function attachmentsStart(text: string, start: number, end: number): number {
  const from = Math.max(start, text.lastIndexOf('\n', Math.max(start, end - longestClosing)) + 1)
  const lines = linesOf(text.slice(from, end))
  let first = lines.length
  for (let at = lines.length - 1; at > 0; at--) {
    const { text } = lines[at]!
    if (text.length > longestLabel || text.includes('。')) break
    if (namesAttachment(text)) first = at
  }
  return first < lines.length ? from + lines[first]!.start : end
}

/** No line between the label of an attachment and its table is longer. */
const longestLabel = 60

/**
 * Index of the line of a body that signs without a day: a government behind the last sentence, or any body behind the
 * list of attachments; -1 if there is none.
 */
export function undatedSigner(lines: readonly Line[]): number {
  return lines.findIndex((line, index) => {
    const above = lines[index - 1]?.text ?? ''
    if (namesAttachment(above)) return isSigner(line)
    return above.endsWith('。') && signature.signers.test(line.text) && isSigner(line)
  })
}

/** Whether a line is a day alone, or one behind the body that signs (某局办公室 2022年5月8日印发). */
export function isSigned({ text }: Line): boolean {
  const at = text.length <= 2 * longestSigner ? text.search(signature.day) : -1
  return at === 0 || (at > 0 && isBody(text.slice(0, at).trim()))
}

/** Whether a line is made of bodies alone. */
export function isSigner({ text }: Line): boolean {
  return text.length <= longestSigner && text.split(/[\s　]+/).every(name => isBody(name))
}

/** The list of attachments and what else closes a document stand above the signers, if there are any. */
function withAttachments(lines: readonly Line[], signers: number): number {
  let first = signers
  for (let at = signers - 1; at > 0; at--) {
    const { text } = lines[at]!
    if (namesAttachment(text) || isClosingLine(text)) first = at
    else if (readNumberLabel(text, 0) === null) break
  }
  return first
}
