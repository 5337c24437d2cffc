/**
 * Marks scattered over a page so that copies of it cannot be read: brackets, dashes, stops and question marks at random
 * places, inside words as well (`管》线规—划`), while the commas and full stops of the text are gone. What the text keeps
 * are its quotation marks, its round brackets and the `、` of its lists and numbers.
 */
import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

/** Marks that are scattered, one or several in a row; the point of a number is none. */
const scattered = /(?:[《》【】—!?:;！？：；,，。]|\.(?![0-9])|(?<![0-9])\.(?=[0-9])){1,12}/g
/** Brackets whose other half tells whether an author put them. */
const brackets = /[《》【】]/g
const opening = new Map([
  ['》', '《'],
  ['】', '【'],
])
/** The other half stands within so many characters; no title and no remark in brackets is longer. */
const REACH = 60
/** Fewer brackets tell nothing. */
const FEWEST = 20
/** So many of the brackets have no other half … */
const LEAST_ODD = 0.3
/** … so many at least of titles as well as of remarks, since an author forgets those of one kind, … */
const FEWEST_OF_KIND = 4
/** … and a page has so many of them: one bracket for this many characters. */
const MOST_CHARACTERS = 60

/** Takes scattered marks out. A text with the brackets of an author is left alone. */
export const scatteredMarks: RepairRule = {
  id: 'scattered-marks',
  repair(text) {
    if (!isScattered(text)) return { edits: [] }
    const edits: Edit[] = Array.from(text.matchAll(scattered), ({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
      text: '',
    }))
    return { edits }
  },
}

/** Whether the brackets of a text are many, and many of them have no other half, of both kinds. */
function isScattered(text: string): boolean {
  const open: { mark: string; at: number }[] = []
  const odd: string[] = []
  let all = 0
  for (const { 0: mark, index } of text.matchAll(brackets)) {
    all++
    const opener = opening.get(mark)
    const last = open.at(-1)
    if (opener === undefined) open.push({ mark, at: index })
    else if (last?.mark === opener && index - last.at <= REACH) open.pop()
    else odd.push(mark)
  }
  odd.push(...open.map(({ mark }) => mark))
  const titles = odd.filter(mark => mark === '《' || mark === '》').length
  return (
    all >= FEWEST &&
    text.length <= MOST_CHARACTERS * all &&
    odd.length >= LEAST_ODD * all &&
    Math.min(titles, odd.length - titles) >= FEWEST_OF_KIND
  )
}
