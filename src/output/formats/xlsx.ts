/** XLSX workbooks: a sheet for each kind of row, and the plans' own tables. */

import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { type Cell, cellText } from './cells.ts'
import { type Language, type SheetName, sheetNames } from './names.ts'
import { type Origin, rowsOf } from './rows.ts'
import { type Column, cellsOf, columnsOf, sheetGrammar } from './sheet-grammar.ts'
import { tableRows } from './table-rows.ts'

/** Fixed, so that the same results give the same bytes: any other day would be that of the run. */
const SAVED = new Date(0)

/** Excel refuses a file with a longer text in a cell (Excel specifications and limits). */
const LONGEST_TEXT = 32_767

const FONT_SIZE = 10
const HEADER_COLOUR = 'DDEBF7'
const TABLE_COLUMN_WIDTH = 22

const cellStyle: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const dayStyle: CellStyle = { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'left', vertical: 'top' } }

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
    pageSetup: printedAcross(columns),
  }
}

function tableSheet(name: string, tables: ReturnType<typeof tableRows>): WriteSheet {
  const width = Math.max(...tables.map(({ cells }) => cells.length))
  const bold = tables.flatMap(({ cells, kind }, row) =>
    kind === 'row' ? [] : cells.map((_, column) => [`${row},${column}`, { style: headerStyle() }] as const),
  )
  return {
    name,
    columns: Array.from({ length: width }, () => ({ width: TABLE_COLUMN_WIDTH, style: cellStyle })),
    rows: tables.map(({ cells }) => cells.map(text => (text === null ? null : safeText(text)))),
    cells: new Map(bold),
  }
}

function printedAcross(columns: readonly Column[]): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: 'a4',
    orientation: columns.length > 6 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '$1:$1',
  }
}

function headerStyle(): CellStyle {
  return {
    font: { name: sheetGrammar().font, size: FONT_SIZE, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: HEADER_COLOUR } },
    alignment: { wrapText: true, vertical: 'center' },
  }
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
