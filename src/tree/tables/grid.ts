/**
 * The form that every reader of tables produces: rows of cells with ranges, one cell a column. Readers of formats
 * that know their cells (HTML, DOCX) can produce it as well as those that find them in running text.
 */
import type { Span } from '../../edits/edit.ts'
import type { ColumnRole } from './columns.ts'

/** A column of a table. */
export interface Column {
  /** Header cell, without blanks. */
  header: string
  role: ColumnRole
}

/** A row of a table. */
export interface GridRow {
  /** Headings that stand above the row across all columns, from the highest down. */
  banners: Span[]
  /** One for each column; null where the row has no cell of its own there. */
  cells: (Span | null)[]
}

/** A table whose cells are placed in rows and columns. */
export interface TableGrid {
  /** Label, title, header and rows. */
  range: Span
  title: string | null
  titleRange: Span | null
  columns: Column[]
  rows: GridRow[]
}
