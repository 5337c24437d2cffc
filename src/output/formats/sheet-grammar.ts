/** `grammars/columns.json`: the sheets with their columns, and the words of cells. */

import type { ZodType } from 'zod'
import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'
import { type SheetName, sheetNames } from './names.ts'

interface Wording {
  zh: string
  en: string
}

/** A column of a sheet with its name in both languages; see `grammars/columns.json`. */
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

function grammarSchema(): ZodType<SheetGrammar> {
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

let loaded: SheetGrammar | undefined

/** The grammar of all tabular formats. @throws GrammarError */
export function sheetGrammar(): SheetGrammar {
  loaded ??= loadGrammar('columns', grammarSchema)
  return loaded
}
