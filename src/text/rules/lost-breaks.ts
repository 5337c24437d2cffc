/**
 * Gives the lines back to a text that lost its line breaks and kept its marks: all of a plan in one line, or with a blank
 * where each line ended. Numbers of sections and labels of clauses begin lines; a blank after a sentence or after a few
 * words without a mark was a break.
 */
import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { chromeLines } from '../../lexicon/chrome.ts'
import { isPlanTitle } from '../../lexicon/documents.ts'
import type { RepairRule } from '../rule.ts'
import { frameBreaks } from './glued-frames.ts'
import { decimalSectionsIn } from './lost-decimals.ts'
import { articlesIn, labelsIn } from './lost-line-heads.ts'

/** The line of a text that lost its breaks is so long at least, in UTF-16 units, and holds so much of the text. */
const shortestLine = 200
const leastShare = 0.6
/** Fewer headings show nothing. */
const fewestHeadings = 3
/** A title or a signature in a line of its own has at most so many characters. */
const longestTitle = 45
/** How many characters of a line tell that it is the page's own. */
const pageWords = 8

/** What a paragraph begins with behind its title: a share goes on with the words before it. */
const opensParagraph = /^(?:[\u4e00-\u9fff《（]|[0-9](?![0-9.]{0,6}%))/
/** No share is longer, in characters. */
const longestShare = 8
/** Proposes breaks in a line that is most of the text and is numbered as sections are, and around glued frames. */
export const lostBreaks: RepairRule = {
  id: 'lost-breaks',
  async repair(text) {
    const edits = new Map<number, Edit>()
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start)
      const end = found < 0 ? text.length : found
      if (end - start > shortestLine && end - start >= text.length * leastShare)
        for (const edit of await breaksIn(text.slice(start, end)))
          edits.set(edit.start + start, { ...edit, start: edit.start + start, end: edit.end + start })
      start = end + 1
    }
    for (const edit of frameBreaks(text)) edits.set(edit.start, edit)
    return { edits: inOrder([...edits.values()]) }
  },
}

/** The breaks of one line; none unless its numbers are those of sections. */
async function breaksIn(line: string): Promise<Edit[]> {
  // Few texts have lost their lines: what finds headings without them is loaded for those.
  const { findMarkedHeadings } = await import('../marks/headings/numbering/marked-headings.ts')
  const { grammar } = await import('../marks/structure-words.ts')
  const decimals = decimalSectionsIn(line).map(([start, end]) => ({ start, end }))
  const numbers = [...findMarkedHeadings(line), ...articlesIn(line), ...decimals].sort(
    (a, b) => a.start - b.start,
  )
  if (numbers.length < fewestHeadings) return []
  const title = namedTitle(line, numbers[0]!.start)
  // A field may be an item with a number of its own: （一）存在问题：…
  const numberEnds = new Set(numbers.map(({ end }) => end))
  const labels = labelsIn(line, grammar.fieldLabels.words).filter(start => !numberEnds.has(start))
  const starts = [...numbers.map(({ start }) => start), ...labels, ...title].filter(start => start > 0)
  const breaks = new Map<number, Edit>()
  for (const start of starts) {
    let from = start
    while (isBlank(line[from - 1])) from--
    breaks.set(from, { start: from, end: start, text: '\n' })
  }
  for (const edit of blanksThatBroke(line, new Set(starts), numbers)) breaks.set(edit.start, edit)
  return [...breaks.values()]
}

/** Where the title begins and ends that a notice names (现将《…方案》印发) and that stands again above the first heading. */
function namedTitle(line: string, before: number): number[] {
  for (const { 1: title = '', index } of line.slice(0, before).matchAll(/《([^《》]{5,60})》/g)) {
    const start = isPlanTitle(title) ? line.indexOf(title, index + title.length) : -1
    if (start >= 0 && start < before && line[start - 1] !== '《') return [start, start + title.length]
  }
  return []
}

/** Blanks where lines ended: after a sentence, and after a few words without a mark, such as a title. */
function* blanksThatBroke(
  line: string,
  starts: ReadonlySet<number>,
  headings: readonly { start: number; end: number }[],
): Generator<Edit> {
  const labelEnds = new Set(headings.map(({ end }) => end))
  let words = 0
  for (let at = 0; at < line.length; at++) {
    if (starts.has(at) || labelEnds.has(at)) words = at
    const character = line[at]!
    if (/[，；、]/.test(character)) words = Number.NEGATIVE_INFINITY
    if (!isBlank(character)) continue
    const before = line[at - 1] ?? ''
    const start = at
    while (isBlank(line[at + 1])) at++
    const ends =
      /[。！？；”）】]/.test(before) || chromeLines.below.test(line.slice(at + 1, at + 1 + pageWords))
    const isTitle =
      start - words <= longestTitle &&
      /[\u4e00-\u9fff日》]/.test(before) &&
      (opensParagraph.test(line.slice(at + 1, at + 1 + longestShare)) || line.startsWith('——', at + 1))
    if ((ends || isTitle) && !labelEnds.has(start)) {
      yield { start, end: at + 1, text: '\n' }
      words = at + 1
    } else if (ends) words = at + 1
  }
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\u3000'
}
