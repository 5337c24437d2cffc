import { existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { filesBelow } from '../batch/find-inputs.ts'
import { findFiles, isGlob } from './inputs.ts'

/** An input beside what is expected of it. */
export interface Case {
  /** The folder, or the file without its extension. */
  name: string
  /** `input.txt` in a folder, or any `.txt`; in other formats with their endings. */
  input: string
  /** `plan.json` in a folder, or the `.json` of the same name. */
  expected: string
  /** `error.txt` in a folder, or the `.error.txt` of the same name: the line with which the input is refused. */
  refusal: string
}

/** Of documents; where a name has several, the first is the input. */
const endings = ['txt', 'md', 'html', 'docx', 'pdf'] as const
const INPUT = 'input.'
const EXPECTED = 'plan.json'
const REFUSAL = 'error.txt'

/**
 * The cases that a pattern holds: under a folder, at a file, or where a glob matches one of the two files, sorted by
 * name. A `plan.json` without its input is a case as well, so that a lost input is noticed.
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
    return isGlob(pattern)
      ? findFiles([pattern, `${pattern.endsWith('/') ? pattern.slice(0, -1) : pattern}/**`])
      : []
  if (!statSync(pattern).isDirectory()) return [pattern]
  return filesBelow(pattern)
}

function caseOf(path: string): Case | null {
  const folder = dirname(path)
  const file = basename(path)
  // Beside a plan.txt and no input.txt, plan.json is what is expected of that file.
  const isOfFolder = file === EXPECTED && !hasOnlyNamedPlan(folder)
  if (isOfFolder || (file.startsWith(INPUT) && isDocument(file)))
    return {
      name: folder,
      input: documentAt(join(folder, INPUT)),
      expected: join(folder, EXPECTED),
      refusal: join(folder, REFUSAL),
    }
  if (file === REFUSAL || file.endsWith(`.${REFUSAL}`)) return null
  const name = path.slice(0, -extname(path).length)
  const found = {
    name,
    input: documentAt(`${name}.`),
    expected: `${name}.json`,
    refusal: `${name}.${REFUSAL}`,
  }
  if (file.endsWith('.json')) return existsSync(found.input) ? found : null
  if (!isDocument(file)) return null
  if (existsSync(found.expected) || existsSync(found.refusal)) return found
  // What has no expectation may be no input: notes in other formats, and whatever stands beside an `input.txt`.
  return file.endsWith('.txt') && !existsSync(documentAt(join(folder, INPUT))) ? found : null
}

function hasOnlyNamedPlan(folder: string): boolean {
  return existsSync(documentAt(join(folder, 'plan.'))) && !existsSync(documentAt(join(folder, INPUT)))
}

function isDocument(file: string): boolean {
  return endings.some(ending => file.endsWith(`.${ending}`))
}

/** The document of a name without its ending; that of a text where there is none. */
function documentAt(start: string): string {
  return start + (endings.find(ending => existsSync(start + ending)) ?? endings[0])
}
