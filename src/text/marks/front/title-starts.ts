/** Where the titles of plans begin in a mangled text. */
import { isBody } from '../../../lexicon/bodies.ts'
import type { FrontLines } from './front-lines.ts'
import { endsAddress, followsTitle, isSentence, opensTitle, pageWords, titleEnds } from './front-wording.ts'
import { opensLikePlace, placeLength } from './places.ts'

/** How long the title of a plan may be. */
export const titleLength = 70
/** So many characters at the end of two titles are alike where both are of one plan. */
const shortestTitle = 6

/**
 * Where the title begins that ends at an offset; undefined where the words there are no title. Unless a line is known
 * to begin there, it has to open as titles do.
 *
 * @param last no title begins before
 * @param isMarked whether a mark follows it, as one does a name in a sentence
 */
export function titleStart(
  front: FrontLines,
  last: number,
  end: number,
  isMarked: boolean,
): number | undefined {
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

/** Whether a title may begin at an offset: with a year, the place or a word that opens titles. */
export function mayOpenTitle(text: string, offset: number): boolean {
  return opensTitle(text, offset) || placeLength(text, offset) > 0
}
