/** XLSX workbooks: a sheet for each kind of row, and the plans' own tables. */

import type { Language } from '../../lexicon/languages.ts'
import { columnsOf as widthOf } from '../columns.ts'
import { type Cell, cellText } from './cells.ts'
import { type SheetName, sheetNames } from './names.ts'
import { rowHeights } from './row-heights.ts'
import { type Origin, rowsOf } from './rows.ts'
import { cellsOf, columnsOf } from './sheet-columns.ts'
import { type Column, sheetGrammar } from './sheet-grammar.ts'
import { type TableRow, tableRows } from './table-rows.ts'
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from './workbook.ts'

/** Fixed, so that the same results give the same bytes: any other day would be that of the run. */
const SAVED = new Date(0)

/** Excel refuses a file with a longer text in a cell (Excel specifications and limits). */
const LONGEST_TEXT = 32_767

const FONT_SIZE = 10 // points; the heights of rows are reckoned for it
const HEADER_COLOUR = 'DDEBF7'
const LINE_COLOUR = 'D9D9D9'

/** Widths between which the columns of a plan's own tables may lie, in half-width characters. */
const NARROWEST = 8
const WIDEST = 44

const line = { style: 'thin', color: { rgb: LINE_COLOUR } } as const
const border = { top: line, right: line, bottom: line, left: line }
const cellStyle: CellStyle = { border, alignment: { wrapText: true, vertical: 'top' } }
const dayStyle: CellStyle = {
  border,
  numFmt: 'yyyy-mm-dd',
  alignment: { horizontal: 'left', vertical: 'top' },
}

/** The whole workbook. The same results give the same bytes. */
export async function xlsxWorkbook(
  origins: readonly Origin[],
  language: Language,
  merged: boolean,
): Promise<Uint8Array> {
  const { font, sheets } = sheetGrammar()
  const written = sheetNames.map(name => rowSheet(name, origins, language, merged))
  const tables = tableRows(origins, language)
  if (tables.length > 0) written.push(tableSheet(sheets.tables[language], tables))
  return writeXlsx({
    properties: { created: SAVED, modified: SAVED },
    defaultFont: { name: font, size: FONT_SIZE },
    sheets: written,
  })
}

function rowSheet(
  name: SheetName,
  origins: readonly Origin[],
  language: Language,
  merged: boolean,
): WriteSheet {
  const columns = columnsOf(name, merged)
  const rows = origins.flatMap(origin => rowsOf(name, origin)).map(row => cellsOf(row, columns))
  const days = new Set([...columns.keys()].filter(index => rows.some(row => isDay(row[index]!))))
  return {
    name: sheetGrammar().sheets[name][language],
    columns: columns.map(({ width }, index) => ({ width, style: days.has(index) ? dayStyle : cellStyle })),
    rows: [
      columns.map(column => column[language]),
      ...rows.map(row => row.map(cell => cellContent(cell, language))),
    ],
    cells: new Map(columns.map((_, index) => [`0,${index}`, { style: headerStyle() }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnLetters(columns.length)}${rows.length + 1}` },
    rowDefs: rowHeights(
      rows.map(row => row.map(cell => cellText(cell, language))),
      columns.map(({ width }) => width),
      1,
    ),
    pageSetup: printedAcross(columns, rows.length + 1),
  }
}

function tableSheet(name: string, tables: readonly TableRow[]): WriteSheet {
  const count = Math.max(...tables.map(({ cells }) => cells.length))
  const widths = Array.from({ length: count }, (_, column) => tableColumnWidth(tables, column))
  const styles = { title: { font: boldFont() }, header: headerStyle(), row: cellStyle }
  return {
    name,
    columns: widths.map(width => ({ width })),
    rows: tables.map(({ cells, kind }) =>
      cells.map(text => (text === null ? null : kind === 'row' ? tableValue(text) : safeText(text))),
    ),
    cells: new Map(
      tables.flatMap(({ cells, kind }, row) =>
        cells.map((_, column) => [`${row},${column}`, { style: styles[kind] }] as const),
      ),
    ),
    rowDefs: rowHeights(
      tables.map(({ cells, kind }) => (kind === 'title' ? [] : cells)),
      widths,
      0,
    ),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** A number where the text is one and nothing of its writing is lost. */
function tableValue(text: string): CellValue {
  const value = Number(text)
  return text !== '' && String(value) === text && Number.isFinite(value) ? value : safeText(text)
}

/** As wide as the longest line in it, within bounds. Titles run over the columns beside them. */
function tableColumnWidth(tables: readonly TableRow[], column: number): number {
  return tables.reduce((width, { cells, kind }) => {
    const lines = kind === 'title' ? [] : (cells[column] ?? '').split('\n')
    return lines.reduce((widest, text) => Math.max(widest, Math.min(WIDEST, widthOf(text) + 3)), width)
  }, NARROWEST)
}

/** As wide as a page, without the last columns that are not to be printed. */
function printedAcross(columns: readonly Column[], rows: number): NonNullable<WriteSheet['pageSetup']> {
  const printed = columns.findLastIndex(({ print }) => print !== false) + 1
  return {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$1',
    printArea: `$A$1:$${columnLetters(printed)}$${rows}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  }
}

function headerStyle(): CellStyle {
  return {
    border,
    font: boldFont(),
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEADER_COLOUR } },
    alignment: { wrapText: true, vertical: 'center' },
  }
}

function boldFont(): NonNullable<CellStyle['font']> {
  return { name: sheetGrammar().font, size: FONT_SIZE, bold: true }
}

function isDay(cell: Cell): cell is { day: string } {
  return typeof cell === 'object' && cell !== null && 'day' in cell
}

function cellContent(cell: Cell, language: Language): CellValue {
  if (cell === null || typeof cell === 'number') return cell
  if (isDay(cell)) return new Date(`${cell.day}T00:00:00Z`)
  const text = cellText(cell, language)
  return text === '' ? null : safeText(text)
}

/** A text as it is read back: `_x0041_` would be read as an escaped character (ECMA-376, ST_Xstring). */
function safeText(text: string): string {
  const escaped = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return escaped.length <= LONGEST_TEXT ? escaped : `${escaped.slice(0, LONGEST_TEXT - 1)}…`
}

/** A for 1, Z for 26, AA for 27. */
function columnLetters(count: number): string {
  let letters = ''
  for (let left = count; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return letters
}
