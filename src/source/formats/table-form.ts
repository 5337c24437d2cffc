/**
 * How a table whose cells are known is put into lines: with bars and a rule under its header (`| a | b |`, `|---|---|`)
 * where its first row names its columns, with tabs where it does not, such as a sheet of labels and facts.
 */

import { joinLines } from './cell-lines.ts'

/** A cell with the stretch of the grid that it covers. */
export interface SpannedCell {
  /** Its words without blanks at the ends. */
  text: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

/** How a table is written out as text. */
export interface TableForm {
  border: 'bar' | 'tab'
  /** Rows above the header that name the table across all columns. */
  titleRows: number
  /** Rows that the header takes up: two where columns stand in groups. */
  headerRows: number
  /** Names of the columns, those of groups before those of their columns. */
  header: string[]
}

/** What stands in the further rows of a cell that spans several. */
export const SAME_AS_ABOVE = '〃'

/** Longer words are no name of a column. */
const LONGEST_NAME = 30
/** Rows above the header that can name the table. */
const MOST_TITLE_ROWS = 3

/** Tells the form of a table of `rowCount` × `columnCount` from its cells, in any order. */
export function tableForm(cells: readonly SpannedCell[], rowCount: number, columnCount: number): TableForm {
  const head = cells.filter(cell => cell.row <= MOST_TITLE_ROWS + 1)
  const rowOf = (row: number) => head.filter(cell => cell.row === row)
  let titleRows = 0
  while (titleRows < Math.min(MOST_TITLE_ROWS, rowCount - 2) && isAcross(rowOf(titleRows), columnCount))
    titleRows++
  const first = rowOf(titleRows)
  const grouped = first.some(cell => cell.columnSpan > 1) && first.some(cell => cell.rowSpan === 2)
  const headerRows = grouped && titleRows + 2 < rowCount ? 2 : 1
  const header = Array.from({ length: columnCount }, (_, column) =>
    nameOf(head, titleRows, headerRows, column),
  )
  const named = header.filter(name => name !== '').length
  const isHeader =
    columnCount >= 2 &&
    rowCount > titleRows + headerRows &&
    named >= 2 &&
    named >= columnCount - 1 &&
    header.every(name => name.length <= LONGEST_NAME && !/[：:。；]$/.test(name)) &&
    !header.every(name => /^[0-9.%]*$/.test(name))
  return { border: isHeader ? 'bar' : 'tab', titleRows: isHeader ? titleRows : 0, headerRows, header }
}

/** Whether a row has one cell with words, across all columns. */
function isAcross(row: readonly SpannedCell[], columnCount: number): boolean {
  const worded = row.filter(cell => cell.text !== '')
  return worded.length === 1 && worded[0]!.columnSpan === columnCount && columnCount > 1
}

function nameOf(cells: readonly SpannedCell[], first: number, rows: number, column: number): string {
  return cells
    .filter(
      cell =>
        cell.column <= column &&
        column < cell.column + cell.columnSpan &&
        cell.row < first + rows &&
        cell.row + cell.rowSpan > first,
    )
    .sort((a, b) => a.row - b.row)
    .map(cell => cell.text.replace(/[\s　]+/g, ''))
    .join('')
}

/** The header and its rule as lines. */
export function headerLines(header: readonly string[]): string {
  return `| ${header.map(inCell).join(' | ')} |\n${ruleLine(header.length)}`
}

/** The rule under a header. */
export function ruleLine(columns: number): string {
  return `|${'---|'.repeat(columns)}`
}

/** Words as they can stand in a cell: on one line, no mark read as a border. */
function inCell(text: string): string {
  return joinLines(text.split(/[\n\t]/)).replaceAll('|', '｜')
}

/** A line of a table, and the row of the grid that it shows; the header and its rule show the first row of names. */
export interface TableLine {
  text: string
  row: number
}

/**
 * A table as lines; rows without words are left out.
 *
 * @param cells in any order, not overlapping
 */
export function tableLines(
  cells: readonly SpannedCell[],
  rowCount: number,
  columnCount: number,
): TableLine[] {
  const form = tableForm(cells, rowCount, columnCount)
  const rows: string[][] = Array.from({ length: rowCount }, () => Array<string>(columnCount).fill(''))
  for (const { row, column, text, rowSpan } of cells) {
    rows[row]![column] = inCell(text)
    if (form.border === 'bar' && text !== '')
      for (let below = row + 1; below < row + rowSpan; below++) rows[below]![column] = SAME_AS_ABOVE
  }
  const headed = form.titleRows + form.headerRows
  const lines: TableLine[] = []
  for (const [row, texts] of rows.entries()) {
    if (texts.every(text => text === '' || text === SAME_AS_ABOVE)) continue
    if (form.border === 'tab') lines.push({ row, text: texts.join('\t').trimEnd() })
    else if (row < form.titleRows) lines.push({ row, text: texts.join('') })
    else if (row === form.titleRows) lines.push({ row, text: headerLines(form.header) })
    else if (row >= headed) lines.push({ row, text: `| ${texts.join(' | ')} |` })
  }
  return lines
}
