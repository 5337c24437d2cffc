import { extname } from 'node:path'
import type { Language } from '../lexicon/languages.ts'
import type { OutputFormat, SheetName } from '../output/formats/names.ts'
import { formatOfName, namesOtherDocument } from '../output/formats/names.ts'
import type { PrinterOptions } from '../output/formats/printer.ts'
import { UsageError } from './exit-code.ts'

/** What the command line says about the form of the output. */
export interface OutputOptions {
  output?: string
  format?: OutputFormat
  rows?: SheetName
  lang?: Language
}

/**
 * The format that is asked for: named, or told by the ending of the output's name.
 *
 * @throws UsageError where an option has no meaning in that format, or bytes would go to a terminal
 */
export function chosenFormat(options: OutputOptions, otherwise: OutputFormat): OutputFormat {
  const { output, rows } = options
  const format = options.format ?? (output === undefined ? undefined : formatOfName(output)) ?? otherwise
  if (options.format === undefined && output !== undefined && namesOtherDocument(output))
    throw new UsageError(
      `no result is written as ${extname(output)}: end the name in .xlsx, .csv, .md or .json`,
    )
  if (rows !== undefined && format !== 'csv' && format !== 'ndjson')
    throw new UsageError(`--rows is for csv and ndjson; ${format} holds all of them`)
  if (format === 'xlsx' && (output === undefined || output === '-') && process.stdout.isTTY)
    throw new UsageError('a workbook is not for a terminal: name a file with -o')
  return format
}

/** The options of the printer, with what holds where nothing is said. */
export function printerOptions({ rows, lang }: OutputOptions, merged: boolean): PrinterOptions {
  return { rows: rows ?? 'tasks', language: lang ?? 'zh', merged }
}
