/** The words of an HTML tree as edits of the page: markup taken away, blocks on lines, cells between borders. */
import { decodeHTML } from 'entities'
import type { Edit } from '../../edits/edit.ts'
import { betweenLines } from './cell-lines.ts'
import type { Locator } from './format.ts'
import type { Content } from './html-content.ts'
import { ListNumbers } from './html-lists.ts'
import { ElementPaths } from './html-paths.ts'
import { type DataTable, dataTable } from './html-table.ts'
import {
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isBlock,
  isElement,
  isPreformatted,
  isText,
} from './html-tree.ts'
import { headerLines, ruleLine, SAME_AS_ABOVE } from './table-form.ts'

/** A text node of the document. */
interface Piece {
  start: number
  end: number
  /** What stands between it and the piece before. */
  before: string
  edits: Edit[]
  block: HtmlElement
}

/**
 * Makes the edits that turn a page into the lines of its document.
 *
 * @param text the page
 * @param content the part of its tree that is read
 */
export function htmlEdits(text: string, content: Content): { edits: Edit[]; locators: Locator[] } {
  const writer = new Writer(text, content)
  for (const head of content.heads) writer.write(head, head)
  writer.write(content.root, content.root)
  return writer.finish()
}

class Writer {
  readonly #text: string
  readonly #content: Content
  readonly #pieces: Piece[] = []
  readonly #lists = new ListNumbers()
  /** Written since the last piece. */
  #pending = ''
  /** In a cell, lines are blanks; in one between bars, bars are no borders. */
  #cell: 'bar' | 'tab' | null = null
  /** Elements around the node that keep the line breaks of the file. */
  #preformatted = 0

  constructor(text: string, content: Content) {
    this.#text = text
    this.#content = content
  }

  /** @param block the innermost element around the node that stands on lines of its own */
  write(node: HtmlNode, block: HtmlElement): void {
    if (isText(node)) {
      this.#writeText(node, block)
      return
    }
    if (!isElement(node) || (node !== this.#content.root && this.#content.isDropped(node))) return
    if (node.tagName === 'br') {
      this.#breakLine()
      return
    }
    const table = node.tagName === 'table' && this.#cell === null ? dataTable(node) : null
    const isOwn = isBlock(node)
    const keepsLines = this.#cell === null && isPreformatted(node)
    if (isOwn) this.#breakLine()
    if (keepsLines) this.#preformatted++
    if (node.tagName === 'li') this.#pending += this.#lists.label(node)
    if (table !== null) this.#writeTable(table)
    else for (const child of node.childNodes) this.write(child, isOwn ? node : block)
    if (keepsLines) this.#preformatted--
    if (isOwn) this.#breakLine()
  }

  #writeTable({ rows, columnCount, form, isCovered }: DataTable): void {
    const { titleRows, headerRows, header } = form
    for (const [index, row] of rows.entries()) {
      const isTitle = index < titleRows
      if (form.border === 'bar' && headerRows > 1 && index >= titleRows && index < titleRows + headerRows) {
        // The names of groups are said again for each of their columns, which no text in its place can do.
        if (index === titleRows) this.#pending += headerLines(header)
        continue
      }
      this.#breakLine()
      this.#cell = form.border
      const border = (column: number) => {
        this.#border(column === 0)
        if (form.border === 'bar' && isCovered(index, column)) this.#pending += SAME_AS_ABOVE
      }
      let column = 0
      for (const cell of row) {
        if (!isTitle) for (; column <= cell.column; column++) border(column)
        for (const child of cell.element.childNodes) this.write(child, cell.element)
      }
      if (!isTitle) for (; column < columnCount; column++) border(column)
      this.#cell = null
      if (form.border === 'bar' && !isTitle) this.#pending = `${this.#pending.trimEnd()} |`
      this.#breakLine()
      if (form.border === 'bar' && index === titleRows) this.#pending += ruleLine(columnCount)
    }
  }

  #border(first: boolean): void {
    while (this.#pending.endsWith(' ')) this.#pending = this.#pending.slice(0, -1)
    this.#pending += this.#cell === 'bar' ? (first ? '| ' : ' | ') : first ? '' : '\t'
  }

  #breakLine(): void {
    if (this.#cell === null) {
      if (!this.#pending.endsWith('\n')) this.#pending += '\n'
    } else if (!/[\s|]$/.test(this.#pending)) this.#pending += ' '
  }

  #writeText(node: HtmlText, block: HtmlElement): void {
    const place = node.sourceCodeLocation
    if (place == null) return
    const { startOffset: start, endOffset: end } = place
    if (node.value.trim() === '') {
      if (this.#preformatted > 0 && node.value.includes('\n')) this.#breakLine()
      if (this.#pending === '' && !node.value.includes('\n')) this.#pending = ' '
      return
    }
    if (this.#cell !== null && this.#pending === ' ') this.#pending = this.#betweenLines(start)
    const edits = textEdits(this.#text, start, end, this.#preformatted > 0 ? 'lines' : this.#cell)
    this.#pieces.push({ start, end, before: this.#pending, edits, block })
    this.#pending = ''
  }

  /** Between two lines of a cell; words at their edges show whether an expression goes on. */
  #betweenLines(start: number): string {
    const last = this.#pieces.at(-1)
    if (last === undefined) return ''
    return betweenLines(
      this.#text.slice(last.start, last.end).trimEnd(),
      this.#text.slice(start, start + 200).trimStart(),
    )
  }

  finish(): { edits: Edit[]; locators: Locator[] } {
    // Text that a browser moves out of a broken table is left where it stands.
    const pieces = this.#pieces.sort((a, b) => a.start - b.start)
    const edits: Edit[] = []
    const locators: { span: [number, number]; element: string }[] = []
    const paths = new ElementPaths()
    let at = 0
    let block: HtmlElement | null = null
    for (const piece of pieces) {
      if (piece.start < at) continue
      const before = at === 0 ? piece.before.trimStart() : piece.before
      if (at < piece.start || before !== '') edits.push({ start: at, end: piece.start, text: before })
      for (const edit of piece.edits) edits.push(edit)
      at = piece.end
      if (piece.block === block) locators.at(-1)!.span[1] = at
      else locators.push({ span: [piece.start, at], element: paths.of(piece.block) })
      block = piece.block
    }
    if (at < this.#text.length)
      edits.push({ start: at, end: this.#text.length, text: this.#pending.trimEnd() })
    return { edits, locators }
  }
}

/** Character references, blanks that a browser shows as one or none, and tags that it ignores inside a text. */
const shownOtherwise =
  /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?|<[a-zA-Z/!?][^<>]{0,2000}>|[ \t\r\n\f]+|\|/g

/** Where words stand: in a cell between bars or tabs, where lines of the file are lines, or nowhere in particular. */
type Place = 'bar' | 'tab' | 'lines' | null

function textEdits(text: string, start: number, end: number, place: Place): Edit[] {
  const edits: Edit[] = []
  for (const { 0: found, index } of text.slice(start, end).matchAll(shownOtherwise)) {
    const shown = shownAs(found, place, text[start + index - 1], text[start + index + found.length])
    if (shown !== found) edits.push({ start: start + index, end: start + index + found.length, text: shown })
  }
  return edits
}

function shownAs(found: string, place: Place, before = '', after = ''): string {
  if (found === '|') return place === 'bar' ? '｜' : found
  if (found.startsWith('&')) return decodeHTML(found).replaceAll('\u00a0', ' ')
  if (found.startsWith('<')) return ''
  if (place === 'lines') return found
  // The line breaks of the file are blanks to a browser; Chinese text is written without any.
  return /[\r\n]/.test(found) && /[^\x21-\x7e]/.test(before + after) ? '' : ' '
}
