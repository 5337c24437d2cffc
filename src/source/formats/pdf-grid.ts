/** Ruled lines of a page → the grids of its tables. */
import type { Rule } from './pdf-pages.ts'

/** A table as its ruled lines draw it. */
export interface Grid {
  /** Borders of the columns from left to right, in points. */
  xs: number[]
  /** Borders of the rows from top to bottom. */
  ys: number[]
  cells: GridCell[]
}

/** A cell of a ruled table and the slots that it covers, counted from 0. */
export interface GridCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** Lines that are nearer to each other, in points, touch or are the same. */
const NEAR = 3
/** A page with more lines, once those in a row are one, draws a picture and not a table. */
const MOST_LINES = 1500
const MOST_SLOTS = 20_000

/** A line along one axis: where it stands across, and from where to where it goes. */
interface Line {
  at: number
  from: number
  to: number
}

/** The grids of a page, from top to bottom; those of one column are frames and left out. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const horizontal: Line[] = []
  const vertical: Line[] = []
  for (const [left, top, right, bottom] of rules)
    if (right - left > bottom - top) horizontal.push({ at: (top + bottom) / 2, from: left, to: right })
    else if (bottom > top) vertical.push({ at: (left + right) / 2, from: top, to: bottom })
  const rows = joined(horizontal)
  const columns = joined(vertical)
  if (rows.length + columns.length > MOST_LINES) return []
  return connected(rows, columns)
    .flatMap(({ rows, columns }) => gridOf(rows, columns) ?? [])
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}

/** Lines that go on from each other, or that are drawn twice, as one. */
function joined(lines: Line[]): Line[] {
  lines.sort((a, b) => Math.round(a.at / NEAR) - Math.round(b.at / NEAR) || a.from - b.from)
  const result: Line[] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (last !== undefined && Math.abs(last.at - line.at) < NEAR && line.from <= last.to + NEAR)
      last.to = Math.max(last.to, line.to)
    else result.push({ ...line })
  }
  return result
}

/** Groups of lines that touch. */
function connected(rows: readonly Line[], columns: readonly Line[]): { rows: Line[]; columns: Line[] }[] {
  const groups: { rows: Line[]; columns: Line[] }[] = []
  const seen = new Set<Line>()
  for (const first of rows) {
    if (seen.has(first)) continue
    const group = { rows: [] as Line[], columns: [] as Line[] }
    const open: { line: Line; isRow: boolean }[] = [{ line: first, isRow: true }]
    seen.add(first)
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { line, isRow } = next
      group[isRow ? 'rows' : 'columns'].push(line)
      for (const other of isRow ? columns : rows)
        if (!seen.has(other) && touches(line, other)) {
          seen.add(other)
          open.push({ line: other, isRow: !isRow })
        }
    }
    groups.push(group)
  }
  return groups
}

function touches(one: Line, other: Line): boolean {
  return (
    one.at > other.from - NEAR &&
    one.at < other.to + NEAR &&
    other.at > one.from - NEAR &&
    other.at < one.to + NEAR
  )
}

function gridOf(rows: readonly Line[], columns: readonly Line[]): Grid | null {
  const xs = positions(columns)
  const ys = positions(rows)
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST_SLOTS) return null
  const isRuled = (lines: readonly Line[], at: number, across: number) =>
    lines.some(line => Math.abs(line.at - at) < NEAR && line.from < across && across < line.to)
  const middle = (borders: readonly number[], index: number) => (borders[index]! + borders[index + 1]!) / 2
  /** Whether a border stands left of, or above, a slot. */
  const left = (row: number, column: number) => isRuled(columns, xs[column]!, middle(ys, row))
  const above = (row: number, column: number) => isRuled(rows, ys[row]!, middle(xs, column))
  const cells: GridCell[] = []
  const taken = new Set<number>()
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < xs.length - 1; column++) {
      if (taken.has(row * xs.length + column)) continue
      let columnSpan = 1
      while (column + columnSpan < xs.length - 1 && !left(row, column + columnSpan)) columnSpan++
      let rowSpan = 1
      while (row + rowSpan < ys.length - 1 && !above(row + rowSpan, column)) rowSpan++
      for (let y = row; y < row + rowSpan; y++)
        for (let x = column; x < column + columnSpan; x++) taken.add(y * xs.length + x)
      cells.push({ row, column, rowSpan, columnSpan })
    }
  return { xs, ys, cells }
}

/** Where lines stand, those that are near each other once. */
function positions(lines: readonly Line[]): number[] {
  const result: number[] = []
  for (const at of lines.map(line => line.at).sort((a, b) => a - b))
    if (result.length === 0 || at - result.at(-1)! >= NEAR) result.push(at)
  return result
}
