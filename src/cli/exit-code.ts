import { CommanderError } from 'commander'
import { InputError } from '../source/input-error.ts'
import { DONE, INPUT_AT_FAULT, WRONG_USAGE_OR_CRASH } from './exit-codes.ts'
import { OutputError } from './open-file.ts'

/** What a command has met on its way. */
export interface Outcome {
  /** Inputs that could not be read, errors in those that could, differences from what was expected. */
  errors: number
  warnings: number
  /** Whether a warning counts as an error. */
  frail?: boolean
  /** What stopped the command before its end. */
  signal?: StopSignal
}

/** The signals that a command may end in good order on. */
export type StopSignal = 'SIGINT' | 'SIGTERM'

/** The command line asks for something that there is not; the message is one line. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** The exit code of a command that ran to its end. */
export function exitCodeOf({ errors, warnings, frail = false, signal }: Outcome): number {
  if (signal !== undefined) return exitCodeOfSignal(signal)
  return errors > 0 || (frail && warnings > 0) ? INPUT_AT_FAULT : DONE
}

/** As POSIX numbers them (POSIX.1-2017, kill). */
const signalNumbers: Readonly<Record<StopSignal, number>> = { SIGINT: 2, SIGTERM: 15 }

/** The exit code that shells give to a process which a signal has ended: 128 and its number. */
export function exitCodeOfSignal(signal: StopSignal): number {
  return 128 + signalNumbers[signal]
}

/** The exit code of a command that threw; help and version end so, too. */
export function exitCodeOfError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE_OR_CRASH
  return error instanceof InputError || error instanceof OutputError ? INPUT_AT_FAULT : WRONG_USAGE_OR_CRASH
}
