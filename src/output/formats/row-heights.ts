import { columnsOf as widthOf } from '../columns.ts'

/** Points that a line of ten-point Chinese text takes, and those above and below all lines. */
const LINE_HEIGHT = 13.5
const PADDING = 3

/** Excel knows no taller row (Excel specifications and limits). */
const TALLEST = 409

/**
 * Heights that show wrapped text whole. Programs do not agree on whether they reckon heights when they open a file, so
 * each row tells its own.
 *
 * @param rows texts of the cells
 * @param widths of the columns, in half-width characters
 * @param before rows that stand above the first one
 * @returns by the row's position in the sheet, in points
 */
export function rowHeights(
  rows: readonly (readonly (string | null)[])[],
  widths: readonly number[],
  before: number,
): Map<number, { height: number }> {
  return new Map(
    rows.map((cells, row) => {
      const lines = Math.max(1, ...cells.map((text, column) => linesOf(text ?? '', widths[column]!)))
      return [row + before, { height: Math.min(TALLEST, lines * LINE_HEIGHT + PADDING) }]
    }),
  )
}

/** A full-width character that no longer fits goes to the next line, and the cell's own margins take some width. */
function linesOf(text: string, width: number): number {
  const usable = Math.max(2, width - 2)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / usable)), 0)
}
