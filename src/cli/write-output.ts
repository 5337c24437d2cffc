import { type OpenOutput, OutputError, openFile } from './open-file.ts'
import { writeStandardOutput } from './standard-streams.ts'

/**
 * Writes a file as a whole or not at all: under a temporary name in the same folder, then renamed. Keeps the
 * permissions of a file that it replaces and follows links; devices and pipes are written directly.
 *
 * @throws OutputError
 */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const output = await openFile(path)
  try {
    await output.write(content)
    await output.close()
  } catch (error) {
    await output.discard()
    throw error
  }
}

/**
 * Opens a file, written as a whole or not at all as by {@link writeOutput}, or standard output where none is named.
 *
 * @throws OutputError, as its functions do
 */
export async function openOutput(path: string | undefined): Promise<OpenOutput> {
  if (path !== undefined && path !== '-') return openFile(path)
  return { write: writeStandardOutput, close: async () => {}, discard: async () => {} }
}

/**
 * Where the results of a command go, opened when there is the first. What hinders the writing is told by `close`: the
 * inputs are to be read all the same, since something can be told of them.
 */
export class ResultOutput {
  readonly #path: string | undefined
  #output: OpenOutput | undefined
  #fault: OutputError | undefined

  constructor(path: string | undefined) {
    this.#path = path
  }

  async write(text: string): Promise<void> {
    if (this.#fault !== undefined) return
    try {
      this.#output ??= await openOutput(this.#path)
      await this.#output.write(text)
    } catch (error) {
      await this.discard()
      if (!(error instanceof OutputError)) throw error
      this.#fault = error
    }
  }

  /** @throws OutputError */
  async close(): Promise<void> {
    if (this.#fault !== undefined) throw this.#fault
    try {
      await this.#output?.close()
    } catch (error) {
      await this.discard()
      throw error
    }
  }

  async discard(): Promise<void> {
    await this.#output?.discard()
  }
}

/** Writes results to a file, or to standard output where none is named. */
export function writeResult(path: string | undefined, text: string | Uint8Array): Promise<void> {
  return path === undefined || path === '-' ? writeStandardOutput(text) : writeOutput(path, text)
}
