import type { Edit } from '../../edits/edit.ts'
import { isBody } from '../../lexicon/bodies.ts'
import { chromeLines } from '../../lexicon/chrome.ts'
import { isClauseLabel } from '../../lexicon/clause-labels.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'
import { wrapWidthOf } from '../wrap-width.ts'

/** Numbers that stand alone are those of pages where they count up, so many lines apart at least. */
const fewestNumbers = 2
const shortestPage = 8
/** No cell of a header is longer. */
const longestCell = 8
/** A running head is no longer, and stands on so many pages at least. */
const longestHead = 30
const fewestHeads = 2

/** Removes what stands between two pages, page numbers above all, so that a sentence goes on from one to the next. */
export const pageLines: RepairRule = {
  id: 'page-lines',
  repair(text) {
    const lines = linesOf(text)
    const between = pageLinesOf(lines)
    const within = numbersWithin(text)
    if (between.size === 0) return { edits: within }
    // A line at the margin is joined with the next when all of them are.
    const isWrapped = wrapWidthOf(text, line => ending.test(line)) !== null
    const lineBreak = isSpaced(text, lines, between) ? '\n\n' : '\n'
    const edits: Edit[] = []
    let above: Line | undefined
    for (const [index, line] of lines.entries()) {
      if (!between.has(line)) above = line
      else {
        const below = lines[index + 1]
        const start = above?.end ?? line.start
        const last = edits.at(-1)
        // The indent of the line below stays: it tells whether a paragraph begins there.
        const end = below === undefined ? line.end : text.lastIndexOf('\n', below.start - 1) + 1
        if (last !== undefined && last.start === start) last.end = end
        else edits.push({ start, end, text: joint(above, below, isWrapped, lineBreak) })
      }
    }
    return { edits: within.length === 0 ? edits : [...edits, ...within].sort((a, b) => a.start - b.start) }
  },
}

/** Page numbers in the middle of lines: 按第2页共5页期完成. */
function numbersWithin(text: string): Edit[] {
  const numbers = text.matchAll(chromeLines.within)
  return Array.from(numbers, ({ 0: number, index }) => ({
    start: index,
    end: index + number.length,
    text: '',
  }))
}

/** Page numbers, and the running heads that stand beside them again and again. */
function pageLinesOf(lines: readonly Line[]): Set<Line> {
  const numbers = new Set(bareNumbers(lines))
  const between = new Set(lines.filter(line => chromeLines.inside.test(line.text) || numbers.has(line)))
  const beside = lines.filter(
    (line, index) => !between.has(line) && (between.has(lines[index - 1]!) || between.has(lines[index + 1]!)),
  )
  const counts = new Map<string, number>()
  for (const { text } of beside) counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const line of beside) if (isRunningHead(line.text, counts)) between.add(line)
  return between
}

function isRunningHead(line: string, counts: ReadonlyMap<string, number>): boolean {
  const isShort = line.length >= 4 && line.length <= longestHead && !marks.test(line)
  const opensOwnLine = readNumberLabel(line, 0) !== null || isClauseLabel(line, 0)
  return isShort && counts.get(line)! >= fewestHeads && !opensOwnLine
}

/** Whether an empty line parts most lines: the text is not wrapped then, and each is a paragraph. */
function isSpaced(text: string, lines: readonly Line[], between: ReadonlySet<Line>): boolean {
  let apart = 0
  let all = 0
  for (let index = 1; index < lines.length; index++) {
    const [above, below] = [lines[index - 1]!, lines[index]!]
    if (between.has(above) || between.has(below)) continue
    all++
    if (text.lastIndexOf('\n', below.start) > text.indexOf('\n', above.end)) apart++
  }
  return apart * 2 > all
}

/** What stands between the lines around a page number: nothing inside a sentence of a text that is not wrapped. */
function joint(
  above: Line | undefined,
  below: Line | undefined,
  isWrapped: boolean,
  lineBreak: string,
): string {
  if (above === undefined || below === undefined) return ''
  if (isWrapped) return '\n'
  // A title may list what it is about.
  const inSentence = readNumberLabel(above.text, 0) === null ? marks : sentenceMarks
  const isInSentence =
    inSentence.test(above.text) && !ending.test(above.text) && readNumberLabel(below.text, 0) === null
  const isParted = isListOfBodies(above.text) || opensCell(below.text)
  return isInSentence && !isParted ? '' : lineBreak
}

/** A line that only names who is responsible. */
function isListOfBodies(line: string): boolean {
  return line.split(/[、，]/).every(isBody)
}

/** What no sentence goes on with: a label, and the cells of a table that give a figure or a body each. */
function opensCell(line: string): boolean {
  return isClauseLabel(line, 0) || /^[0-9.—–-]{1,8}$/.test(line) || isListOfBodies(line)
}

/** Running text holds marks; what ends in one of these does not go on. */
const marks = /[，。；、]/
const sentenceMarks = /[，。；]/
const ending = /[。；：！？）”》】]$/

/** The cells of a header stand above the number of the first row of a table: short lines without marks and digits. */
function isCell(line: Line | undefined): boolean {
  return (
    line !== undefined && line.text.length <= longestCell && !/[0-9，。；：、！？）”》】]/.test(line.text)
  )
}

/** Lines of a number alone that counts up by one from page to page. */
function bareNumbers(lines: readonly Line[]): Line[] {
  const found: { line: Line; index: number; number: number }[] = []
  for (const [index, line] of lines.entries()) {
    if (!/^[0-9]{1,3}$/.test(line.text)) continue
    const number = Number(line.text)
    const last = found.at(-1)
    if (last === undefined && isCell(lines[index - 1]) && isCell(lines[index - 2])) return []
    if (last === undefined ? number > 3 : number !== last.number + 1 || index - last.index < shortestPage)
      return []
    found.push({ line, index, number })
  }
  return found.length < fewestNumbers ? [] : found.map(({ line }) => line)
}
