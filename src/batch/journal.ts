/** The journal of a batch: what is done, a line for each result, so that a run that was cut short can be taken up. */
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { grammarPath } from '../grammars.ts'
import { STATE_FOLDER } from './assign-results.ts'
import type { BatchOptions, Counts, Digests } from './job.ts'

/** What an earlier run has done for an input. */
export interface JournalEntry {
  result: string
  digests: Digests
  counts: Counts
}

const count = z.int().nonnegative()
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const lineSchema: z.ZodType<JournalEntry & { input: string }> = z.strictObject({
  input: z.string(),
  result: z.string(),
  digests: z.strictObject({ source: digest, result: digest }),
  counts: z.strictObject({
    plans: count,
    tasks: count,
    goals: count,
    deadlines: count,
    percentages: count,
    quantities: count,
    marks: z.boolean(),
    glosses: count,
    byteShifts: count,
    markup: count,
    lostNumerals: count,
    errors: count,
    warnings: count,
    infos: count,
  }),
})

const FILE = 'journal.ndjson'

/**
 * What results depend on besides their inputs, in one line: the program's version, its grammars, which may be edited
 * without a new version, and the options.
 */
export function conditionsOf(version: string, options: BatchOptions): string {
  const hash = createHash('sha256')
  const folder = grammarPath('')
  for (const name of readdirSync(folder).sort())
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(grammarPath(name)))
  return JSON.stringify({ journal: 1, version, grammars: hash.digest('hex'), options })
}

/** The journal of one output folder. Lines are appended whole; one that a killed process has left half is passed over. */
export class Journal {
  /** By input. */
  readonly entries: ReadonlyMap<string, JournalEntry>
  readonly #file: number

  private constructor(file: number, entries: ReadonlyMap<string, JournalEntry>) {
    this.#file = file
    this.entries = entries
  }

  /**
   * Opens the journal of an output folder. Its entries are those of earlier runs under the same conditions if they are
   * to be taken up, else there are none and the journal starts anew.
   *
   * @returns `stale` if there is a journal of other conditions that is not taken up
   */
  static open(folder: string, conditions: string, takeUp: boolean): { journal: Journal; stale: boolean } {
    const path = join(folder, STATE_FOLDER, FILE)
    const lines = takeUp ? linesOf(path) : []
    const same = lines[0] === conditions
    const entries = same ? entriesOf(lines.slice(1)) : new Map()
    // Written anew in one piece: half a line at its end must not join with the next one.
    const kept = [...entries].map(([input, entry]) => JSON.stringify({ input, ...entry }))
    writeFileSync(`${path}.tmp`, `${[conditions, ...kept].join('\n')}\n`)
    renameSync(`${path}.tmp`, path)
    return { journal: new Journal(openSync(path, 'a'), entries), stale: lines.length > 0 && !same }
  }

  add(input: string, entry: JournalEntry): void {
    appendFileSync(this.#file, `${JSON.stringify({ input, ...entry })}\n`)
  }

  close(): void {
    closeSync(this.#file)
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter(line => line !== '')
  } catch {
    return []
  }
}

function entriesOf(lines: readonly string[]): Map<string, JournalEntry> {
  const entries = new Map<string, JournalEntry>()
  for (const line of lines) {
    const parsed = lineSchema.safeParse(jsonOrNull(line))
    if (!parsed.success) continue
    const { input, ...entry } = parsed.data
    entries.set(input, entry)
  }
  return entries
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
