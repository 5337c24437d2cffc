import type { Edit } from '../../edits/edit.ts'
import { loadGrammar, noted } from '../../grammars.ts'
import { chromeLines } from '../../lexicon/chrome.ts'
import { isClauseLabel } from '../../lexicon/clause-labels.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import { z } from '../../zod.ts'
import type { RepairRule } from '../rule.ts'

const ending = () => noted({ pattern: z.string() })
const grammar = loadGrammar('line-ends', () => noted({ unfinished: ending(), finished: ending() }))
const unfinished = new RegExp(grammar.unfinished.pattern)
const finished = new RegExp(grammar.finished.pattern)

/** A line break between two words, with the blanks around it; an open list goes on below an empty line, too. */
const lineBreaks = new PatternSet([
  /(?<=[^\n])[ \t\r\u3000]{0,40}\n[ \t\r\u3000]{0,40}(?=[^\s])|(?<=、)[ \t\r\u3000]{0,40}\n[ \t\r\u3000]{0,40}\n[ \t\r\u3000]{0,40}(?=[^\s])/,
])

/** Lines of a page that is wrapped at a fixed width are at most this long. */
const widestWrap = 80

/** How many characters of a line tell that it is the page's own. */
const pageWords = 8

/** Joins lines that were broken in the middle of a sentence or of a list. */
export const wraps: RepairRule = {
  id: 'wraps',
  repair(text) {
    const edits: Edit[] = []
    const width = wrapWidth(text)
    for (const match of lineBreaks.matches(text)?.[0] ?? []) {
      const lineStart = text.lastIndexOf('\n', match.index - 1) + 1
      const line = text.slice(Math.max(lineStart, match.index - 200), match.index).trimEnd()
      const next = match.index + match[0].length
      if (opensOwnLine(text, next)) continue
      const isFull = width > 0 && match.index - lineStart >= width - 3 && !finished.test(line)
      if (unfinished.test(line) || isFull || hasOpenBracket(line))
        edits.push({ start: match.index, end: next, text: '' })
    }
    return { edits }
  },
}

/** Whether a bracket of a clause that the line opens is still open at its end. */
function hasOpenBracket(line: string): boolean {
  const opened = Math.max(line.lastIndexOf('（'), line.lastIndexOf('【'), line.lastIndexOf('〔'))
  return (
    opened >= 0 && Math.max(line.lastIndexOf('）'), line.lastIndexOf('】'), line.lastIndexOf('〕')) < opened
  )
}

/** The width at which a text is wrapped, 0 if its lines are paragraphs: half of its long lines are then equally long. */
function wrapWidth(text: string): number {
  const counts = new Map<number, number>()
  let lines = 0
  for (const line of text.split('\n')) {
    const length = line.trimEnd().length
    if (length < 15) continue
    lines++
    counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  if (lines < 8) return 0
  const lengths = [...counts.keys()].sort((a, b) => a - b)
  const longest = lengths.at(-1)!
  if (longest > widestWrap) return 0
  let full = 0
  for (let length = longest - 3; length <= longest; length++) full += counts.get(length) ?? 0
  return full * 2 >= lines ? longest : 0
}

/** What always begins a line of its own: a numbered heading, a label such as 责任单位：, what a page says below. */
function opensOwnLine(text: string, at: number): boolean {
  const label = readNumberLabel(text, at)
  if ((label !== null && !label.weak) || isClauseLabel(text, at)) return true
  return chromeLines.below.test(text.slice(at, at + pageWords))
}
