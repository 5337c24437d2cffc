import type { Column, GridRow } from './grid.ts'

/** A table between two lines, both included. */
export interface LineTable {
  firstLine: number
  lastLine: number
  columns: Column[]
  rows: GridRow[]
}

/** What came of reading a table at a line. */
export interface Reading {
  table: LineTable | null
  /** Index of the first line that was not looked at: no header before it begins another table. */
  until: number
}
