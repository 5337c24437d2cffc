/** CSV for spreadsheets: RFC 4180, UTF-8 with a byte order mark, so that Excel and WPS read the Chinese as it is. */

import type { Language } from '../../lexicon/languages.ts'
import { type Cell, cellText } from './cells.ts'
import type { SheetName } from './names.ts'
import { type Origin, rowsOf } from './rows.ts'
import { cellsOf, columnsOf } from './sheet-columns.ts'

const BYTE_ORDER_MARK = '\ufeff'
const END_OF_RECORD = '\r\n'

/** The first record with the titles of the columns, byte order mark before it. */
export function csvHeader(name: SheetName, language: Language, merged: boolean): string {
  return BYTE_ORDER_MARK + record(columnsOf(name, merged).map(column => column[language]))
}

/** The records of one result. */
export function csvRecords(name: SheetName, language: Language, merged: boolean, origin: Origin): string {
  const columns = columnsOf(name, merged)
  return rowsOf(name, origin)
    .map(row => record(cellsOf(row, columns).map(cell => field(cell, language))))
    .join('')
}

/** Fields as a record of RFC 4180, quoted where they have to be, with its end. */
export function record(fields: readonly string[]): string {
  return fields.map(quoted).join(',') + END_OF_RECORD
}

function field(cell: Cell, language: Language): string {
  const text = cellText(cell, language)
  return cell === null || typeof cell === 'number' || (typeof cell === 'object' && 'day' in cell)
    ? text
    : neutralised(text)
}

/** RFC 4180, 2.6 and 2.7. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet takes for a formula; the full-width signs are taken so by East Asian versions. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * What a spreadsheet takes for a number, a day, a time or an amount, and shows otherwise than it is written: an id such
 * as 1/3/2 would become a day, a section 3.10 become 3.1, a label (1) become −1, 007 become 7.
 * A percentage may be read as one: it stays what it is.
 */
const rereads = /^\(?\d+(?:(?:[./:,-]|[eE][+-]?)\d+){1,2}[.)]?$|^\(?\d+[.)]$|^0\d+$|^\d{16,}$/

/**
 * Text that a spreadsheet keeps as text: one that would be computed or read as a number or day gets an apostrophe,
 * as OWASP advises against CSV injection.
 */
export function neutralised(text: string): string {
  return formulaStart.test(text) || rereads.test(text) ? `'${text}` : text
}
