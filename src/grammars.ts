/**
 * Loads the data in `grammars/` and checks it: what is wrong there is told with the file and the place in it,
 * before any text is read with it.
 *
 * A check takes longer than reading the file. The build checks the files that every run needs, keeps their data and
 * records their digests; a file that is still the same need not be checked, and one that was not touched not even read.
 */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type * as zod from 'zod'
import { found, isChecked } from './build-record.ts'
import { hasTimeOfKept, keptGrammar } from './kept-grammars.ts'
import { z } from './zod.ts'

/** A file of `grammars/` that is missing, is no JSON or does not have the form that the code expects. */
export class GrammarError extends Error {
  override name = 'GrammarError'
}

/**
 * Reads one file of `grammars/`.
 *
 * @param name the file's name without `.json`
 * @param schema its form; it must not change the data, as it is made and used only where the file is not known yet
 * @throws GrammarError
 */
export function loadGrammar<Schema extends zod.ZodType>(
  name: string,
  schema: () => Schema,
): zod.output<Schema> {
  const file = `${name}.json`
  const path = grammarPath(file)
  if (hasTimeOfKept(file, path)) return JSON.parse(keptGrammar(file)!)
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new GrammarError(`grammars/${file}: ${(error as Error).message}`)
  }
  return checkedJson(file, bytes, schema)
}

/**
 * The data of a JSON text that stands in a file of `grammars/`.
 *
 * @param bytes of the text, in UTF-8
 * @param schema as of {@link loadGrammar}
 * @throws GrammarError
 */
export function checkedJson<Schema extends zod.ZodType>(
  file: string,
  bytes: Buffer,
  schema: () => Schema,
): zod.output<Schema> {
  const digest = hash('sha256', bytes, 'base64')
  const wasChecked = isChecked(file, digest)
  let data: unknown
  try {
    data = JSON.parse((wasChecked ? keptGrammar(file) : undefined) ?? bytes.toString('utf8'))
  } catch (error) {
    throw new GrammarError(`grammars/${file}: ${(error as Error).message}`)
  }
  if (wasChecked) return data as zod.output<Schema>
  const result = schema().safeParse(data)
  if (result.success) {
    found.grammars[file] = digest
    return result.data
  }
  const issue = result.error.issues[0]!
  const place = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  throw new GrammarError(`grammars/${file}: ${place}${issue.message}`)
}

/**
 * An object of a grammar that holds these keys and no others, so that a misspelt one is told; beside them it may say in a
 * note what it is for, and where it was found.
 */
export function noted<Shape extends zod.ZodRawShape>(shape: Shape) {
  return z.strictObject({ note: z.string().optional(), source: z.string().optional(), ...shape })
}

let folder: string | undefined

/** Where a file of `grammars/` stands. The folder lies beside `src/` and beside `dist/`, one up from this module in both. */
export function grammarPath(file: string): string {
  folder ??= fileURLToPath(new URL('../grammars/', import.meta.url))
  return folder + file
}
