import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { isatty } from 'node:tty'
import { isInside } from '../../batch/assign-results.ts'
import { type BatchListener, type BatchRequest, type BatchResult, runBatch } from '../../batch/batch.ts'
import { LockedError } from '../../batch/lock.ts'
import { duration, Progress, type ProgressStream } from '../../batch/progress.ts'
import { PlaceError } from '../../batch/whole-file.ts'
import type { Language } from '../../lexicon/languages.ts'
import { told, worded } from '../../lexicon/messages.ts'
import { counted } from '../../output/counted.ts'
import type { OutputFormat, SheetName } from '../../output/formats/names.ts'
import { visible } from '../../output/visible.ts'
import { exitCodeOfSignal, type Outcome, type StopSignal, UsageError } from '../exit-code.ts'
import { OutputError } from '../open-file.ts'
import { chosenFormat } from '../output-options.ts'
import { writeStandardError } from '../standard-streams.ts'
import { tellFault } from '../tell.ts'
import { WORKER_COMMAND } from '../worker-command.ts'

/** The options of `wpp batch`, as they are parsed. */
export interface BatchCommandOptions {
  out: string
  format?: OutputFormat
  rows?: SheetName
  lang?: Language
  pretty?: boolean
  encoding?: string
  force?: boolean
  frail?: boolean
  quiet?: boolean
  resume?: boolean
  workers?: number
  /** Seconds. */
  timeout: number
  /** Of the program. */
  version: string
}

/**
 * `wpp batch`: one result for each input below a folder, and a summary. Progress and faults go to standard error.
 * SIGINT and SIGTERM end it after the inputs that are under way; the process then ends by the signal.
 *
 * @throws OutputError, UsageError, GrammarError
 */
export async function batchCommand(
  patterns: readonly string[],
  options: BatchCommandOptions,
): Promise<Outcome> {
  const format = chosenFormat(options, 'json')
  if (options.pretty && format !== 'json') throw new UsageError(`--pretty is for json, not for ${format}`)
  const below = relative(options.out, process.cwd())
  if (below === '' || isInside(below))
    throw new UsageError('--out holds the working folder: name a folder for the results alone')
  const stop = stopOnSignals()
  const start = performance.now()
  const { listener, clear } = teller(options.quiet ?? false)
  let result: BatchResult
  try {
    result = await runBatch(requestOf(patterns, options, format, stop.signal), listener)
  } catch (error) {
    if (error instanceof LockedError || error instanceof PlaceError)
      throw new OutputError(`${options.out}: ${error.message}`)
    if (Object(error).syscall !== undefined)
      throw new OutputError(
        `${options.out}: cannot be written: ${(error as Error).message}; name another --out`,
      )
    throw error
  } finally {
    clear()
  }
  if (!options.quiet)
    writeStandardError(`wpp: ${closing(result, options.out, (performance.now() - start) / 1000)}\n`)
  const signal = stop.received()
  return {
    ...(signal !== null && { signal }),
    errors: result.failed + result.errors,
    warnings: result.warnings,
    frail: options.frail ?? false,
  }
}

function requestOf(
  patterns: readonly string[],
  options: BatchCommandOptions,
  format: OutputFormat,
  signal: AbortSignal,
): BatchRequest {
  return {
    patterns,
    folder: options.out,
    options: {
      format,
      rows: options.rows ?? 'tasks',
      language: options.lang ?? 'zh',
      pretty: options.pretty ?? false,
      encoding: options.encoding ?? null,
      force: options.force ?? false,
    },
    // Programs read the summary: its columns are renamed only where that is asked for, not by the locale.
    summaryHeading: name => (options.lang === undefined ? name : worded(name)),
    resume: options.resume ?? false,
    workers: options.workers ?? availableParallelism(),
    timeout: options.timeout * 1000,
    version: options.version,
    script: process.argv[1]!,
    workerArgs: [WORKER_COMMAND],
    signal,
  }
}

/** Stops at the first signal in good order, and at the second at once: whoever asks twice does not want to wait. */
function stopOnSignals(): { signal: AbortSignal; received: () => StopSignal | null } {
  const stop = new AbortController()
  let first: StopSignal | null = null
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.on(name, () => {
      if (first !== null) process.exit(exitCodeOfSignal(name))
      first = name
      stop.abort()
    })
  return { signal: stop.signal, received: () => first }
}

/** Tells on standard error how a batch goes, with a line of progress; `clear` takes that line away. */
function teller(quiet: boolean): { listener: BatchListener; clear: () => void } {
  const stream = progressStream()
  let progress = new Progress(stream, 0)
  const listener: BatchListener = {
    note: text => quiet || progress.line(`wpp: ${visible(told(text))}`),
    begin: total => {
      progress = new Progress(quiet ? { write: () => {} } : stream, total)
    },
    fault: (name, fault) => {
      progress.clear()
      tellFault(name, fault)
    },
    step: failed => progress.step(failed),
  }
  return { listener, clear: () => progress.clear() }
}

/** Standard error, whose width may change. */
function progressStream(): ProgressStream {
  return {
    isTTY: isatty(2),
    get columns() {
      return process.stderr.columns
    },
    write: writeStandardError,
  }
}

function closing(
  { total, done, kept, failed, errors, warnings, left }: BatchResult,
  out: string,
  seconds: number,
): string {
  const parts = [
    `${done} written`,
    ...(kept > 0 ? [`${kept} kept`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
    ...(left > 0 ? [`${left} not done; go on with --resume`] : []),
  ]
  const words = `${told(`${counted(total, 'input')} in ${duration(seconds)}`)}${told(': ')}${parts.map(told).join(told(', '))}`
  return left === 0
    ? `${words}${told('; ')}${told(`see ${out}/summary.csv`)}`
    : `${told('stopped')}${told(': ')}${words}`
}
