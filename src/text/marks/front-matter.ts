/**
 * Finds the lines above the first heading of each plan in a mangled text: the page's own words, the title of the notice,
 * whom it addresses, who signed it and when, and the title of the plan. Their line breaks left no mark, or one that says
 * nothing; yet the title holds the year that all bare months of the plan depend on.
 */
import { isBody } from '../../lexicon/bodies.ts'
import {
  attachmentMarks,
  continuesTitle,
  dates,
  documentNumberEnd,
  endsAddress,
  followsTitle,
  isSentence,
  issuedName,
  noticeEnd,
  opensAddress,
  opensText,
  opensTitle,
  pageFactsEnd,
  pageWords,
  titleEnds,
  titleTailEnd,
} from './front-wording.ts'
import type { PlacedHeading } from './headings.ts'
import { placeLength } from './places.ts'
import { isMangledMark, type Known } from './slots.ts'

/** How far above the first heading of a plan its title may stand, in characters. */
const reach = 1500
/** How long the title of a plan may be, and that of a notice that names several plans. */
const titleLength = 70
const noticeLength = 160
/** How long the name of a signer may be, and the facts that a page puts below a title. */
const signerLength = 30
const factsLength = 120
/** Words that name a plan stand as near to each other in one title: 行动方案. */
const nounGap = 6
/** How long the list of those whom a notice addresses may be. */
const addressLength = 160

/**
 * Adds the runs and breaks around the titles of plans and notices, and around signatures, to `known`.
 *
 * @param headings in the order of the text
 */
export function describeFrontMatter(text: string, headings: readonly PlacedHeading[], known: Known): void {
  const highest = headings.reduce((least, { rank }) => Math.min(least, rank), Number.POSITIVE_INFINITY)
  let from = 0
  for (const heading of headings) {
    if (heading.rank === highest && heading.number === 1)
      new FrontMatter(text, Math.max(from, heading.start - reach), heading.start, known).describe()
    from = heading.end + 1
  }
  new FrontMatter(
    text,
    Math.max(from, text.length - signerLength * 2),
    text.length,
    known,
  ).describeSignatures()
}

/** Where the second of two bodies begins that sign together, each with the name of the place; 0 if there is one only. */
function secondBody(words: string): number {
  const place = words.replace(/^中共/, '').slice(0, 2)
  const second = words.indexOf(place, words.indexOf(place) + 2)
  return second > 0 && isBody(words.slice(0, second)) && isBody(words.slice(second)) ? second : 0
}

class FrontMatter {
  readonly #text: string
  readonly #start: number
  readonly #end: number
  readonly #known: Known
  /** Where a line is known to begin that may be a title. */
  readonly #lines: number[] = []

  /** @param end where the first heading begins, or the text ends */
  constructor(text: string, start: number, end: number, known: Known) {
    this.#text = text
    this.#start = start
    this.#end = end
    this.#known = known
    if (start === 0) this.#lines.push(0)
  }

  describe(): void {
    if (this.#start === 0) this.#describeNotice()
    this.describeSignatures()
    for (const [start, end] of attachmentMarks(this.#text, this.#start, this.#end)) {
      this.#breakBefore(start, '。\n')
      this.#openLine(end)
    }
    this.#describeTitles()
  }

  /** Body and date at the end of a notice, each on a line of its own; at the end of a text, the date alone. */
  describeSignatures(): void {
    const text = this.#text
    for (const [start, end] of dates(text, this.#start, this.#end)) {
      const bodyEnd = this.#isMark(start - 1) ? start - 1 : start
      let body = bodyEnd
      while (body > this.#start && bodyEnd - body <= signerLength && !this.#isBorder(body)) body--
      const isSigned = body < bodyEnd && isBody(text.slice(body, bodyEnd))
      const after = this.#after(end)
      if (isSigned && titleEnds(text, this.#start, body).at(-1) !== body - 1) {
        this.#breakBefore(body, '。\n')
        const second = secondBody(text.slice(body, bodyEnd))
        if (second > 0) this.#breakBefore(body + second, '\n')
        this.#breakBefore(start, '\n')
      } else if (after >= text.length && this.#isMark(start - 1)) this.#breakBefore(start, '。\n')
      if (isSigned && after < this.#end) this.#openLine(after)
    }
  }

  /** The title of the notice at the head of the text, its number, and whom it addresses. */
  #describeNotice(): void {
    const end = noticeEnd(this.#text, 0, Math.min(this.#end, noticeLength))
    if (end === undefined) return
    const line = this.#after(end)
    const numberEnd = documentNumberEnd(this.#text, line)
    if (numberEnd !== undefined) this.#breakBefore(line, '\n')
    this.#describeAddress(this.#after(numberEnd ?? end), issuedName(this.#text.slice(0, end)))
  }

  /**
   * 各镇人民政府，区直各部门：, up to the words that open the text.
   *
   * @param issued name of the plan that the notice issues, which may open its text: 《…方案》已经…
   */
  #describeAddress(start: number, issued = ''): void {
    const text = this.#text
    if (!opensAddress(text, start)) return
    this.#breakBefore(start, '\n')
    for (let at = start; at < Math.min(this.#end, start + addressLength); at++) {
      if (!this.#isMark(at) || !endsAddress(text, at)) continue
      const opensWithName = issued !== '' && text.startsWith(issued, at + 1)
      if (!opensWithName && !opensText(text, at + 1)) continue
      this.#known.runs.set(at, opensWithName ? '：\n《' : '：\n')
      return
    }
  }

  #describeTitles(): void {
    const text = this.#text
    let last = this.#start
    for (const end of titleEnds(text, this.#start, this.#end)) {
      const tail = titleTailEnd(text, end)
      const after = tail ?? this.#after(end)
      if (continuesTitle(text, after)) {
        if (tail !== undefined) this.#describeTail(end, tail, '')
        continue
      }
      if (after < this.#end && !followsTitle(text, after)) continue
      const start = this.#titleStart(last, end, tail === undefined && after > end)
      if (start === undefined) continue
      this.#breakBefore(start, '。\n')
      if (tail !== undefined) this.#describeTail(end, tail, '\n')
      else this.#describeTitleEnd(end, after)
      last = after
    }
    if (last === this.#start) this.#describeOpening()
  }

  /** The title at the head of the text, if its first stretch opens as titles do, whatever follows it. */
  #describeOpening(): void {
    const [start] = this.#lines
    if (start === undefined || !this.#opensTitle(start)) return
    let stretch = start
    while (stretch < this.#end && stretch - start < titleLength && !this.#isMark(stretch)) stretch++
    const ends = titleEnds(this.#text, start, stretch + 1)
    const end = ends.find((each, index) => (ends[index + 1] ?? this.#end) - each > nounGap)
    if (end === undefined || continuesTitle(this.#text, this.#after(end))) return
    if (!isSentence(this.#text.slice(start, end))) this.#breakBefore(this.#after(end), '\n')
  }

  /** The bracket after a title, from its opening mark to behind its closing one. */
  #describeTail(start: number, end: number, ending: string): void {
    this.#known.runs.set(start, '（')
    this.#known.runs.set(end - 1, `）${ending}`)
  }

  #describeTitleEnd(end: number, after: number): void {
    const { runs } = this.#known
    const [issued] = dates(this.#text, after, Math.min(this.#end, after + signerLength * 2))
    if (issued !== undefined && after > end && this.#isMark(issued[1])) {
      runs.set(end, '\n（')
      runs.set(issued[1], '）\n')
    } else if (after === this.#end && after > end) runs.set(end, runs.get(end)!.replace('。', ''))
    else if (after < this.#end) this.#breakBefore(after, '\n')
    const facts = pageFactsEnd(this.#text, after, Math.min(this.#end, after + factsLength))
    if (facts !== undefined) this.#breakBefore(facts, '\n')
    this.#describeAddress(after)
  }

  /**
   * Where the title begins that ends at an offset; undefined where the words there are no title. Unless a line is known
   * to begin there, it has to open as titles do.
   *
   * @param last no title begins before
   * @param isMarked whether a mark follows it, as one does a name in a sentence
   */
  #titleStart(last: number, end: number, isMarked: boolean): number | undefined {
    const text = this.#text
    const line = this.#lines.filter(at => at >= last && at < end && end - at <= titleLength).at(-1)
    let start = line ?? end
    if (line === undefined)
      while (start > last && end - start < titleLength && !this.#isBorder(start)) start--
    if (this.#start === 0) {
      const words = pageWords(text, 0, end)
      for (let at = Math.max(start, words.at(-1)?.[1] ?? end); at < end; at++)
        if (this.#opensTitle(at)) {
          for (const [word] of words) this.#breakBefore(word, '\n')
          return at
        }
    }
    if (followsTitle(text, start) || isSentence(text.slice(start, end))) return undefined
    if (line !== undefined) return line
    return !isMarked && this.#opensTitle(start) ? start : undefined
  }

  #opensTitle(offset: number): boolean {
    return opensTitle(this.#text, offset) || placeLength(this.#text, offset) > 0
  }

  #openLine(offset: number): void {
    this.#breakBefore(offset, '\n')
    this.#lines.push(offset)
    this.#lines.sort((a, b) => a - b)
  }

  /**
   * A line begins at an offset.
   *
   * @param run what the mark before it stood for, if there is one
   */
  #breakBefore(offset: number, run: string): void {
    if (offset <= 0 || offset >= this.#text.length) return
    if (!this.#isMark(offset - 1)) this.#known.breaks.add(offset)
    else if (!this.#known.runs.has(offset - 1)) this.#known.runs.set(offset - 1, run)
  }

  /** The offset, or that behind the mark that stands there. */
  #after(offset: number): number {
    return this.#isMark(offset) ? offset + 1 : offset
  }

  /** Whether a stretch without marks begins at an offset. */
  #isBorder(offset: number): boolean {
    return this.#isMark(offset - 1) || this.#known.breaks.has(offset)
  }

  #isMark(offset: number): boolean {
    return offset >= 0 && offset < this.#text.length && isMangledMark(this.#text[offset]!)
  }
}
