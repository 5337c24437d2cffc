import { isBody } from '../../../lexicon/bodies.ts'
import { aboutWord } from '../../../lexicon/documents.ts'
import type { FrontLines } from './front-lines.ts'
import {
  continuesTitle,
  dates,
  documentNumberEnd,
  documentTitleEnd,
  followsTitle,
  isSentence,
  isWithinTitle,
  pageFactsEnd,
  titleEnds,
  titleTailEnd,
} from './front-wording.ts'
import { describeAddress, describeNumber } from './notices.ts'
import { opensLikePlace } from './places.ts'
import { isAttachment, signerLength } from './signatures.ts'
import { mayOpenTitle, titleLength, titleStart } from './title-starts.ts'

/** How long the facts may be that a page puts below a title. */
const factsLength = 120
/** Words that name a plan stand as near to each other in one title: 行动方案. */
const nounGap = 6

/** Puts the titles of plans, the brackets behind them and the page's words around them on lines of their own. */
export function describeTitles(front: FrontLines): void {
  const { text } = front
  let last = front.start
  const ends = titleEnds(text, front.start, front.end)
  for (const [index, end] of ends.entries()) {
    const tail = titleTailEnd(text, end)
    const after = tail ?? front.after(end)
    if (continuesTitle(text, after)) {
      if (tail !== undefined) describeTail(front, end, tail, '')
      continue
    }
    // At the head of the text the number of the plan may follow; further down it is that of a plan that is cited.
    const isLast = (ends[index + 1] ?? front.end) - end > nounGap
    const numberEnd = isLast && last === 0 && end <= titleLength ? documentNumberEnd(text, after) : undefined
    if (after < front.end && numberEnd === undefined && !followsTitle(text, after)) continue
    const start = titleStart(front, last, end, tail === undefined && after > end)
    if (start === undefined || (isAttachment(front, end) && isSigned(front, after))) continue
    front.breakBefore(start, '。\n')
    if (tail !== undefined) describeTail(front, end, tail, '\n')
    else if (numberEnd !== undefined) {
      describeNumber(front, end, numberEnd)
      describeAddress(front, front.after(numberEnd))
    } else describeTitleEnd(front, end, after)
    last = after
  }
  if (last === front.start) describeOpening(front)
}

/** Whether the title of a plan stands at an offset, and below it its text and no signature. */
export function opensDocument(front: FrontLines, start: number): boolean {
  const { text } = front
  const limit = Math.min(front.end, start + titleLength)
  return titleEnds(text, start, limit).some(end => {
    const after = titleTailEnd(text, end) ?? front.after(end)
    if (continuesTitle(text, after) || isSentence(text.slice(start, end)) || !followsTitle(text, after))
      return false
    return !isSigned(front, after)
  })
}

/** Whether a date stands so near behind an offset that who signed may stand between. */
function isSigned(front: FrontLines, offset: number): boolean {
  return dates(front.text, offset, Math.min(front.end, offset + signerLength * 2)).length > 0
}

/** The title at the head of the text, or below who signed, if its first stretch opens as titles do, whatever follows it. */
function describeOpening(front: FrontLines): void {
  const { text, end: limit } = front
  const start = front.lines.at(-1)
  if (start === undefined || followsTitle(text, start)) return
  let stretch = start
  const goesOn = (at: number) => !front.isMark(at) || isWithinTitle(text, at)
  while (stretch < limit && stretch - start < titleLength && goesOn(stretch)) stretch++
  const aboutEnd = titleEndAbout(text, start, stretch)
  if (aboutEnd !== undefined) {
    front.breakBefore(aboutEnd, '\n')
    describeAddress(front, aboutEnd)
    return
  }
  const ends = titleEnds(text, start, stretch + 1)
  const end = ends.find((each, index) => (ends[index + 1] ?? limit) - each > nounGap)
  if (end === undefined || continuesTitle(text, front.after(end)) || isSentence(text.slice(start, end)))
    return
  const opens = mayOpenTitle(text, start) || opensLikePlace(text, start)
  if (!opens && !(start === 0 && isWholeLine(front, end))) return
  const tail = titleTailEnd(text, end)
  if (tail === undefined) front.breakBefore(front.after(end), '\n')
  else describeTail(front, end, tail, '\n')
}

/**
 * Where the title ends with which a stretch opens and runs into its text: 东川市人民政府关于管好渡口的意见|渡口是…… Undefined
 * unless a body says there what its document is about.
 */
function titleEndAbout(text: string, start: number, end: number): number | undefined {
  const about = text.indexOf(aboutWord, start)
  if (about < 0 || about >= end || about - start > signerLength) return undefined
  if (about > start && !isBody(text.slice(start, about))) return undefined
  const titleEnd = documentTitleEnd(text, about, end)
  return titleEnd !== undefined && titleEnd - start <= titleLength ? titleEnd : undefined
}

/** Whether the first stretch of a text is a title and no more: a mark follows, or the text begins with the same words. */
function isWholeLine(front: FrontLines, end: number): boolean {
  return front.isMark(end) || front.text.startsWith(front.text.slice(0, 2), end)
}

/** The bracket after a title, from its opening mark to behind its closing one. */
function describeTail({ known }: FrontLines, start: number, end: number, ending: string): void {
  known.runs.set(start, '（')
  known.runs.set(end - 1, `）${ending}`)
  if (ending !== '') return
  // Where a sentence goes on the title may be cited: 《东川市节水方案（2031—2033年）》的通知
  known.choices ??= new Map()
  known.choices.set(end - 1, ['）', '）》'])
}

function describeTitleEnd(front: FrontLines, end: number, after: number): void {
  const { runs } = front.known
  const [issued] = dates(front.text, after, Math.min(front.end, after + signerLength * 2))
  if (issued !== undefined && after > end && front.isMark(issued[1])) {
    runs.set(end, '\n（')
    runs.set(issued[1], '）\n')
  } else if (after === front.end && after > end) runs.set(end, (runs.get(end) ?? '').replace('。', ''))
  else if (after < front.end) front.breakBefore(after, '\n')
  const facts = pageFactsEnd(front.text, after, Math.min(front.end, after + factsLength))
  if (facts !== undefined) front.breakBefore(facts, '\n')
  describeAddress(front, after)
}
