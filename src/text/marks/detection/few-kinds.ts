/**
 * Tells a text whose marks all became one and the same, as programs do that strip punctuation, or a few kinds at random: a
 * clean text of that length has brackets, colons and quotation marks as well, and the same mark after each number.
 */
import { hanNumberPattern } from '../../../lexicon/numbering.ts'
import { isMangledMark } from '../slots.ts'

/** A shorter text may have few kinds of marks by itself, in UTF-16 units. */
const SHORTEST = 600
const FEWEST_MARKS = 60
/** So many of its marks are of one kind, or at least of those that the damage makes. */
const LEAST_SHARE = 0.97
/** Prose has some long stretches between its marks, which menus and tables have not … */
const LONG_STRETCH = 10
const LEAST_LONG = 0.08
/** … and a plan has numbers alone between two marks. */
const FEWEST_NUMBERS = 4
/** Where the marks are of several kinds, Han numbers tell that they are random: so many, and no more of them before 、 than … */
const FEWEST_HAN_NUMBERS = 5
const MOST_USUAL = 0.7
/** Lines of a table have as many marks each. */
const FEWEST_LINES = 4
const TABLE_SHARE = 0.6

const arabicNumber = /^[1-9][0-9]?$/
const hanNumber = new RegExp(`^${hanNumberPattern}$`)

/** Full-width forms of the marks that the damage makes. */
const halfWidth = new Map([
  ['，', ','],
  ['．', '.'],
  ['\u3000', ' '],
])

/** The text with half-width forms of the marks that the damage makes; as long as it is. */
export function withHalfWidthMarks(text: string): string {
  return text.replace(/[，．\u3000]/g, mark => halfWidth.get(mark)!)
}

/** Whether the marks of a text, of either width, are of few kinds, though it is prose with numbered headings. */
export function hasFewKindsOfMarks(text: string): boolean {
  if (text.length < SHORTEST) return false
  const counts = new Map<string, number>()
  let marks = 0
  let foreign = 0
  let stretches = 0
  let long = 0
  let numbers = 0
  let hanNumbers = 0
  let usual = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const written = text[at] ?? '\n'
    const character = halfWidth.get(written) ?? written
    if (/[\u4e00-\u9fffA-Za-z0-9]/.test(character)) continue
    if (at > start) {
      stretches++
      if (at - start >= LONG_STRETCH) long++
      const words = at - start <= 3 ? text.slice(start, at) : ''
      if (arabicNumber.test(words)) numbers++
      else if (hanNumber.test(words)) {
        hanNumbers++
        if (character === '、') usual++
      }
    }
    start = at + 1
    if (/\s/.test(character) && character !== ' ') continue
    marks++
    if (isMangledMark(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
    else foreign++
    // A clean text shows by its first marks that it has other kinds.
    if (marks === FEWEST_MARKS && foreign > (1 - LEAST_SHARE) * marks) return false
  }
  if (marks < FEWEST_MARKS || foreign > (1 - LEAST_SHARE) * marks) return false
  if (long < LEAST_LONG * stretches || numbers + hanNumbers < FEWEST_NUMBERS || isTable(text)) return false
  const isUniform = Math.max(0, ...counts.values()) >= LEAST_SHARE * marks
  return isUniform || (hanNumbers >= FEWEST_HAN_NUMBERS && usual <= MOST_USUAL * hanNumbers)
}

/** Whether most lines have as many marks: fields parted by commas or blanks. */
function isTable(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  if (lines.length < FEWEST_LINES) return false
  const counts = new Map<number, number>()
  for (const line of lines) {
    let marks = 0
    for (const character of line) if (isMangledMark(halfWidth.get(character) ?? character)) marks++
    counts.set(marks, (counts.get(marks) ?? 0) + 1)
  }
  counts.delete(0)
  return Math.max(0, ...counts.values()) >= TABLE_SHARE * lines.length
}
