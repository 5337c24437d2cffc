/** A batch: many inputs, one result for each, and a summary. */
import { mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readFault } from '../source/read.ts'
import { assignResults, isInside, STATE_FOLDER, SUMMARY } from './assign-results.ts'
import { findInputs } from './find-inputs.ts'
import type { BatchOptions, Job, JobOutcome } from './job.ts'
import { conditionsOf, Journal } from './journal.ts'
import { takeLock } from './lock.ts'
import { runPool } from './pool.ts'
import { type SummaryRow, summaryCsv } from './summary.ts'
import { removeResult, wholeFileWriter } from './whole-file.ts'

/** What a batch does. */
export interface BatchRequest {
  /** Files, folders and globs. */
  patterns: readonly string[]
  /** Output folder; made if it is not there. */
  folder: string
  options: BatchOptions
  /** What a column of the summary is called, by its English name. */
  summaryHeading: (name: string) => string
  /** Whether to keep what an earlier run has done. */
  resume: boolean
  workers: number
  /** Milliseconds that one input may take. */
  timeout: number
  /** Of the program. */
  version: string
  /** The program and the arguments that make it a worker. */
  script: string
  workerArgs: readonly string[]
  /** Stops the batch; what is begun may still end. */
  signal: AbortSignal
}

/** Told while a batch runs. */
export interface BatchListener {
  /** Something that hinders no input; reads on after the program's name. */
  note(text: string): void
  /** The inputs are found. */
  begin(total: number): void
  fault(name: string, fault: string): void
  step(failed: boolean): void
}

/** What a batch came to. */
export interface BatchResult {
  total: number
  done: number
  kept: number
  failed: number
  /** Diagnostics in all results. */
  errors: number
  warnings: number
  /** Inputs that were not reached as the batch was stopped. */
  left: number
}

/** Milliseconds that jobs under way may take when the batch is stopped. */
const GRACE = 3000

/**
 * Runs a batch. Each result is written whole; the summary when all inputs have been tried. An input at fault is told
 * and left out.
 *
 * @throws LockedError, GrammarError; what the file system throws where the output folder cannot be used
 */
export async function runBatch(request: BatchRequest, listener: BatchListener): Promise<BatchResult> {
  const { options, signal, version } = request
  const stateFolder = join(request.folder, STATE_FOLDER)
  mkdirSync(stateFolder, { recursive: true })
  const folder = realpathSync(request.folder)
  const unlock = takeLock(folder)
  try {
    removeLeftovers(folder)
    rmSync(join(folder, SUMMARY), { force: true })
    const { journal, stale } = Journal.open(folder, conditionsOf(version, options), request.resume)
    if (stale) listener.note('the earlier run was of another version or had other options: all is done anew')
    try {
      const collected = new Collector(listener)
      const jobs = plannedJobs(request, folder, journal, collected)
      listener.begin(collected.planned)
      const outcomes: Promise<void>[] = []
      const take = (job: Job, outcome: JobOutcome) => {
        if (outcome.status === 'done')
          journal.add(job.input, { result: job.result, digests: outcome.digests, counts: outcome.counts })
        if (outcome.status === 'failed') outcomes.push(removeResult(folder, job.result))
        collected.add(job, outcome, journal)
      }
      await runPool(jobs[Symbol.iterator](), take, {
        script: request.script,
        args: request.workerArgs,
        settings: { folder, options },
        workers: Math.min(request.workers, Math.max(jobs.length, 1)),
        timeout: request.timeout,
        signal,
        grace: GRACE,
      })
      await Promise.all(outcomes)
      const result = collected.result()
      if (result.left === 0)
        wholeFileWriter(folder)(SUMMARY, summaryCsv(collected.rows(), request.summaryHeading))
      return result
    } finally {
      journal.close()
    }
  } finally {
    removeLeftovers(folder)
    unlock()
  }
}

/** Finds the inputs and their places; tells what is at fault already. */
function plannedJobs(request: BatchRequest, folder: string, journal: Journal, collected: Collector): Job[] {
  const { paths, unmatched, unreadable, linkedFolders } = findInputs(request.patterns)
  for (const pattern of unmatched) collected.fail(pattern, null, 'no file matches: check the pattern')
  for (const { path, error } of unreadable) collected.fail(path, null, readFault(error))
  const inputs = paths.filter(path => !isInside(relative(folder, resolve(path))))
  const results = paths.length - inputs.length
  if (results > 0) collected.listener.note(`${results} in the output folder left out: they are results`)
  if (linkedFolders > 0)
    collected.listener.note(
      `links to folders are not followed: ${linkedFolders} met; name them to follow them`,
    )
  const jobs: Job[] = []
  for (const { input, result, taken } of assignResults(inputs, `.${request.options.format}`)) {
    if (result === null) {
      collected.fail(input, input, `its result would stand where that of ${taken} does; rename one of them`)
      continue
    }
    const entry = journal.entries.get(input)
    jobs.push({ input, result, known: entry?.result === result ? entry.digests : null })
  }
  collected.planned = jobs.length
  // What is new goes first: a run that is cut short again and again gets further each time.
  return [...jobs.filter(job => job.known === null), ...jobs.filter(job => job.known !== null)]
}

/** Temporary files of a run that was killed. */
function removeLeftovers(folder: string): void {
  const state = join(folder, STATE_FOLDER)
  for (const name of readdirSync(state)) if (name.endsWith('.tmp')) rmSync(join(state, name), { force: true })
}

/** Collects what becomes of the inputs. */
class Collector {
  readonly listener: BatchListener
  planned = 0
  readonly #rows: SummaryRow[] = []
  #ended = 0
  #kept = 0
  #faults = 0

  constructor(listener: BatchListener) {
    this.listener = listener
  }

  /** A fault that is known before any input is read; with a row in the summary if it is that of an input. */
  fail(name: string, input: string | null, fault: string): void {
    this.#faults++
    if (input !== null) this.#rows.push({ input, result: null, digests: null, counts: null, fault })
    this.listener.fault(name, fault)
  }

  add({ input, result }: Job, outcome: JobOutcome, journal: Journal): void {
    this.#ended++
    if (outcome.status === 'failed') this.fail(input, input, outcome.fault)
    else {
      if (outcome.status === 'kept') this.#kept++
      const { digests, counts } = outcome.status === 'kept' ? journal.entries.get(input)! : outcome
      this.#rows.push({ input, result, digests, counts, fault: '' })
    }
    this.listener.step(outcome.status === 'failed')
  }

  rows(): SummaryRow[] {
    return this.#rows.sort((left, right) => (left.input < right.input ? -1 : 1))
  }

  result(): BatchResult {
    const sum = (field: 'errors' | 'warnings') =>
      this.#rows.reduce((total, { counts }) => total + (counts?.[field] ?? 0), 0)
    const written = this.#rows.filter(({ counts }) => counts !== null).length
    return {
      total: this.planned,
      done: written - this.#kept,
      kept: this.#kept,
      failed: this.#faults,
      errors: sum('errors'),
      warnings: sum('warnings'),
      left: this.planned - this.#ended,
    }
  }
}
