/** What the body of a Word document is made of. */
import type { SpannedCell } from './table-form.ts'

/** A paragraph of the body of a Word document, its automatic number included in the text. */
export interface WordParagraph {
  kind: 'paragraph'
  /** In the body, from 1: empty ones and those of cells count. */
  number: number
  text: string
}

/** A table of the body of a Word document. */
export interface WordTable {
  kind: 'table'
  cells: SpannedCell[]
  /** Number of the first paragraph of each row. */
  paragraphs: number[]
  columnCount: number
}

/** What follows one another in the body of a Word document. */
export type WordBlock = WordParagraph | WordTable
