import type { Edit } from '../../edits/edit.ts'
import { loadGrammar, noted } from '../../grammars.ts'
import { isBody } from '../../lexicon/bodies.ts'
import { chromeLines } from '../../lexicon/chrome.ts'
import { isClauseLabel } from '../../lexicon/clause-labels.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import { z } from '../../zod.ts'
import type { RepairRule } from '../rule.ts'
import { wrapWidthOf } from '../wrap-width.ts'

const ending = () => noted({ pattern: z.string() })
const grammar = loadGrammar('line-ends', () =>
  noted({ unfinished: ending(), finished: ending(), together: noted({ patterns: z.array(z.string()) }) }),
)
const unfinished = new RegExp(grammar.unfinished.pattern)
const finished = new RegExp(grammar.finished.pattern)
const together = new RegExp(grammar.together.patterns.map(pattern => `(?:${pattern})`).join('|'))

/** A line break between two words, with the blanks around it; an open list goes on below an empty line, too. */
const lineBreaks = new PatternSet([
  /(?<=[^\n])[ \t\r\u00a0\u3000]{0,40}\n[ \t\r\u00a0\u3000]{0,40}(?=[^\s])|(?<=、)[ \t\r\u00a0\u3000]{0,40}\n[ \t\r\u00a0\u3000]{0,40}\n[ \t\r\u00a0\u3000]{0,40}(?=[^\s])/,
])

/** How many characters before and behind a break tell what it parts. */
const longestPart = 48

/** How many characters of a line tell that it is the page's own. */
const pageWords = 8

/** Joins lines that were broken in the middle of a sentence or of a list. */
export const wraps: RepairRule = {
  id: 'wraps',
  repair(text) {
    const edits: Edit[] = []
    const width = wrapWidthOf(text, line => finished.test(line))
    for (const match of lineBreaks.matches(text)?.[0] ?? []) {
      const lineStart = text.lastIndexOf('\n', match.index - 1) + 1
      const line = text.slice(Math.max(lineStart, match.index - 200), match.index).trimEnd()
      const next = match.index + match[0].length
      const isOpen = hasOpenBracket(line)
      if (opensOwnLine(text, next, isOpen)) continue
      const goesOn =
        width?.isFull(line) === true && (width.indents ? !isIndented(match[0]) : !finished.test(line))
      const isParted = together.test(`${line.slice(-longestPart)}/${text.slice(next, next + longestPart)}`)
      if (unfinished.test(line) || goesOn || isOpen || isParted || cutsBody(line, text, next))
        edits.push({ start: match.index, end: next, text: '' })
    }
    return { edits }
  },
}

/** Whether the line below a break is indented as paragraphs are. */
function isIndented(lineBreak: string): boolean {
  return /\n(?:\u3000|[ \u00a0]{2}|\t)/.test(lineBreak)
}

/** A list ends at one of these marks, and so does each of its names. */
const listMarks = /[、，。；：:,;\s]/

/** No name in a list is longer, in characters. */
const longestName = 24

/** Whether a line that a label opens breaks off in the name of a body (责任单位：县水务局、县文广旅游 | 局、县财政局). */
function cutsBody(line: string, text: string, next: number): boolean {
  if (!isClauseLabel(line.trimStart(), 0)) return false
  const before = line.slice(-longestName).split(listMarks).at(-1)!
  const rest = text.slice(next, next + longestName)
  const after = rest.split(listMarks, 1)[0]!
  if (before === '' || after === '' || after.length === rest.length || isBody(before)) return false
  return isBody(before + after)
}

/** Whether a bracket of a clause that the line opens is still open at its end. */
function hasOpenBracket(line: string): boolean {
  const opened = Math.max(line.lastIndexOf('（'), line.lastIndexOf('【'), line.lastIndexOf('〔'))
  return (
    opened >= 0 && Math.max(line.lastIndexOf('）'), line.lastIndexOf('】'), line.lastIndexOf('〕')) < opened
  )
}

/**
 * What always begins a line of its own: a numbered heading, a label such as 责任单位：, what a page says below.
 *
 * @param isInBracket whether the line before leaves a bracket open: a number with a bracket behind it ends that one
 */
function opensOwnLine(text: string, at: number, isInBracket: boolean): boolean {
  const label = readNumberLabel(text, at)
  const endsBracket = isInBracket && label !== null && text[label.end - 1] === '）' && text[at] !== '（'
  if ((label !== null && !label.weak && !endsBracket) || isClauseLabel(text, at)) return true
  return chromeLines.below.test(text.slice(at, at + pageWords))
}
