/**
 * The data of grammars as the build keeps it: all in one file, without blanks, in the encoding that the engine takes as it
 * is. To read and decode the files themselves takes longer.
 */
import { readFileSync, statSync } from 'node:fs'
import { type KeptGrammar, keptPlace } from './build-record.ts'

/** Strings of Chinese are held in it by the engine itself. */
const ENCODING = 'utf16le'

let all: Buffer | undefined

/** Where the build keeps them. */
export function keptGrammarsPath(): URL {
  return new URL('./grammars.utf16', import.meta.url)
}

/** Whether a file of `grammars/` has not been touched since the build has checked it. */
export function hasTimeOfKept(file: string, path: string): boolean {
  const place = keptPlace(file)
  if (place === undefined) return false
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.size === place.bytes && stats.mtimeMs === place.modified
}

/** The JSON that the build keeps of a file of `grammars/`. */
export function keptGrammar(file: string): string | undefined {
  const place = keptPlace(file)
  if (place === undefined) return undefined
  all ??= readFileSync(keptGrammarsPath())
  return all.toString(ENCODING, ...place.span)
}

/** What is to be kept of files: their data one after the other, and where each stands. */
export function keepGrammars(files: readonly [name: string, path: string][]): {
  all: Buffer
  kept: Record<string, KeptGrammar>
} {
  const parts: Buffer[] = []
  let end = 0
  const kept: Record<string, KeptGrammar> = {}
  for (const [name, path] of files) {
    const { size, mtimeMs } = statSync(path)
    const part = Buffer.from(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))), ENCODING)
    const start = end
    end += part.length
    parts.push(part)
    kept[name] = { bytes: size, modified: mtimeMs, span: [start, end] }
  }
  return { all: Buffer.concat(parts), kept }
}
