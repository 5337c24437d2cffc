/**
 * Lines that stand twice, one copy behind the other, as pages show documents with a hidden layer of text: `清洁河道 清洁河道 修缮
 * 码头 修缮码头`. The blanks between them are the ends of the lines; those of full lines part no words.
 */
import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

/** Words between blanks; a line may have so many. */
const word = /\S+/g
const LONGEST_LINE = 12
/** A line of so many characters at least tells; so many have to, and of so much of the text. */
const SHORTEST = 6
const FEWEST = 8
const LEAST_SHARE = 0.7
/** So many lines at the head of a text tell whether it is looked at. */
const HEAD_LENGTH = 1500
const FEWEST_IN_HEAD = 3

interface Word {
  start: number
  end: number
  text: string
}

/** Leaves one copy of each line, where nearly all lines of a text stand twice. */
export const doubledLines: RepairRule = {
  id: 'doubled-lines',
  repair(text) {
    if (doubledIn(text.slice(0, HEAD_LENGTH)).edits.length < FEWEST_IN_HEAD) return { edits: [] }
    const { edits, tells, length } = doubledIn(text)
    return { edits: tells >= FEWEST && length >= LEAST_SHARE * text.length ? edits : [] }
  },
}

/** A line as wide as the widest, less the indent of a paragraph and a mark, goes on in the next; in halves of a Han character. */
const SLACK = 6
/** Lines that are wrapped are so wide at least. */
const NARROWEST = 30
const endsSentence = /[。；：！？:;!?]$/

/** Width of words in halves of a Han character. */
function widthOf(words: string): number {
  let width = 0
  for (let at = 0; at < words.length; at++) width += words.charCodeAt(at) >= 0x2000 ? 2 : 1
  return width
}

/** The second copies, how many of them are long enough to tell, and how much of the text both make up. */
function doubledIn(text: string): { edits: Edit[]; tells: number; length: number } {
  const words = Array.from(text.matchAll(word), ({ 0: found, index }): Word => {
    return { start: index, end: index + found.length, text: found }
  })
  const edits: Edit[] = []
  const widths: number[] = []
  let tells = 0
  let length = 0
  for (let at = 0; at < words.length; ) {
    const count = doubledFrom(words, at)
    if (count === 0) {
      at++
      continue
    }
    const last = words[at + count - 1]!
    const next = words[at + 2 * count]
    edits.push({ start: last.end, end: next?.start ?? text.length, text: '\n' })
    widths.push(widthOf(text.slice(words[at]!.start, last.end)))
    if (last.end - words[at]!.start >= SHORTEST) tells++
    length += (next?.start ?? text.length) - words[at]!.start
    at += 2 * count
  }
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  for (const [index, edit] of edits.entries()) {
    const isFull = widest >= NARROWEST && widths[index]! >= widest - SLACK
    if (isFull && !endsSentence.test(text[edit.start - 1]!)) edit.text = ''
  }
  return { edits, tells, length }
}

/** Of how many words the line is that begins at one and stands twice; 0 if none is. */
function doubledFrom(words: readonly Word[], at: number): number {
  for (let count = 1; count <= LONGEST_LINE && at + 2 * count <= words.length; count++) {
    if (words[at + count]!.text !== words[at]!.text) continue
    let same = 1
    while (same < count && words[at + count + same]!.text === words[at + same]!.text) same++
    if (same === count) return count
  }
  return 0
}
