/** The titles of notices, which name the plan that they issue. */
import { isBody } from '../lexicon/bodies.ts'
import { aboutWord, announcedTitle, blankedTitleLength, noticeTitleLength } from '../lexicon/documents.ts'
import type { Line } from '../text/lines.ts'
import { mostTitleLines, type Title } from './broken-titles.ts'

/** The title that a line opens with and a blank ends, where a body says in it what the document is about. */
export function blankedTitle(line: Line, before: number): Title | null {
  const length = blankedTitleLength(line.text)
  if (length === 0 || line.start + length > before) return null
  const issuer = line.text.slice(0, line.text.indexOf(aboutWord)).split(/[ 　]/).at(-1)!
  if (issuer !== '' && !isBody(issuer)) return null
  return {
    text: line.text.slice(0, length).replace(/[ 　]/g, ''),
    range: [line.start, line.start + length],
  }
}

/** Joins the lines that the title of a notice was broken into, up to the one that says 关于, and the body that issues it above. */
export function joinNotice(lines: readonly Line[], index: number, from: number): Title {
  let first = index
  while (
    !lines[first]!.text.includes(aboutWord) &&
    index - first < mostTitleLines &&
    isNoticePart(lines[first - 1], from)
  )
    first--
  if (!lines[first]!.text.includes(aboutWord)) first = index
  if (lines[first]!.text.startsWith(aboutWord)) first = firstIssuer(lines, first, from)
  const parts = lines.slice(first, index + 1)
  const last = parts.at(-1)!
  const length = noticeTitleLength(last.text)
  const words = parts.map(({ text }, at) => (at === parts.length - 1 ? text.slice(0, length) : text))
  return {
    text: words.length === 1 ? words[0]! : words.map(text => text.replace(/[ 　]/g, '')).join(''),
    range: [parts[0]!.start, length < last.text.length ? last.start + length : last.end],
  }
}

/** No more bodies issue a document together, each in a line of its own above its title (GB/T 9704-2012, 7.2.4). */
const mostIssuers = 3

/** The first of the lines right above a title that are the bodies which issue it; the title itself where there are none. */
function firstIssuer(lines: readonly Line[], title: number, from: number): number {
  let first = title
  for (; title - first < mostIssuers; first--) {
    const above = lines[first - 1]
    if (!isNoticePart(above, from) || !isBody(above.text)) break
  }
  return first
}

function isNoticePart(line: Line | undefined, from: number): line is Line {
  return (
    line !== undefined && line.start >= from && line.text.length <= 60 && !/[。；：！？）]$/.test(line.text)
  )
}

/** The title that the words of a notice name, where the page has the title in none of its lines. */
export function titleInNotice(lines: readonly Line[], before: number): Title | null {
  for (const { text, start, end } of lines) {
    if (end > before) return null
    const place = announcedTitle(text)
    if (place !== null) return { text: text.slice(...place), range: [start + place[0], start + place[1]] }
  }
  return null
}
