/** The sheets and columns as `grammars/columns.json` lays them out. */
import * as z from 'zod'
import { GrammarError, loadGrammar } from '../../grammars.ts'
import type { Cell, Row } from './cells.ts'
import { type SheetName, sheetNames } from './names.ts'

interface Wording {
  zh: string
  en: string
}

export interface Column extends Wording {
  field: string
  /** Half-width characters. */
  width: number
  print?: boolean | undefined
}

interface Sheet extends Wording {
  columns: Column[]
}

interface SheetGrammar {
  font: string
  nameSeparator: Wording
  phraseSeparator: Wording
  sheets: Record<SheetName | 'tables', Sheet>
  terms: Record<string, Record<string, Wording>>
  words: Record<'untitled' | 'none' | 'colon', Wording>
}

function grammarSchema(): z.ZodType<SheetGrammar> {
  const wording = z.strictObject({ zh: z.string(), en: z.string(), note: z.string().optional() })
  const column = wording.extend({
    field: z.string().min(1),
    width: z.number().positive().max(255),
    print: z.boolean().optional(),
  })
  const sheet = wording.extend({ columns: z.array(column) })
  return z.strictObject({
    note: z.string().optional(),
    font: z.string().min(1),
    nameSeparator: wording,
    phraseSeparator: wording,
    sheets: z.record(z.enum([...sheetNames, 'tables']), sheet),
    terms: z.record(z.string(), z.record(z.string(), wording)),
    words: z.record(z.enum(['untitled', 'none', 'colon']), wording),
  })
}

let loaded: z.infer<ReturnType<typeof grammarSchema>> | undefined

/** The grammar of all tabular formats. @throws GrammarError */
export function sheetGrammar(): z.infer<ReturnType<typeof grammarSchema>> {
  loaded ??= loadGrammar('columns', grammarSchema)
  return loaded
}

const provenance = ['source', 'result', 'plan']

/**
 * The columns of a sheet in order. In a merged sheet those that tell where a row came from go first; the one that names
 * the file of a result is there alone.
 */
export function columnsOf(name: SheetName, merged: boolean): Column[] {
  const { columns } = sheetGrammar().sheets[name]
  if (!merged) return columns.filter(({ field }) => field !== 'result')
  const first = provenance.flatMap(wanted => columns.filter(({ field }) => field === wanted))
  return [
    ...first.map(column => ({ ...column, print: true })),
    ...columns.filter(column => !first.includes(column)),
  ]
}

/**
 * The cells of a row in the order of the columns.
 *
 * @throws GrammarError if a column asks for a field that rows of the sheet do not have
 */
export function cellsOf(row: Row, columns: readonly Column[]): Cell[] {
  return columns.map(({ field }) => {
    const cell = row[field]
    if (cell === undefined) throw new GrammarError(`grammars/columns.json: no row has a field ${field}`)
    return cell
  })
}
