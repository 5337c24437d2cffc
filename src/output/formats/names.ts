/** Names that the command line offers; nothing is loaded for them. */

/** What results can be written as. */
export const outputFormats = ['json', 'ndjson', 'csv', 'xlsx', 'md'] as const
/** A format that results are printed in, by the name that `--format` takes. */
export type OutputFormat = (typeof outputFormats)[number]

/** What rows there are: each sheet has one for each thing of its kind. */
export const sheetNames = ['tasks', 'targets', 'deadlines', 'departments', 'sections', 'plans'] as const
/** A sheet of the workbook, which is also what a row of CSV and NDJSON may be about. */
export type SheetName = (typeof sheetNames)[number]

/** Endings of documents and tables that no result is written as, and that a reader would expect another content of. */
const otherDocuments = /\.(?:docx?|wps|odt|rtf|pdf|html?|xls|ods|et)$/i

/** Whether the ending of a file's name tells a kind of document that is not written. */
export function namesOtherDocument(path: string): boolean {
  return otherDocuments.test(path)
}

/** The format that the ending of a file's name tells; undefined where it tells none. */
export function formatOfName(path: string): OutputFormat | undefined {
  const ending = /\.(csv|xlsx|md|json|ndjson)$/i.exec(path)?.[1]?.toLowerCase()
  return outputFormats.find(format => format === ending)
}
