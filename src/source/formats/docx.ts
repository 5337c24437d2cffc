import type { WordBlock, WordTable } from './docx-blocks.ts'
import { readBody } from './docx-document.ts'
import { Numbering } from './docx-numbering.ts'
import { unpackWord } from './docx-package.ts'
import { Styles } from './docx-styles.ts'
import type { FormatText, Locator } from './format.ts'
import { tableLines } from './table-form.ts'

/** A table that lays out a page has one column, or cells with as many words as a page. */
const LONGEST_CELL = 1500

/**
 * Reads a Word document (ECMA-376): the source text is what its body shows, a paragraph or a row of a table on each
 * line, with the numbers that Word puts before paragraphs. Headers, footers, notes, comments, deleted and hidden
 * text, and tables of contents are left out.
 *
 * @throws InputError
 */
export async function readDocx(bytes: Uint8Array): Promise<FormatText> {
  const { document, styles: stylesXml, numbering } = await unpackWord(bytes)
  const styles = new Styles(stylesXml)
  const lines: string[] = []
  const locators: Locator[] = []
  let length = 0
  const add = (text: string, paragraph: number) => {
    lines.push(text)
    locators.push({ span: [length, length + text.length], paragraph })
    length += text.length + 1
  }
  for (const block of readBody(document, styles, new Numbering(numbering, styles)))
    for (const { text, paragraph } of linesOf(block)) add(text, paragraph)
  return { text: lines.map(line => `${line}\n`).join(''), edits: [], locators }
}

function linesOf(block: WordBlock): { text: string; paragraph: number }[] {
  if (block.kind === 'paragraph') return [{ text: block.text, paragraph: block.number }]
  if (laysOut(block)) return block.cells.map(({ text, row }) => ({ text, paragraph: block.paragraphs[row]! }))
  return tableLines(block.cells, block.paragraphs.length, block.columnCount).map(({ text, row }) => ({
    text,
    paragraph: block.paragraphs[row]!,
  }))
}

function laysOut({ cells, columnCount }: WordTable): boolean {
  return columnCount < 2 || cells.some(({ text }) => text.length > LONGEST_CELL && text.includes('\n'))
}
