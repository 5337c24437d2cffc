import { InputError } from '../input-error.ts'
import type { FormatText, Locator } from './format.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { continuation, linesOf, type PageLine, upright } from './pdf-lines.ts'
import { readPdfPages } from './pdf-pages.ts'
import { type Paragraph, paragraphsOf } from './pdf-paragraphs.ts'
import { goesOn, joinTables, type PageTable, takeTables } from './pdf-tables.ts'
import { tableLines } from './table-form.ts'

/** Characters for each page; a scanned document has at most a stamp or a page number as text. */
const LEAST_CHARACTERS = 8
/** Share of characters that stand for nothing: the fonts do not say what they show. */
const UNKNOWN_SHARE = 0.2

type Block = { table: PageTable } | { lines: PageLine[] }

/**
 * Reads a PDF with a text layer: the source text is its words, a paragraph or a row of a table on each line, joined
 * across lines and pages. Page numbers, running heads and feet, and text that does not stand upright are left out.
 *
 * @throws InputError for a scanned, protected, damaged or too large document
 */
export async function readPdf(bytes: Uint8Array): Promise<FormatText> {
  const pages = (await readPdfPages(bytes)).map(upright)
  const taken = pages.map((page, index) => takeTables(page, index + 1))
  const lines = withoutFurniture(
    taken.map(({ rest }, index) => linesOf(rest, index + 1, pages[index]!.width)),
    pages.map(({ height }) => height),
  )
  const writer = new Writer()
  for (const block of blocksOf(
    lines,
    taken.map(({ tables }) => tables),
  ))
    if ('table' in block) writer.addTable(block.table)
    else for (const paragraph of paragraphsOf(block.lines)) writer.addParagraph(paragraph)
  const { text, locators } = writer
  refuseUnread(text, pages.length)
  return { text, edits: [], locators }
}

/** Running text and tables in their order; a table that goes on on the next page is one. */
function blocksOf(pages: readonly PageLine[][], tables: readonly PageTable[][]): Block[] {
  const blocks: Block[] = []
  pages.forEach((lines, index) => {
    const content = [
      ...lines.map(line => ({ y: line.y, line })),
      ...tables[index]!.map(table => ({ y: table.top, table })),
    ].sort((a, b) => a.y - b.y)
    for (const [at, item] of content.entries()) {
      const last = blocks.at(-1)
      if ('table' in item) {
        if (at === 0 && last !== undefined && 'table' in last && goesOn(last.table, item.table))
          last.table = joinTables(last.table, item.table)
        else blocks.push({ table: item.table })
      } else if (last !== undefined && 'lines' in last) last.lines.push(item.line)
      else blocks.push({ lines: [item.line] })
    }
  })
  return blocks
}

/** Writes the text and keeps where each page begins and ends in it. */
class Writer {
  text = ''
  readonly locators: (Locator & { span: [number, number]; page: number })[] = []

  addParagraph({ lines }: Paragraph): void {
    lines.forEach((line, index) => {
      const isLatin = /[A-Za-z0-9,.;]$/.test(lines[index - 1]?.text ?? '') && /^[A-Za-z]/.test(line.text)
      const text = index === 0 ? line.text : continuation(line.text)
      this.#write(isLatin ? ` ${text}` : text, line.page)
    })
    this.text += '\n'
  }

  addTable({ cells, pages, xs }: PageTable): void {
    for (const { text, row } of tableLines(cells, pages.length, xs.length - 1)) {
      this.#write(text, pages[row]!)
      this.text += '\n'
    }
  }

  #write(text: string, page: number): void {
    const start = this.text.length
    this.text += text
    const last = this.locators.at(-1)
    if (last?.page === page) last.span[1] = this.text.length
    else this.locators.push({ span: [start, this.text.length], page })
  }
}

function refuseUnread(text: string, pageCount: number): void {
  const characters = text.replace(/\s+/g, '')
  if (characters.length < LEAST_CHARACTERS * pageCount)
    throw new InputError(
      'is a scanned PDF document (pictures of pages, without text): recognise its text first (OCR), or get it as docx',
    )
  const unknown = characters.match(/[\ufffd\ue000-\uf8ff\p{Cc}]/gu)?.length ?? 0
  if (unknown > characters.length * UNKNOWN_SHARE)
    throw new InputError(
      'is a PDF document whose fonts do not say what they show: recognise its text first (OCR), or get it as docx',
    )
}
