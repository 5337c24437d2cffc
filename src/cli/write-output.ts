import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The place that results should go to cannot be written; the message is one line that names it. */
export class OutputError extends Error {
  override name = 'OutputError'
}

/**
 * Writes a file as a whole or not at all: under a temporary name in the same folder, then renamed. Keeps the
 * permissions of a file that it replaces and follows links; devices and pipes are written directly.
 *
 * @throws OutputError
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path).catch(() => path)
    const present = await stat(target).catch(() => null)
    if (present?.isDirectory()) throw new OutputError(`${path}: cannot be written: is a directory`)
    if (present !== null && !present.isFile()) return await writeFile(target, text)
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
    try {
      await writeFile(temporary, text)
      if (present !== null) await chmod(temporary, present.mode)
      await rename(temporary, target)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  } catch (error) {
    throw error instanceof OutputError
      ? error
      : new OutputError(`${path}: cannot be written: ${reason(error)}`)
  }
}

/** Writes to standard output and waits until it is taken. A closed pipe is no error: see `run`. */
export function writeStandardOutput(text: string): Promise<void> {
  return new Promise(resolve => process.stdout.write(text, () => resolve()))
}

/** Writes results to a file, or to standard output where none is named. */
export function writeResult(path: string | undefined, text: string): Promise<void> {
  return path === undefined || path === '-' ? writeStandardOutput(text) : writeOutput(path, text)
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'its folder does not exist'
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied'
  if (code === 'ENOTDIR') return 'its folder is a file'
  if (code === 'EROFS') return 'the file system is read-only'
  if (code === 'ENOSPC') return 'no space left'
  return message
}
