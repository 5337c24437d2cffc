import { isBody } from '../../../lexicon/bodies.ts'
import { announcesAttachments } from '../headings/heading-wording.ts'
import type { FrontLines } from './front-lines.ts'
import { dates, fromPlace, imprintEnd, titleEnds } from './front-wording.ts'

/** How long the names of those who sign may be. */
export const signerLength = 30
/** How long the title of an attachment may be. */
const longestTitle = 70

/** Puts body and date at the end of a notice on lines of their own; at the end of the text, a date alone, too. */
export function describeSignatures(front: FrontLines): void {
  const { text } = front
  for (const [start, end] of dates(text, front.start, front.end)) {
    const bodyEnd = front.isMark(start - 1) ? start - 1 : start
    const body = front.stretchStart(bodyEnd, front.start, signerLength + 1)
    const isSigned = body < bodyEnd && isBody(text.slice(body, bodyEnd))
    const after = front.after(imprintEnd(text, end))
    // Right below a title both stand in a bracket.
    const belowTitle =
      titleEnds(text, front.start, body).at(-1) === body - 1 && !isAttachment(front, body - 1)
    if (isSigned && !belowTitle) {
      front.breakBefore(body, '。\n')
      const second = secondBody(text.slice(body, bodyEnd))
      if (second > 0) front.breakBefore(body + second, '\n')
      front.breakBefore(start, '\n')
    } else if (after >= text.length && (front.isMark(start - 1) || after > front.after(end)))
      front.breakBefore(start, '。\n')
    if (isSigned && after < front.end) front.openLine(after)
  }
}

/** Whether the title that ends at an offset stands in the list of attachments above a signature: 附件：东川市节水方案 */
export function isAttachment(front: FrontLines, titleEnd: number): boolean {
  const start = front.stretchStart(titleEnd, front.start, longestTitle)
  return front.isMark(start - 1) && announcesAttachments(front.text, start - 1)
}

/** Where the second of two bodies begins that sign together, each with the name of the place; 0 if there is one only. */
function secondBody(words: string): number {
  const place = fromPlace(words).slice(0, 2)
  const second = words.indexOf(place, words.indexOf(place) + 2)
  return second > 0 && isBody(words.slice(0, second)) && isBody(words.slice(second)) ? second : 0
}
