import { fstatSync, promises, readFileSync, statSync } from 'node:fs'
import { InputError } from './input-error.ts'

/**
 * Reads all bytes of a file.
 *
 * @param path null for standard input
 * @throws InputError if there is nothing to be read
 */
export async function readSource(path: string | null): Promise<Uint8Array> {
  try {
    return path === null ? await readStandardInput() : await readPath(path)
  } catch (error) {
    throw new InputError(readFault(error))
  }
}

/** A file is read at once: another thread would take longer. What may keep the program waiting is waited for. */
async function readPath(path: string): Promise<Uint8Array> {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : promises.readFile(path)
}

async function readStandardInput(): Promise<Uint8Array> {
  // Node reads a directory as standard input without an error, and finds nothing in it.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** What hinders the reading of a file, in words that read on after its name. */
export function readFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'no such file: check its name'
  if (code === 'ENOTDIR') return 'no such file: a part of its path is no folder: check it'
  if (code === 'EISDIR') return "is a directory: name its files, as in 'plans/*.txt'"
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied: ask for the right to read it'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'is too large (over 2 GB): divide it'
  return `cannot be read: ${message}`
}

/** Whether an error is one of the system, as the reading of a file or a pipe meets them. */
export function isReadFault(error: unknown): boolean {
  const { code, syscall } = Object(error) as { code?: unknown; syscall?: unknown }
  return typeof code === 'string' && (syscall === 'open' || syscall === 'read')
}
