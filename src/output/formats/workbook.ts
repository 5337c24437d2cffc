/** What of the library for spreadsheets is used. */
export { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
