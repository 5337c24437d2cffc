/**
 * Loads the data in `grammars/` and checks it: what is wrong there is told with the file and the place in it,
 * before any text is read with it.
 */
import { readFileSync } from 'node:fs'
import * as z from 'zod'

// Each schema is used once in a process: compiling it to code costs more than it saves, and needs `new Function`.
z.config({ jitless: true })

/** A file of `grammars/` that is missing, is no JSON or does not have the form that the code expects. */
export class GrammarError extends Error {
  override name = 'GrammarError'
}

/**
 * Reads one file of `grammars/`.
 *
 * @param name the file's name without `.json`
 * @throws GrammarError
 */
export function loadGrammar<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const path = grammarPath(`${name}.json`)
  let data: unknown
  try {
    data = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new GrammarError(`grammars/${name}.json: ${(error as Error).message}`)
  }
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const place = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `
  throw new GrammarError(`grammars/${name}.json: ${place}${issue.message}`)
}

/** Where a file of `grammars/` stands. The folder lies beside `src/` and beside `dist/`, one up from this module in both. */
export function grammarPath(file: string): URL {
  return new URL(`../grammars/${file}`, import.meta.url)
}
