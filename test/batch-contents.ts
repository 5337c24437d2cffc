import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of all files below a folder, in it, without the state of the batch; sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.parentPath.endsWith('.wpp'))
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** The same with what stands in each. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(filesBelow(folder).map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}
