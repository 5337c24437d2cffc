import { isBody } from '../../../lexicon/bodies.ts'
import { aboutWord } from '../../../lexicon/documents.ts'
import type { FrontLines } from './front-lines.ts'
import {
  continuesTitle,
  dates,
  documentNumberEnd,
  documentTitleEnd,
  endsAddress,
  followsTitle,
  isSentence,
  isWithinTitle,
  opensTitle,
  pageFactsEnd,
  pageWords,
  titleEnds,
  titleTailEnd,
} from './front-wording.ts'
import { describeAddress, describeNumber } from './notices.ts'
import { opensLikePlace, placeLength } from './places.ts'
import { isAttachment, signerLength } from './signatures.ts'

/** How long the title of a plan may be. */
const titleLength = 70
/** How long the facts may be that a page puts below a title. */
const factsLength = 120
/** So many characters at the end of two titles are alike where both are of one plan. */
const shortestTitle = 6
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

/**
 * Where the title begins that ends at an offset; undefined where the words there are no title. Unless a line is known
 * to begin there, it has to open as titles do.
 *
 * @param last no title begins before
 * @param isMarked whether a mark follows it, as one does a name in a sentence
 */
function titleStart(front: FrontLines, last: number, end: number, isMarked: boolean): number | undefined {
  const { text } = front
  // 2031年全县 opens a title as well as the text below one, which has marks before it comes to a word for plans.
  const isText = (at: number) =>
    followsTitle(text, at) && !(opensTitle(text, at) && front.stretchStart(end, at, titleLength) === at)
  const whole = front.stretchStart(end, last, titleLength)
  if (whole === 0 && holdsCitedTitle(front, whole, end)) return whole
  const line = front.lines
    .filter(at => at >= last && at < end && end - at <= titleLength && !isText(at))
    .at(-1)
  const start = line ?? whole
  if (front.start === 0) {
    const words = pageWords(text, 0, end)
    for (let at = Math.max(start, words.at(-1)?.[1] ?? end); at < end; at++)
      if (mayOpenTitle(text, at)) {
        for (const [word] of words) front.breakBefore(word, '\n')
        return repeatStart(front, at, end)
      }
  }
  if (isText(start) || isSentence(text.slice(start, end))) return undefined
  const issuer = issuerLength(text, start, end)
  if (issuer > 0) {
    front.breakBefore(start, '。\n')
    return start + issuer
  }
  const repeated = repeatStart(front, start, end)
  if (line !== undefined || repeated > start) return repeated
  if (isMarked) return undefined
  const isFirst = front.start === 0 && last === 0
  return mayOpenTitle(text, start) || (isFirst && opensLikePlace(text, start))
    ? start
    : titleBehindBodies(text, start, end)
}

/** Whether a title names what it carries out: 贯彻落实《…意见》分工方案 */
function holdsCitedTitle({ known }: FrontLines, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (known.runs.get(at) === '《') return true
  return false
}

/** Where a title begins that stands right behind another that ends as it does, that of the page: 节水方案|东川市节水方案 */
function repeatStart({ text }: FrontLines, start: number, end: number): number {
  const ending = text.slice(end - shortestTitle, end)
  for (const middle of titleEnds(text, start, end)) {
    const isRepeated = end - middle > shortestTitle && text.endsWith(ending, middle)
    if (isRepeated && mayOpenTitle(text, middle)) return middle
  }
  return start
}

/** Length of the name of who signed, right before a title that begins with the same place: 东川市人民政府|东川市节水方案 */
function issuerLength(text: string, start: number, end: number): number {
  const length = text.slice(start + 2, end - shortestTitle).indexOf(text.slice(start, start + 2)) + 2
  return length > 2 && isBody(text.slice(start, start + length)) ? length : 0
}

/** Where a title begins right behind the bodies of a clause, its line break lost: 各成员单位|东川市节水方案 */
function titleBehindBodies(text: string, start: number, end: number): number | undefined {
  for (let at = start + 2; at < end; at++) if (endsAddress(text, at) && placeLength(text, at) > 0) return at
  return undefined
}

function mayOpenTitle(text: string, offset: number): boolean {
  return opensTitle(text, offset) || placeLength(text, offset) > 0
}
