/** `summary.csv`: a record for each input of a batch, the same for the same inputs on every machine. */
import { neutralised, record } from '../output/formats/csv.ts'
import type { Counts, Digests } from './job.ts'

/** What has become of one input. */
export interface SummaryRow {
  input: string
  /** Below the output folder; null where there is none. */
  result: string | null
  digests: Digests | null
  counts: Counts | null
  fault: string
}

const columns = [
  'plans',
  'tasks',
  'goals',
  'deadlines',
  'percentages',
  'quantities',
  'marks',
  'glosses',
  'byteShifts',
  'markup',
  'lostNumerals',
  'errors',
  'warnings',
  'infos',
] as const satisfies readonly (keyof Counts)[]

const BYTE_ORDER_MARK = '\ufeff'

/**
 * The summary as CSV (RFC 4180, UTF-8 with a byte order mark). An input that could not be done has its fault and no
 * counts. Names and faults are kept from being computed by a spreadsheet.
 *
 * @param rows in the order in which they are to stand
 * @param heading what a column is called, by its English name
 */
export function summaryCsv(rows: readonly SummaryRow[], heading: (name: string) => string): string {
  const header = record(['file', 'result', 'sha256', ...columns, 'fault'].map(heading))
  return BYTE_ORDER_MARK + header + rows.map(recordOf).join('')
}

function recordOf({ input, result, digests, counts, fault }: SummaryRow): string {
  return record([
    neutralised(input),
    neutralised(counts === null ? '' : (result ?? '')),
    digests?.source ?? '',
    ...columns.map(column => (counts === null ? '' : String(counts[column]))),
    neutralised(fault),
  ])
}
