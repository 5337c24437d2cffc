import type { FrontLines } from './front-lines.ts'
import {
  documentNumberEnd,
  endsAddress,
  followsTitle,
  issuedName,
  noticeEnd,
  opensAddress,
  opensText,
  releaseNotes,
  titleEnds,
} from './front-wording.ts'

/** How long the title of a notice may be that names several plans. */
const noticeLength = 160
/** How long the list of those whom it addresses may be. */
const addressLength = 160

/** Puts the title of the notice at the head of the text, its number, and whom it addresses on lines of their own. */
export function describeNotice(front: FrontLines): void {
  const end = noticeEnd(front.text, 0, Math.min(front.end, noticeLength))
  if (end === undefined || opensWithPlan(front, end)) return
  const line = front.after(end)
  const numberEnd = documentNumberEnd(front.text, line)
  if (numberEnd !== undefined) front.breakBefore(line, '\n')
  describeAddress(front, front.after(numberEnd ?? end), issuedName(front.text.slice(0, end)))
}

/** Whether a plan and not a notice opens the text: its title, then words that cite the notice of another. */
function opensWithPlan(front: FrontLines, end: number): boolean {
  return titleEnds(front.text, 0, end).some(titleEnd => followsTitle(front.text, front.after(titleEnd)))
}

/**
 * Puts whom a document addresses on a line of its own, up to the words that open its text: 各镇人民政府，区直各部门：
 *
 * @param start where its line would begin
 * @param issued name of the plan that a notice issues, which may open its text: 《…方案》已经…
 */
export function describeAddress(front: FrontLines, start: number, issued = ''): void {
  const { text } = front
  if (!opensAddress(text, start)) return
  front.breakBefore(start, '\n')
  for (let at = start; at < Math.min(front.end, start + addressLength); at++) {
    if (!front.isMark(at) || !endsAddress(text, at)) continue
    const opensWithName = issued !== '' && text.startsWith(issued, at + 1)
    if (!opensWithName && !opensText(text, at + 1)) continue
    front.known.runs.set(at, opensWithName ? '：\n《' : '：\n')
    return
  }
}

/** Puts what says who may read the document on a line of its own, in the bracket whose marks are left. */
export function describeReleaseNotes(front: FrontLines): void {
  const { runs } = front.known
  for (const [start, end] of releaseNotes(front.text, front.start, front.end)) {
    if (front.isMark(start - 1) && front.isMark(end)) {
      runs.set(start - 1, '\n（')
      runs.set(end, '）\n')
    } else front.breakBefore(start, '\n')
    front.openLine(front.after(end))
  }
}
