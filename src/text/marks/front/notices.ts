import { isBody } from '../../../lexicon/bodies.ts'
import { aboutWord } from '../../../lexicon/documents.ts'
import type { FrontLines } from './front-lines.ts'
import {
  documentNumberEnd,
  endsAddress,
  endsPlace,
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
/** How long the issuer of a notice may be, and the letters of a document number. */
const issuerLength = 30
const codeLength = 10
const numberEnding = '号'
const dayEnding = '日'
/** How long the place may be that the title of a notice leaves out. */
const placeLength = 8

/** Puts the title of the notice at the head of the text, its number, and whom it addresses on lines of their own. */
export function describeNotice(front: FrontLines): void {
  const start = describeNumberAbove(front)
  const end = noticeEnd(front.text, start, Math.min(front.end, start + noticeLength))
  if (end === undefined || opensWithPlan(front, end)) return
  const line = front.after(end)
  const numberEnd = documentNumberEnd(front.text, line)
  if (numberEnd !== undefined) describeNumber(front, end, numberEnd)
  describeAddress(front, front.after(numberEnd ?? end), issuedName(front.text.slice(start, end)))
}

/**
 * Puts the number of a notice that stands above its title, below the facts of a page, on a line of its own: …2031年3月5日|
 * 东政发〔2031〕6号|东川市人民政府关于…
 *
 * @returns where the title begins; 0 if there is no such number
 */
function describeNumberAbove(front: FrontLines): number {
  const { text, known } = front
  for (let bracket = 0; bracket < front.end; bracket++) {
    if (known.runs.get(bracket) !== '〔') continue
    const end = text.indexOf(numberEnding, bracket) + 1
    const about = text.indexOf(aboutWord, end)
    if (end === 0 || about < 0 || about - end > issuerLength) continue
    const title = front.after(end)
    if (!isBody(text.slice(title, about))) continue
    const code = /(?<![一-鿿])[一-鿿]*$/.exec(text.slice(Math.max(0, bracket - codeLength), bracket))![0]
    front.breakBefore(bracket - code.slice(code.lastIndexOf(dayEnding) + 1).length, '\n')
    front.openLine(title)
    return title
  }
  return 0
}

/** Puts the number of a notice on the line below its title; its own marks may have been taken for a citation's. */
export function describeNumber(front: FrontLines, titleEnd: number, numberEnd: number): void {
  const { text, known } = front
  front.breakBefore(front.after(titleEnd), '\n')
  const next = front.after(numberEnd)
  if (!opensAddress(text, next) && !followsTitle(text, next)) return
  if (front.isMark(titleEnd)) known.runs.set(titleEnd, `${closing(known.runs.get(titleEnd))}\n`)
  if (front.isMark(numberEnd)) known.runs.set(numberEnd, '\n')
  else front.breakBefore(numberEnd, '\n')
}

/** Of a run the marks that close what stands before it: `》（` → `》` */
function closing(run = ''): string {
  return /^[》”]*/.exec(run)![0]
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
    const opensWithName = issued !== '' && namesPlan(text, at + 1, issued)
    if (!opensWithName && !opensText(text, at + 1)) continue
    front.known.runs.set(at, opensWithName ? '：\n《' : '：\n')
    return
  }
}

/** Whether the name of a plan stands at an offset, the place before it written out or not: 东川市|青浦区节水方案 */
function namesPlan(text: string, offset: number, name: string): boolean {
  const before = text.slice(offset, offset + placeLength + name.length).indexOf(name)
  if (before <= 0) return before === 0
  return endsPlace(text[offset + before - 1]) && /^[一-鿿]+$/.test(text.slice(offset, offset + before))
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
