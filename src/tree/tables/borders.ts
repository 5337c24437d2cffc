/** How a line shows the borders of its cells. */
import type { Span } from '../../edits/edit.ts'
import { isBlank, type Line } from '../../text/lines.ts'

/** `|` of Markdown, tab, or a gap of two and more blanks. */
export type Border = 'bar' | 'tab' | 'gap'

/** No row of a table is longer. */
const longestRow = 4000
const gap = /[ \u00a0\u3000]{2,}/g

/** The border between the cells of a line; null if it shows none. */
export function borderOf(text: string, line: Line): Border | null {
  const { text: words } = line
  if (words.length > longestRow) return null
  if (words.includes('|') && (words.startsWith('|') || words.indexOf('|') !== words.lastIndexOf('|')))
    return 'bar'
  if (words.includes('\t') || startsWithTab(text, line)) return 'tab'
  return words.includes('  ') || words.includes('　　') || words.includes('\u00a0\u00a0') ? 'gap' : null
}

function startsWithTab(text: string, line: Line): boolean {
  return text[line.start - 1] === '\t'
}

/** Whether a line is the rule under a Markdown header (|---|:--|). */
export function isRule(line: string): boolean {
  return line.includes('-') && line.includes('|') && /^[|:\- \t]+$/.test(line)
}

/** The cells of a line without the blanks around them; null where a cell is empty. */
export function cellsOf(text: string, line: Line, border: Border): (Span | null)[] {
  if (border === 'gap')
    return split(
      text,
      line.start,
      line.end,
      [...line.text.matchAll(gap)].map(match => [
        line.start + match.index,
        line.start + match.index + match[0].length,
      ]),
    )
  // Empty cells at the ends of a line are blanks to those who only read its words.
  const [start, end] = border === 'tab' ? withTabs(text, line) : withoutOuterBars(line)
  const mark = border === 'tab' ? '\t' : '|'
  const borders: Span[] = []
  for (let at = start; at < end; at++) if (text[at] === mark) borders.push([at, at + 1])
  return split(text, start, end, borders)
}

function split(text: string, start: number, end: number, borders: readonly Span[]): (Span | null)[] {
  const cells: (Span | null)[] = []
  let from = start
  for (const [stop, next] of [...borders, [end, end] as const]) {
    cells.push(trimmed(text, from, stop))
    from = next
  }
  return cells
}

function withTabs(text: string, line: Line): Span {
  let start = line.start
  let end = line.end
  while (start > 0 && text[start - 1] !== '\n' && isBlank(text.charCodeAt(start - 1))) start--
  while (end < text.length && text[end] !== '\n' && isBlank(text.charCodeAt(end))) end++
  return [start, end]
}

function withoutOuterBars({ start, end, text }: Line): Span {
  return [start + (text.startsWith('|') ? 1 : 0), end - (text.endsWith('|') && text.length > 1 ? 1 : 0)]
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  return from < to ? [from, to] : null
}
