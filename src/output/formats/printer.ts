import type { Language } from '../../lexicon/languages.ts'
import type { OutputFormat, SheetName } from './names.ts'
import type { Origin } from './rows.ts'

/** Turns results into one output, one after the other. */
export interface Printer {
  /** What a result adds to the output at once. */
  add(origin: Origin): string
  /** What can be made only when all results are known; null if there is nothing more. */
  end(): Promise<Uint8Array | null>
}

/** What a printer of results is told once. */
export interface PrinterOptions {
  /** What a row of CSV and NDJSON is about. */
  rows: SheetName
  language: Language
  /** Whether the results come from files, which are then told in a column. */
  merged: boolean
}

/** The printer of a format. JSON is a document a line; the code of the other formats is loaded when it is needed. */
export async function createPrinter(
  format: OutputFormat,
  { rows, language, merged }: PrinterOptions,
): Promise<Printer> {
  const nothing = async () => null
  switch (format) {
    case 'json':
      return { add: ({ file }) => `${JSON.stringify(file)}\n`, end: nothing }
    case 'ndjson': {
      const { ndjsonLines } = await import('./ndjson.ts')
      return { add: origin => ndjsonLines(rows, merged, origin), end: nothing }
    }
    case 'csv': {
      const { csvHeader, csvRecords } = await import('./csv.ts')
      let header = csvHeader(rows, language, merged)
      return {
        add: origin => {
          const text = header + csvRecords(rows, language, merged, origin)
          header = ''
          return text
        },
        end: nothing,
      }
    }
    case 'md': {
      const { markdown } = await import('./markdown.ts')
      let gap = ''
      return {
        add: origin => {
          const text = gap + markdown(origin, language)
          gap = '\n'
          return text
        },
        end: nothing,
      }
    }
    case 'xlsx': {
      const { xlsxWorkbook } = await import('./xlsx.ts')
      const origins: Origin[] = []
      return {
        add: origin => {
          origins.push(origin)
          return ''
        },
        end: async () => (origins.length === 0 ? null : xlsxWorkbook(origins, language, merged)),
      }
    }
  }
}
