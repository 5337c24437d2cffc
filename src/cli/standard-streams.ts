import { writeSync } from 'node:fs'
import { DescriptorWriter } from './descriptor-writer.ts'
import { INPUT_AT_FAULT } from './exit-codes.ts'

/** Where the program says something. */
export interface StandardStreams {
  /** Resolves when the content is taken. */
  output(content: string | Uint8Array): Promise<void>
  error(text: string): void
}

/** Says a message in the language that is set. */
let say = (message: string) => message

/** Sets how a message is said: what translates it takes longer to load than to tell a version. */
export function sayBy(translate: (message: string) => string): void {
  say = translate
}

/** When the reader of a pipe has seen enough (`| head`), there is nothing left to do or to complain about. */
function endForFault({ code, message }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit()
  writeStandardError(`wpp: ${say(`standard output: cannot be written: ${message}`)}\n`)
  process.exit(INPUT_AT_FAULT)
}

const output = new DescriptorWriter(
  bytes => writeSync(1, bytes),
  () => process.stdout,
)
const error = new DescriptorWriter(
  bytes => writeSync(2, bytes),
  () => process.stderr,
)

/** Those that the process was started with. What cannot be told on standard error cannot be told at all. */
const own: StandardStreams = {
  output: content => output.write(content).catch(endForFault),
  error: text => void error.write(text).catch(() => {}),
}

let streams = own

/** Writes to standard output and waits until it is taken. */
export function writeStandardOutput(content: string | Uint8Array): Promise<void> {
  return streams.output(content)
}

/** Writes to standard error. */
export function writeStandardError(text: string): void {
  streams.error(text)
}

/**
 * Puts other streams in the place of the process's own.
 *
 * @returns what puts those back that were there before
 */
export function replaceStandardStreams(others: StandardStreams): () => void {
  const before = streams
  streams = others
  return () => {
    streams = before
  }
}
