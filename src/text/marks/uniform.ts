/**
 * Tells a text whose marks all became one and the same, as programs do that strip punctuation: blanks, commas or full
 * stops alone between words, where a clean text of that length has several kinds.
 */
import { isMangledMark } from './slots.ts'

/** A shorter text may have one kind of mark by itself, in UTF-16 units. */
const SHORTEST = 600
const FEWEST_MARKS = 60
/** So many of its marks are of one kind. */
const LEAST_SHARE = 0.97
/** Prose has some long stretches between its marks, which menus and tables have not … */
const LONG_STRETCH = 10
const LEAST_LONG = 0.08
/** … and a plan has numbers alone between two marks. */
const FEWEST_NUMBERS = 4

const number = /^(?:[1-9][0-9]?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])$/

/** Whether all marks of a text are of one kind, though it is prose with numbered headings. */
export function hasUniformMarks(text: string): boolean {
  if (text.length < SHORTEST) return false
  const counts = new Map<string, number>()
  let marks = 0
  let stretches = 0
  let long = 0
  let numbers = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n'
    if (/[\u4e00-\u9fffA-Za-z0-9]/.test(character)) continue
    if (at > start) {
      stretches++
      if (at - start >= LONG_STRETCH) long++
      if (at - start <= 3 && number.test(text.slice(start, at))) numbers++
    }
    start = at + 1
    if (/\s/.test(character) && character !== ' ') continue
    marks++
    const kind = isMangledMark(character) ? character : ''
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    // A clean text shows by its first marks that it has several kinds.
    if (marks === FEWEST_MARKS && Math.max(...counts.values()) < LEAST_SHARE * marks) return false
  }
  counts.delete('')
  return (
    marks >= FEWEST_MARKS &&
    Math.max(0, ...counts.values()) >= LEAST_SHARE * marks &&
    long >= LEAST_LONG * stretches &&
    numbers >= FEWEST_NUMBERS
  )
}
