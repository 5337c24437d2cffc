/** Keeps two batches from writing into one folder. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STATE_FOLDER } from './assign-results.ts'

/** The other batch that holds the folder. */
export class LockedError extends Error {
  override name = 'LockedError'
}

/**
 * Takes the lock of an output folder. A lock that a killed process has left is taken over.
 *
 * @returns gives the lock back
 * @throws LockedError
 */
export function takeLock(folder: string): () => void {
  const path = join(folder, STATE_FOLDER, 'lock')
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number(readFileSync(path, 'utf8'))
      if (isAlive(holder))
        throw new LockedError(
          `is being written by another batch (process ${holder}); wait for it, or remove ${STATE_FOLDER}/lock there`,
        )
      rmSync(path, { force: true })
    }
  }
}

function isAlive(id: number): boolean {
  // 0 would ask about the own group; a lock that was being written when its process died is empty.
  if (!Number.isSafeInteger(id) || id <= 0 || id === process.pid) return false
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
