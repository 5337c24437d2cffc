import type { Edit } from '../../edits/edit.ts'
import { chromeLines } from '../../lexicon/chrome.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** Numbers that stand alone are those of pages where they count up, so many lines apart at least. */
const fewestNumbers = 2
const shortestPage = 8

/** Removes what stands between two pages, page numbers above all, so that a sentence goes on from one to the next. */
export const pageLines: RepairRule = {
  id: 'page-lines',
  repair(text) {
    const lines = linesOf(text)
    const numbers = new Set(bareNumbers(lines))
    const edits: Edit[] = []
    let above: Line | undefined
    for (const [index, line] of lines.entries()) {
      if (!chromeLines.inside.test(line.text) && !numbers.has(line)) above = line
      else {
        const below = lines[index + 1]
        const start = above?.end ?? line.start
        const last = edits.at(-1)
        // The indent of the line below stays: it tells whether a paragraph begins there.
        const end = below === undefined ? line.end : text.lastIndexOf('\n', below.start - 1) + 1
        if (last !== undefined && last.start === start) last.end = end
        else edits.push({ start, end, text: above === undefined || below === undefined ? '' : '\n' })
      }
    }
    return { edits }
  },
}

/** Lines of a number alone that counts up by one from page to page. */
function bareNumbers(lines: readonly Line[]): Line[] {
  const found: { line: Line; index: number; number: number }[] = []
  for (const [index, line] of lines.entries()) {
    if (!/^[0-9]{1,3}$/.test(line.text)) continue
    const number = Number(line.text)
    const last = found.at(-1)
    if (last === undefined ? number > 3 : number !== last.number + 1 || index - last.index < shortestPage)
      return []
    found.push({ line, index, number })
  }
  return found.length < fewestNumbers ? [] : found.map(({ line }) => line)
}
