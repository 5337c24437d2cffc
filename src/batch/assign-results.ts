/** Says where the result of each input goes, before any is read: no two go to one place, none leaves the folder. */
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path'

/** An input and the place of its result. */
export interface Assignment {
  /** As it is opened and named. */
  input: string
  /** Below the output folder, in its own segments; null where there is none left. */
  result: string | null
  /** Whose result is in the way; null where the place is free. */
  taken: string | null
}

/** Where inputs from outside of the working folder are mirrored. */
const OUTSIDE = '_outside'

/** The summary of a batch; no result may have this name. */
export const SUMMARY = 'summary.csv'
/** Where a batch keeps its journal, its lock and what is half written. */
export const STATE_FOLDER = '.wpp'

/**
 * Mirrors inputs below an output folder: the path from the working folder, or for inputs outside of it the whole path
 * below `_outside`, with the ending of the format after the input's own (`a.txt` and `a.pdf` have different results).
 *
 * @param inputs sorted: of two that would write to one place the first has it
 * @param ending of the results, with its dot
 * @returns in the order of the inputs
 */
export function assignResults(
  inputs: readonly string[],
  ending: string,
  workingFolder: string = process.cwd(),
): Assignment[] {
  const owners = new Map<string, string>([
    [SUMMARY, SUMMARY],
    [STATE_FOLDER, STATE_FOLDER],
  ])
  const folders = new Map<string, string>()
  return inputs.map(input => {
    const result = mirrored(input, workingFolder) + ending
    const taken = owners.get(result) ?? folders.get(result) ?? ownerAbove(result, owners)
    if (taken !== undefined) return { input, result: null, taken }
    owners.set(result, input)
    for (let folder = dirname(result); folder !== '.' && !folders.has(folder); folder = dirname(folder))
      folders.set(folder, input)
    return { input, result, taken: null }
  })
}

/** A result that stands where this one needs a folder. */
function ownerAbove(result: string, owners: ReadonlyMap<string, string>): string | undefined {
  for (let folder = dirname(result); folder !== '.'; folder = dirname(folder)) {
    const owner = owners.get(folder)
    if (owner !== undefined) return owner
  }
  return undefined
}

function mirrored(input: string, workingFolder: string): string {
  const inside = relative(workingFolder, resolve(workingFolder, input))
  if (isInside(inside)) return inside
  // The root is a separator, or a drive on Windows.
  const whole = resolve(workingFolder, input).replace(/^([a-zA-Z]):/, '$1')
  return join(OUTSIDE, normalize(whole).replace(/^[/\\]+/, ''))
}

/** Whether a relative path stays below the folder that it is relative to. */
export function isInside(path: string): boolean {
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}
