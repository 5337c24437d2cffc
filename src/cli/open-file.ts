import {
  chmodSync,
  closeSync,
  openSync,
  promises,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The place that results should go to cannot be written; the message is one line that names it. */
export class OutputError extends Error {
  override name = 'OutputError'
}

/** A place that is written to bit by bit. */
export interface OpenOutput {
  /** Resolves when the bytes are taken. */
  write(chunk: string | Uint8Array): Promise<void>
  /** Puts a file in its place, whole. */
  close(): Promise<void>
  /** Leaves a file as it was before. Does nothing after `close`. */
  discard(): Promise<void>
}

/** Temporary files that are being written. */
const unfinished = new Set<string>()
let isGuarded = false

/** A process that is told to end, or whose reader has gone, takes its temporary files with it. */
function removeUnfinishedAtEnd(): void {
  if (isGuarded) return
  isGuarded = true
  const remove = () => {
    for (const path of unfinished) rmSync(path, { force: true })
  }
  process.once('exit', remove)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      remove()
      process.kill(process.pid, signal)
    })
}

/**
 * Opens a file that is there whole or not at all: it is written under a temporary name in the same folder, then renamed.
 * Keeps the permissions of a file that it replaces and follows links; devices and pipes are written directly.
 *
 * @throws OutputError, as its functions do
 */
export async function openFile(path: string): Promise<OpenOutput> {
  const told = async <Value>(action: () => Value | Promise<Value>) => {
    try {
      return await action()
    } catch (error) {
      throw new OutputError(`${path}: cannot be written: ${reason(error)}`)
    }
  }
  const target = orElse(() => realpathSync.native(path), path)
  const present = orElse(() => statSync(target), null)
  if (present?.isDirectory())
    throw new OutputError(`${path}: cannot be written: is a directory: name a file in it`)
  const direct = present !== null && !present.isFile()
  const written = direct ? target : join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  if (!direct) {
    // Before it is there: a signal may come as soon as it is.
    removeUnfinishedAtEnd()
    unfinished.add(written)
  }
  const handle = await told(() => (direct ? promises.open(written, 'w') : openNow(written))).catch(error => {
    unfinished.delete(written)
    throw error
  })
  let closed = false
  return {
    write: chunk => told(() => handle.writeFile(chunk)),
    close: () =>
      told(async () => {
        await handle.close()
        if (present !== null && !direct) chmodSync(written, present.mode)
        if (!direct) renameSync(written, target)
        unfinished.delete(written)
        closed = true
      }),
    discard: async () => {
      if (closed) return
      closed = true
      await handle.close().catch(() => {})
      if (!direct) rmSync(written, { force: true })
      unfinished.delete(written)
    },
  }
}

/**
 * A file that is written at once: to wait for each step takes longer than the steps. A device or a pipe may keep the
 * program waiting, and is waited for.
 */
function openNow(path: string) {
  const descriptor = openSync(path, 'w')
  let isOpen = true
  return {
    writeFile: (chunk: string | Uint8Array) => writeFileSync(descriptor, chunk),
    close: async () => {
      // Once: the number may stand for another file by then.
      if (!isOpen) return
      isOpen = false
      closeSync(descriptor)
    },
  }
}

function orElse<Value, Other>(action: () => Value, other: Other): Value | Other {
  try {
    return action()
  } catch {
    return other
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'its folder does not exist: make it first'
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied: name another place'
  if (code === 'ENOTDIR') return 'its folder is a file: name another place'
  if (code === 'EROFS') return 'the file system is read-only: name another place'
  if (code === 'ENOSPC') return 'no space left: make room'
  return message
}
