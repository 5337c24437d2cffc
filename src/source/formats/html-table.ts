/** Which tables of a page hold data, and what their cells cover. */
import { attribute, type HtmlElement, type HtmlNode, isElement, isText, textOf } from './html-tree.ts'
import { type SpannedCell, type TableForm, tableForm } from './table-form.ts'

/** A cell with the element that it was read from. */
export interface HtmlCell extends SpannedCell {
  element: HtmlElement
}

/** A table of data, and not one that only places things on a page. */
export interface DataTable {
  /** Cells of each row, in order. */
  rows: HtmlCell[][]
  columnCount: number
  form: TableForm
  /** Whether a cell with words that begins in a row above covers a slot. */
  isCovered(row: number, column: number): boolean
}

/** A cell with more words and more paragraphs is a part of a page that a table lays out. */
const LONGEST_CELL = 1500
const MOST_PARAGRAPHS = 12
/** Cells that the attributes can claim; the HTML Standard allows 1000 columns and 65534 rows. */
const MOST_COLUMNS = 100
const MOST_ROWS = 5000

/** The rows of a table; null where it only lays out the page. */
export function dataTable(table: HtmlElement): DataTable | null {
  const rowElements = rowsOf(table)
  if (rowElements.length < 2 || rowElements.length > MOST_ROWS) return null
  /** Rows that a cell from above still covers, for each column. */
  const covered: number[] = []
  const rows: HtmlCell[][] = []
  for (const [row, element] of rowElements.entries()) {
    const cells: HtmlCell[] = []
    let column = 0
    for (const child of element.childNodes) {
      if (!isElement(child) || (child.tagName !== 'td' && child.tagName !== 'th')) continue
      if (laysOut(child)) return null
      while ((covered[column] ?? 0) > 0) column++
      const columnSpan = spanOf(child, 'colspan')
      const rowSpan = Math.min(spanOf(child, 'rowspan'), rowElements.length - row)
      if (column + columnSpan > MOST_COLUMNS) return null
      for (let at = column; at < column + columnSpan; at++) covered[at] = rowSpan
      cells.push({ element: child, text: textOf(child).trim(), row, column, rowSpan, columnSpan })
      column += columnSpan
    }
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1)
    rows.push(cells)
  }
  if (covered.length < 2 || !rows.some(cells => cells.length > 1)) return null
  const slots = new Set<number>()
  for (const { row, column, rowSpan, text } of rows.flat())
    if (text !== '')
      for (let below = row + 1; below < row + rowSpan; below++) slots.add(below * MOST_COLUMNS + column)
  return {
    rows,
    columnCount: covered.length,
    form: tableForm(rows.flat(), rows.length, covered.length),
    isCovered: (row, column) => slots.has(row * MOST_COLUMNS + column),
  }
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap(child => {
    if (child.tagName === 'tr') return [child]
    return ['tbody', 'thead', 'tfoot'].includes(child.tagName)
      ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
      : []
  })
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name), 10)
  return value > 0 ? value : 1
}

/** Whether a cell holds a table, or as much text as a page. */
function laysOut(cell: HtmlElement): boolean {
  let paragraphs = 0
  let length = 0
  const search = (node: HtmlNode): boolean => {
    if (isText(node)) length += node.value.trim().length
    if (!isElement(node)) return false
    if (node.tagName === 'table') return true
    if (/^(?:p|div|h[1-6])$/.test(node.tagName)) paragraphs++
    return node.childNodes.some(search)
  }
  return cell.childNodes.some(search) || (length > LONGEST_CELL && paragraphs > MOST_PARAGRAPHS)
}
