/** Texts without numbers and without a title that tell paragraph by paragraph what each body does. */
import { splitBodies } from '../lexicon/bodies.ts'
import { dutyOpenerIn } from '../lexicon/responsibility.ts'
import type { Line } from '../text/lines.ts'

/** Fewer such paragraphs may stand in any report. */
const fewestDuties = 3
/** So many of the paragraphs of the text are duties at least. */
const leastShare = 0.5
/** A paragraph is at least as long, in characters, and no list of bodies at its head is longer. */
const shortestParagraph = 15
const longestBodies = 40

/** Whether lines are such a text: 县水利局负责清淤。 / 县财政局：落实经费。 */
export function listsDuties(lines: readonly Line[]): boolean {
  const paragraphs = lines.filter(({ text }) => text.length >= shortestParagraph)
  const duties = paragraphs.filter(opensWithBody).length
  return duties >= fewestDuties && duties >= leastShare * paragraphs.length
}

/** Whether a paragraph opens with bodies, and a colon or what they do behind them. */
function opensWithBody({ text }: Line): boolean {
  const head = text.slice(0, longestBodies)
  const colon = head.indexOf('：')
  const end = colon > 0 ? colon : dutyOpenerIn(head)
  return end > 1 && splitBodies(head.slice(0, end)).every(({ body }) => body)
}
