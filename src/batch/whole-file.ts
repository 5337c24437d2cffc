/** Writes results so that no reader and no killed process ever leaves half of one. */
import { mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { isInside, STATE_FOLDER } from './assign-results.ts'

/** A place below the output folder cannot be written; the message reads on after a name. */
export class PlaceError extends Error {
  override name = 'PlaceError'
}

/** Makes a function that writes files below a folder, each under a temporary name first and then renamed. */
export function wholeFileWriter(
  folder: string,
): (result: string, content: string | Uint8Array) => Promise<void> {
  const ready = new Map<string, Promise<void>>()
  let count = 0
  return async (result, content) => {
    const place = dirname(result)
    try {
      let made = ready.get(place)
      if (made === undefined) {
        made = makeFolder(folder, place)
        ready.set(place, made)
      }
      await made
      const temporary = join(folder, STATE_FOLDER, `${process.pid}-${count++}.tmp`)
      try {
        await writeFile(temporary, content, { flag: 'wx' })
        await rename(temporary, join(folder, result))
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    } catch (error) {
      ready.delete(place)
      throw error instanceof PlaceError ? error : new PlaceError(reason(error as NodeJS.ErrnoException))
    }
  }
}

/** Makes a folder of results; a link that is there already must not lead out of the output folder. */
async function makeFolder(root: string, place: string): Promise<void> {
  if (place === '.') return
  const parent = dirname(place)
  if (parent !== '.') await makeFolder(root, parent)
  const folder = join(root, place)
  await mkdir(folder, { recursive: true })
  if (!isInside(relative(root, await realpath(folder))))
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
