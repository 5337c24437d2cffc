import { writeSync } from 'node:fs'
import { DescriptorWriter } from './descriptor-writer.ts'

/** Where the program says something. */
export interface StandardStreams {
  /** Resolves when the content is taken. */
  output(content: string | Uint8Array): Promise<void>
  error(text: string): void
}

let faultOfOutput: (error: NodeJS.ErrnoException) => void = error => {
  throw error
}

/** Sets what is done when standard output cannot be written, as when its reader has gone (EPIPE). */
export function onOutputFault(listener: (error: NodeJS.ErrnoException) => void): void {
  faultOfOutput = listener
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
  output: content => output.write(content).catch(fault => faultOfOutput(fault)),
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
