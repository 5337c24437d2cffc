/** Writes results so that no reader and no killed process ever leaves half of one. */
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { realpath, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { isInside, STATE_FOLDER } from './assign-results.ts'

/** A place below the output folder cannot be written; the message reads on after a name. */
export class PlaceError extends Error {
  override name = 'PlaceError'
}

/**
 * Makes a function that writes files below a folder, each under a temporary name first and then renamed. Each is written
 * at once: to hand it to another thread and to wait takes longer.
 *
 * @throws (the function returned) PlaceError
 */
export function wholeFileWriter(folder: string): (result: string, content: string | Uint8Array) => void {
  const ready = new Set<string>()
  let count = 0
  return (result, content) => {
    const place = dirname(result)
    try {
      if (!ready.has(place)) makeFolder(folder, place)
      ready.add(place)
      const temporary = join(folder, STATE_FOLDER, `${process.pid}-${count++}.tmp`)
      try {
        writeFileSync(temporary, content, { flag: 'wx' })
        renameSync(temporary, join(folder, result))
      } catch (error) {
        rmSync(temporary, { force: true })
        throw error
      }
    } catch (error) {
      ready.delete(place)
      throw error instanceof PlaceError ? error : new PlaceError(reason(error as NodeJS.ErrnoException))
    }
  }
}

/** Makes a folder of results; a link that is there already must not lead out of the output folder. */
function makeFolder(root: string, place: string): void {
  if (place === '.') return
  const parent = dirname(place)
  if (parent !== '.') makeFolder(root, parent)
  const folder = join(root, place)
  mkdirSync(folder, { recursive: true })
  if (!isInside(relative(root, realpathSync.native(folder))))
    throw new PlaceError(
      `its result is not written: ${place.split(sep).join('/')} in the output folder leads out of it; remove that link`,
    )
}

/** Removes the result of an earlier run, unless a link leads to it out of the folder. */
export async function removeResult(root: string, result: string): Promise<void> {
  const folder = await realpath(join(root, dirname(result))).catch(() => null)
  if (folder !== null && (folder === root || isInside(relative(root, folder))))
    await rm(join(root, result), { force: true }).catch(() => {})
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENAMETOOLONG') return 'its result cannot be written: the name is too long; shorten it'
  if (code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR')
    return 'its result cannot be written: a file and a folder there have one name; choose an empty output folder'
  if (code === 'EACCES' || code === 'EPERM')
    return 'its result cannot be written: permission denied; choose another output folder'
  if (code === 'ENOSPC')
    return 'its result cannot be written: no space left; make room and go on with --resume'
  return `its result cannot be written: ${message}`
}
