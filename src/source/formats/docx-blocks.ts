/** What the body of a Word document is made of. */
import type { SpannedCell } from './table-form.ts'

export interface WordParagraph {
  kind: 'paragraph'
  /** In the body, from 1: empty ones and those of cells count. */
  number: number
  text: string
}

export interface WordTable {
  kind: 'table'
  cells: SpannedCell[]
  /** Number of the first paragraph of each row. */
  paragraphs: number[]
  columnCount: number
}

export type WordBlock = WordParagraph | WordTable
