/** Stretches of running text as passages of a plan. */
import type { Span } from '../edits/edit.ts'
import { introducesDuties } from '../lexicon/document-frame.ts'
import { bulletClass } from '../lexicon/line-heads.ts'
import type { PassageNode, ResponsibilityNode } from '../tree/nodes.ts'
import { passageNode } from '../tree/passages.ts'
import { themeSentence } from '../tree/section-titles.ts'

/** A passage over a stretch of the text. */
export function passage(
  text: string,
  role: PassageNode['role'],
  range: Span,
  title: string | null,
  responsibility: ResponsibilityNode | null,
): PassageNode {
  return passageNode(text.slice(...range), range, { role, origin: 'body', title, responsibility })
}

/** The theme sentence that opens a stretch, or null. */
export function themeOf(text: string, stretch: Span): string | null {
  const theme = themeSentence(text, ...stretch)
  return theme === null ? null : text.slice(...theme)
}

/** The paragraphs of a stretch, without blanks and marks at their ends. */
export function paragraphsOf(text: string, [start, end]: Span): Span[] {
  const paragraphs: Span[] = []
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at)
    const stop = found < 0 || found > end ? end : found
    const paragraph = trimmedItem(text, at, stop)
    if (paragraph !== null) paragraphs.push(paragraph)
    at = stop + 1
  }
  return paragraphs
}

/** A line that heads what stands below it by a mark in place of a number: ●重点工作, 【组织保障】. */
const markedHeading = new RegExp(
  `(?:^|\\n)[ 　]{0,4}(?:${bulletClass}|【)[^，。；：、！？0-9\\n]{2,20}】?[ 　]{0,4}(?=\\n)`,
  'g',
)
const bullet = new RegExp(bulletClass)

/** Where the text under the last marked heading of a stretch begins; its start where there is none. */
export function afterMarkedHeading(text: string, [start, end]: Span): number {
  const last = [...text.slice(start, end).matchAll(markedHeading)].at(-1)
  return last === undefined ? start : start + last.index + last[0].length
}

/** Where the text begins that the last paragraph of introduction (现提出以下措施：) announces; the start where none does. */
export function afterIntroduction(text: string, stretch: Span): number {
  const paragraphs = paragraphsOf(text, stretch)
  const last = paragraphs.slice(0, -1).findLast(range => introducesDuties(text.slice(...range)))
  return last?.[1] ?? stretch[0]
}

/** A stretch without the blanks and marks at its ends; null where nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && /[\s　。；：，、）〕】\]］—]/.test(text[from]!)) from++
  while (to > from && /[\s　。；，、—]/.test(text[to - 1]!)) to--
  return from < to ? [from, to] : null
}

/** The same without the mark that makes an item of it (●清理沟渠). */
export function trimmedItem(text: string, start: number, end: number): Span | null {
  const range = trimmed(text, start, end)
  if (range === null || !bullet.test(text[range[0]]!)) return range
  return trimmed(text, range[0] + 1, range[1])
}
