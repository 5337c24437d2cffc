/**
 * The command line called in the process of the tests. That is enough, and ten times as fast, for what a command makes
 * of its arguments and inputs; descriptors, signals, the end of a process and the bundle need a process.
 */
import { Readable } from 'node:stream'
import { run } from '../src/cli/run.ts'
import { replaceStandardStreams } from '../src/cli/standard-streams.ts'
import { setMessageLanguage } from '../src/lexicon/messages.ts'

/** What a command sees of its process. */
export interface Surroundings {
  folder: string
  input: string | Uint8Array
  environment: Record<string, string>
}

/** What a command has said, and the exit code that it asks for. */
export interface Answer {
  code: number
  out: string
  err: string
}

/** Calls the command line; calls must not overlap, since the process has one working folder and one output. */
export async function calledCommand(args: readonly string[], surroundings: Surroundings): Promise<Answer> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  const restored = [
    replaced('stdin', Readable.from([Buffer.from(surroundings.input)], { objectMode: false })),
    replaceStandardStreams({
      output: async content => void out.push(Buffer.from(content)),
      error: text => void err.push(Buffer.from(text)),
    }),
    replaced('env', { PATH: process.env.PATH, ...surroundings.environment }),
  ]
  const before = process.cwd()
  process.chdir(surroundings.folder)
  try {
    const code = await run(args, '0.0.0')
    return { code, out: text(out), err: text(err) }
  } finally {
    process.chdir(before)
    setMessageLanguage('en')
    for (const restore of restored) restore()
  }
}

/** Puts something in the place of a property of the process; returns what puts it back. */
function replaced(name: 'stdin' | 'env', value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(process, name)!
  Object.defineProperty(process, name, { configurable: true, enumerable: true, writable: true, value })
  return () => Object.defineProperty(process, name, own)
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString()
}
