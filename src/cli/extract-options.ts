import type { ExtractOptions } from '../pipeline.ts'
import type { ReadingOptions } from './each-input.ts'

/** The options of the extraction that the command line can set. */
export function extractOptions(path: string | null, { encoding, force }: ReadingOptions): ExtractOptions {
  return { path, ...(encoding !== undefined && { encoding }), ...(force !== undefined && { force }) }
}
