import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

const grammar = loadGrammar('contents', () =>
  z.strictObject({
    note: z.string(),
    titles: z.array(z.string().min(1)),
    leaders: z.string().min(1).describe('characters that lead from a heading to its page number'),
    fewest: z.strictObject({ note: z.string(), titled: z.int().min(2), untitled: z.int().min(2) }),
  }),
)

const titles = new Set(grammar.titles)
const leaders = new Set(grammar.leaders)

/** No entry is longer; entries of one table of contents. */
const LONGEST_ENTRY = 120
const MOST_ENTRIES = 400
/** Leaders in a row; fewer are marks of a sentence. */
const FEWEST_LEADERS = 3
/** Lines at the head of a document in which the title of the contents stands. */
const DEEPEST_TITLE = 200

/**
 * Removes tables of contents: entries under a title (目录) that have page numbers or come again as headings, and runs
 * of lines that leaders (`……`) join to page numbers.
 */
export const contents: RepairRule = {
  id: 'contents',
  repair(text) {
    const lines = linesOf(text)
    const title = lines.slice(0, DEEPEST_TITLE).findIndex(line => titles.has(withoutBlanks(line.text)))
    const from = title < 0 ? firstLed(lines) : title + 1
    if (from < 0) return { edits: [] }
    const isRepeated = title < 0 ? () => false : repetitionTest(lines, from)
    let to = from
    while (to < lines.length && to - from < MOST_ENTRIES && isEntry(lines[to]!, title >= 0, isRepeated)) to++
    if (to - from < (title < 0 ? grammar.fewest.untitled : grammar.fewest.titled)) return { edits: [] }
    const first = lines[title < 0 ? from : title]!
    return { edits: [{ start: first.start, end: lines[to - 1]!.end, text: '' }] }
  },
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '')
}

function firstLed(lines: readonly Line[]): number {
  return lines.slice(0, DEEPEST_TITLE).findIndex(({ text }) => pageOf(text) === 'led')
}

function isEntry(line: Line, titled: boolean, isRepeated: (line: Line) => boolean): boolean {
  if (line.text.length > LONGEST_ENTRY) return false
  const page = pageOf(line.text)
  return page === 'led' || (titled && (page === 'parted' || isRepeated(line)))
}

/** How a page number ends a line: after leaders, after a blank, or not at all. */
function pageOf(text: string): 'led' | 'parted' | null {
  let at = text.length
  while (at > 0 && /[)）\s\-—]/.test(text[at - 1]!)) at--
  const numberEnd = at
  while (at > 0 && numberEnd - at < 4 && /[0-9]/.test(text[at - 1]!)) at--
  if (at === numberEnd || at === 0) return null
  let count = 0
  let blanks = 0
  for (; at > 0; at--) {
    const sign = text[at - 1]!
    // An ellipsis is three dots in one character.
    if (leaders.has(sign)) count += sign === '…' || sign === '⋯' ? FEWEST_LEADERS : 1
    else if (/\s/.test(sign)) blanks++
    else if (!/[(（]/.test(sign)) break
  }
  if (at === 0) return null
  return count >= FEWEST_LEADERS ? 'led' : blanks > 0 ? 'parted' : null
}

/** A test whether a line, without its page number, comes again further down as a line or at the head of one. */
function repetitionTest(lines: readonly Line[], from: number): (line: Line) => boolean {
  const later = lines
    .slice(from)
    .map(({ start, text }) => ({ start, words: withoutBlanks(text.slice(0, LONGEST_ENTRY)) }))
  return line => {
    const words = withoutBlanks(line.text).replace(/[0-9]{1,4}$/, '')
    return words.length > 1 && later.some(one => one.start > line.start && one.words.startsWith(words))
  }
}
