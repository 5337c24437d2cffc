/** What every reader of a document format gives. */
import type { Edit, Span } from '../../edits/edit.ts'

/** Formats that a document can come in. */
export const formats = ['text', 'markdown', 'html', 'docx', 'pdf'] as const

/** A format that sources are read in. */
export type Format = (typeof formats)[number]

/** Where a stretch of the source text stands in its document, in the terms of the document's format. */
export interface Locator {
  /** UTF-16 offsets into the source text. */
  span: Span
  /** PDF: page, from 1. */
  page?: number
  /** Word: paragraph of the body, from 1, those of table cells and empty ones included. */
  paragraph?: number
  /** HTML: CSS path from the body. */
  element?: string
}

/** A document as its reader sees it. */
export interface FormatText {
  /** The source text that all spans point into: the file itself for HTML and Markdown, its words for Word and PDF. */
  text: string
  /** What leads from the source text to the document's words: markup taken away, blocks put on lines. */
  edits: Edit[]
  /** In the order of their spans, not overlapping. */
  locators: Locator[]
}
