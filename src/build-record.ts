/**
 * What the build finds out once, so that a run need not: which grammars are in order, where their data is kept, and what
 * their patterns begin with. A record is asked by what it was made of: it says nothing of a grammar that was changed since.
 */
import { readFileSync } from 'node:fs'

/**
 * Where the data of one file stands, and what the file was like: one that has the same size and the same time of its last
 * change is the same, as Python has it of what it has compiled. An installed copy has other times: its digest tells.
 */
export interface KeptGrammar {
  /** Of the file. */
  bytes: number
  /** Milliseconds, with what the file system says beyond them. */
  modified: number
  /** Of the data, in bytes from the beginning of what is kept. */
  span: [start: number, end: number]
}

/** A JSON file beside the bundle. */
export interface BuildRecord {
  /** Digests of the files of `grammars/` that were checked, by name. */
  grammars: Record<string, string>
  /** Those of them whose data is kept beside the record, by name. */
  kept: Record<string, KeptGrammar>
  /** What patterns can begin with, by `flags/source`; null where the pattern does not tell. */
  firstCharacters: Record<string, string | null>
}

/** What was found out in this process, beyond the record. */
export const found: BuildRecord = empty()

let recorded: BuildRecord | undefined

/** Where the build writes the record: a checkout without a build has none, and finds everything out. */
export function recordPath(): URL {
  return new URL('./build-record.json', import.meta.url)
}

/** Whether the build has checked a file of `grammars/` that has this digest. */
export function isChecked(file: string, digest: string): boolean {
  return record().grammars[file] === digest
}

/** Where the build has kept the data of a file of `grammars/`. */
export function keptPlace(file: string): KeptGrammar | undefined {
  return record().kept[file]
}

/**
 * What a pattern can begin with.
 *
 * @param read finds it out where no build has
 */
export function knownFirstCharacters({ flags, source }: RegExp, read: () => string | null): string | null {
  const key = `${flags}/${source}`
  const known = record().firstCharacters[key]
  if (known !== undefined) return known
  const answer = read()
  found.firstCharacters[key] = answer
  return answer
}

function record(): BuildRecord {
  recorded ??= readRecord()
  return recorded
}

function readRecord(): BuildRecord {
  try {
    return JSON.parse(readFileSync(recordPath(), 'utf8')) as BuildRecord
  } catch {
    return empty()
  }
}

function empty(): BuildRecord {
  return { grammars: {}, kept: {}, firstCharacters: {} }
}
