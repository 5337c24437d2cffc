import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { findFiles, isGlob } from './inputs.ts'

/** An input beside what is expected of it. */
export interface Case {
  /** The folder, or the file without its extension. */
  name: string
  /** `input.txt` in a folder, or any `.txt`. */
  input: string
  /** `plan.json` in a folder, or the `.json` of the same name. */
  expected: string
}

const INPUT = 'input.txt'
const EXPECTED = 'plan.json'

/**
 * The cases that a pattern holds: under a folder, at a file, or where a glob matches one of the two files, sorted by
 * name. An expectation without its input is a case as well, so that a lost input is noticed.
 */
export async function findCases(pattern: string): Promise<Case[]> {
  const cases = new Map<string, Case>()
  for (const path of await matches(pattern)) {
    const found = caseOf(path)
    if (found !== null) cases.set(found.name, found)
  }
  return [...cases.values()].sort((left, right) => (left.name < right.name ? -1 : 1))
}

async function matches(pattern: string): Promise<string[]> {
  if (!existsSync(pattern))
    return isGlob(pattern) ? findFiles([pattern, `${pattern.replace(/\/+$/, '')}/**`]) : []
  if (!statSync(pattern).isDirectory()) return [pattern]
  const { default: fastGlob } = await import('fast-glob')
  return findFiles([`${fastGlob.escapePath(pattern.replace(/\/+$/, ''))}/**`])
}

function caseOf(path: string): Case | null {
  const folder = dirname(path)
  if (basename(path) === INPUT || basename(path) === EXPECTED)
    return { name: folder, input: join(folder, INPUT), expected: join(folder, EXPECTED) }
  const name = path.replace(/\.(txt|json)$/, '')
  if (name === path || (path.endsWith('.json') && !existsSync(`${name}.txt`))) return null
  return { name, input: `${name}.txt`, expected: `${name}.json` }
}
