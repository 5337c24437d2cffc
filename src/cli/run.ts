import { debuglog } from 'node:util'
import { CommanderError } from 'commander'
import { GrammarError } from '../grammars.ts'
import { setMessageLanguage, told, worded } from '../lexicon/messages.ts'
import { visible } from '../output/visible.ts'
import { InputError } from '../source/input-error.ts'
import { exitCodeOf, exitCodeOfError, UsageError } from './exit-code.ts'
import { OutputError } from './open-file.ts'
import { createProgram } from './program.ts'
import { sayBy, writeStandardError } from './standard-streams.ts'

/**
 * Runs the program.
 *
 * @param args without the interpreter and the script
 * @param version what `--version` tells
 * @returns the exit code: 0 done, 1 the input or the output is at fault, 2 wrong usage or a crash
 */
export async function run(args: readonly string[], version: string): Promise<number> {
  sayBy(told)
  try {
    return exitCodeOf(await createProgram(version)(args))
  } catch (error) {
    tellError(error)
    debuglog('wpp')('%o', error)
    return exitCodeOfError(error)
  }
}

function tellError(error: unknown): void {
  // A grammar at fault may be that of the messages, in which its fault cannot be told.
  if (error instanceof GrammarError) setMessageLanguage('en')
  const line = errorLine(error)
  if (line !== null) writeStandardError(`wpp: ${line}\n`)
}

/** What is told of an error, in one line; null where it has been told. */
function errorLine(error: unknown): string | null {
  if (error instanceof CommanderError) return null
  const message = error instanceof Error ? error.message : String(error)
  const expected = [InputError, OutputError, GrammarError].some(kind => error instanceof kind)
  if (expected) return visible(told(message))
  if (error instanceof UsageError)
    return worded('{message} (see wpp --help)', { message: told(oneLine(message)) })
  return told(`unexpected error: ${oneLine(message)} (NODE_DEBUG=wpp shows where)`)
}

function oneLine(message: string): string {
  return message.split('\n', 1)[0]!
}
