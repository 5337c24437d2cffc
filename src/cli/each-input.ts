import { GrammarError } from '../grammars.ts'
import { DiagnosticReport, type ReportFormat } from '../output/diagnostic-report.ts'
import type { Diagnostic } from '../plan/schema.ts'
import { InputError } from '../source/input-error.ts'
import { readSource } from '../source/read.ts'
import { collectEarlyFor } from './engine-flags.ts'
import type { Outcome } from './exit-code.ts'
import { findInputs } from './inputs.ts'
import { writeStandardError } from './standard-streams.ts'
import { ResultOutput } from './write-output.ts'

/** Options of every command that reads plans. */
export interface ReadingOptions {
  output?: string
  encoding?: string
  force?: boolean
  frail?: boolean
  quiet?: boolean
  report: ReportFormat
}

/** What a command makes of one input. */
export interface Result {
  /** In pieces where it can be long: an input at fault is told before there is the first. */
  text: string | AsyncIterable<string>
  /** Asked when the text is written. */
  diagnostics: readonly Diagnostic[] | (() => readonly Diagnostic[])
}

/**
 * Runs a command on every input that the arguments name. An input at fault is told and left out; the others are
 * still done. Results are written one by one, a file is there only when all are, and only if there is any. The report
 * goes to standard error.
 *
 * @param work what to do with the bytes of an input; InputError says that they are at fault
 * @throws OutputError, UsageError
 */
export async function eachInput(
  args: readonly string[],
  options: ReadingOptions,
  work: (bytes: Uint8Array, path: string | null) => Promise<Result>,
): Promise<Outcome> {
  const { inputs, unmatched } = await findInputs(args)
  const report = new DiagnosticReport()
  const output = new ResultOutput(options.output)
  for (const pattern of unmatched) report.addFault(pattern, 'no file matches: check the pattern')
  for (const { path, name } of inputs)
    try {
      const { text, diagnostics } = await work(await read(path), path)
      if (typeof text === 'string') await output.write(text)
      else for await (const piece of text) await output.write(piece)
      report.add(name, typeof diagnostics === 'function' ? diagnostics() : diagnostics)
    } catch (error) {
      if (!(error instanceof InputError)) await output.discard()
      if (error instanceof GrammarError) throw error
      if (!(error instanceof InputError))
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error })
      report.addFault(name, error.message)
    }
  writeStandardError(report.print(options.report, options.quiet ?? false))
  await output.close()
  return { errors: report.count('error'), warnings: report.count('warning'), frail: options.frail ?? false }
}

async function read(path: string | null): Promise<Uint8Array> {
  const bytes = await readSource(path)
  collectEarlyFor(bytes.length)
  return bytes
}
