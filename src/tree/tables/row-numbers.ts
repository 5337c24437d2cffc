import type { Piece } from './cells.ts'

const rowNumber = /^（?([0-9]{1,3})）?[.、]?$/
/** A row with cells of several lines is at most so many times as long as it has columns. */
const longestRow = 4

/**
 * Indices of the pieces that are row numbers: 1, 2, 3 … in order, at least one cell apart. Of several pieces that
 * could be the next number, the one that makes the row as long as the header is taken (a cell may hold a number, too).
 * Numbers may begin again at 1.
 *
 * @param width number of columns
 * @returns empty if there are no two rows with a number
 */
export function findRowNumbers(pieces: readonly Piece[], width: number): Set<number> {
  const found = new Set<number>()
  const values = pieces.map(({ text }) =>
    text.length > 6 ? Number.NaN : Number(rowNumber.exec(text)?.[1] ?? Number.NaN),
  )
  let expected = 1
  let previous = -1
  let wasFull = false
  for (let index = 0; index < pieces.length; index++) {
    const value = values[index]!
    if (previous >= 0 && index > previous + width * longestRow) break
    if (Number.isNaN(value) || index === previous + 1) {
      if (!(value === 1 && index === 0)) continue
    }
    if (value === expected) {
      // The last row, as long as the header: the value is one of its cells.
      if (wasFull && previous + width === pieces.length) break
      const taken = expected === 1 ? index : bestNext(values, previous, index, width)
      wasFull = previous >= 0 && taken - previous === width
      found.add(taken)
      previous = taken
      index = taken
      expected++
    } else if (value === 1 && expected > 2 && beginsAgain(values, index, width)) {
      found.add(index)
      previous = index
      expected = 2
    }
  }
  return found.size < 2 ? new Set() : found
}

/** The candidate that makes the row exactly as wide as the table, else the first. */
function bestNext(values: readonly number[], previous: number, first: number, width: number): number {
  const exact = previous + width
  return exact > first && exact < values.length && values[exact] === values[first] ? exact : first
}

/** Whether a 1 is followed by a 2 within the length of a row. */
function beginsAgain(values: readonly number[], index: number, width: number): boolean {
  return values.slice(index + 2, index + 1 + width * longestRow).includes(2)
}
