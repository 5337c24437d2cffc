/**
 * Titles that are couplets (对仗): two stretches of as many characters each. The sections of one list mostly are all of
 * this form (`质量优先、清单管理|以改善质量为……`), which tells where those end that nothing else would: the first stretch of
 * each is as long, up to the mark in the middle.
 */
import { stretchEnd } from '../../slots.ts'

/** How long the half of a couplet is, in characters. */
const SHORTEST_HALF = 4
const LONGEST_HALF = 7
/** So many titles in a row are needed, of so many of which the end is known: some stretches are as long by accident. */
const FEWEST = 4
const FEWEST_KNOWN = 2
/** So many times as many of them agree as do not. */
const MOST_OTHERS = 3

/**
 * Where the titles end that stand in a row of couplets.
 *
 * @param starts where the text after the number of each heading of one style begins, in text order
 * @param endOf where the title that begins at an offset is known to end; undefined where that is not known
 * @returns of each heading of such rows the start and the end
 */
export function findCouplets(
  text: string,
  starts: readonly number[],
  endOf: (start: number) => number | undefined,
): Map<number, number> {
  const ends = new Map<number, number>()
  const halves = starts.map(start => halfOf(text, start))
  for (let from = 0; from < starts.length; ) {
    let to = from + 1
    while (to < starts.length && halves[to] === halves[from]) to++
    const row = starts.slice(from, to).map(start => {
      const end = start + 2 * halves[from]! + 1
      return { start, end, known: endOf(start) }
    })
    const agreeing = row.filter(({ end, known }) => known === end).length
    const others = row.filter(({ end, known }) => known !== undefined && known !== end).length
    if (
      halves[from]! > 0 &&
      row.length >= FEWEST &&
      agreeing >= FEWEST_KNOWN &&
      others * MOST_OTHERS <= agreeing
    )
      for (const { start, end } of row) ends.set(start, end)
    from = to
  }
  return ends
}

/** Length of the half of a couplet at an offset, 0 if the second stretch is shorter than the first. */
function halfOf(text: string, start: number): number {
  const half = stretchEnd(text, start, LONGEST_HALF + 1) - start
  if (half < SHORTEST_HALF || half > LONGEST_HALF) return 0
  return stretchEnd(text, start + half + 1, half) < start + 2 * half + 1 ? 0 : half
}
