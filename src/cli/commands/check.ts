import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { told, worded } from '../../lexicon/messages.ts'
import { counted } from '../../output/counted.ts'
import { differenceLines, differences } from '../../output/difference.ts'
import { visible } from '../../output/visible.ts'
import { extract, InputError } from '../../pipeline.ts'
import type { PlanFile } from '../../plan/schema.ts'
import { readSource } from '../../source/read.ts'
import { type Case, findCases } from '../cases.ts'
import type { Outcome } from '../exit-code.ts'
import { isGlob } from '../inputs.ts'
import { writeStandardOutput } from '../standard-streams.ts'
import { tellFault } from '../tell.ts'
import { writeOutput } from '../write-output.ts'

/** Differences of a case that are shown; past these, a reader looks at the files. */
const MOST_DIFFERENCES = 40

type Verdict = 'same' | 'changed' | 'written' | 'failed'

/**
 * `wpp check`: extracts cases, prints where they differ from what is expected, and counts them.
 * The outcome has an error for each case that differs, lacks its input or its expectation, and for each pattern that
 * holds no case.
 */
export async function checkCommand(
  patterns: readonly string[],
  options: { update?: boolean },
): Promise<Outcome> {
  const cases = new Map<string, Case>()
  const counts: Record<Verdict, number> = { same: 0, changed: 0, written: 0, failed: 0 }
  for (const pattern of patterns) {
    const found = await findCases(pattern)
    if (found.length === 0) {
      tellFault(pattern, emptyFault(pattern))
      counts.failed++
    }
    for (const one of found) cases.set(one.name, one)
  }
  for (const one of cases.values()) counts[await checkCase(one, options.update ?? false)]++
  const present = Object.entries(counts).filter(([, count]) => count > 0)
  const words = [counted(cases.size, 'case'), ...present.map(([verdict, count]) => `${count} ${verdict}`)]
  await writeStandardOutput(`${words.map(told).join(told(', '))}\n`)
  return { errors: counts.changed + counts.failed, warnings: 0 }
}

/** Why there is no case at a pattern, and what to name instead. */
function emptyFault(pattern: string): string {
  if (existsSync(pattern))
    return 'holds no case: name a folder with input.txt and plan.json, or X.txt beside X.json'
  if (isGlob(pattern))
    return 'no case matches (input.txt with plan.json, or X.txt with X.json): check the pattern'
  return 'no such file or folder: name a folder of cases (input.txt with plan.json), or X.txt beside X.json'
}

async function checkCase({ name, input, expected, refusal }: Case, update: boolean): Promise<Verdict> {
  const refused = existsSync(refusal) ? (await readFile(refusal, 'utf8')).trim() : undefined
  let plan: PlanFile
  try {
    plan = (await extract(await readSource(input), { path: basename(input) })).plan
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    if (refused !== undefined) return checkRefusal(name, refusal, refused, error.message, update)
    tellFault(input, error.message)
    return 'failed'
  }
  if (refused !== undefined) {
    tellFault(input, `is read, though ${basename(refusal)} says that it is refused`)
    return 'failed'
  }
  const expectation = await readExpectation(expected)
  const found = 'fault' in expectation ? null : differences(expectation.plan, comparable(plan))
  if (found?.length === 0) return 'same'
  if (update) {
    await writeOutput(expected, `${JSON.stringify(plan, null, 2)}\n`)
    await writeStandardOutput(`${visible(name)}${told(': ')}${worded('written')}\n`)
    return 'written'
  }
  if ('fault' in expectation) {
    tellFault(expected, expectation.fault)
    return 'failed'
  }
  const lines = differenceLines(found!, MOST_DIFFERENCES)
  const shown = [`${name}${told(': ')}${worded('changed')}`, ...lines.map(line => `  ${line}`)]
  await writeStandardOutput(shown.map(line => `${visible(line)}\n`).join(''))
  return 'changed'
}

/** Compares the line with which an input is refused with the one that is expected. */
async function checkRefusal(
  name: string,
  path: string,
  expected: string,
  found: string,
  update: boolean,
): Promise<Verdict> {
  if (expected === found) return 'same'
  if (update) await writeOutput(path, `${found}\n`)
  const lines = update
    ? [`${name}${told(': ')}${worded('written')}`]
    : [`${name}${told(': ')}${worded('changed')}`, `  - ${expected}`, `  + ${found}`]
  await writeStandardOutput(lines.map(line => `${visible(line)}\n`).join(''))
  return update ? 'written' : 'changed'
}

async function readExpectation(path: string): Promise<{ plan: unknown } | { fault: string }> {
  try {
    return { plan: comparable(JSON.parse(await readFile(path, 'utf8'))) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { fault: 'is missing: --update writes it' }
    return { fault: `is no JSON: ${(error as Error).message.split('\n', 1)[0]}` }
  }
}

/** Without the path of the source, which depends on the folder that the command was run in. */
function comparable(file: unknown): unknown {
  const { source, ...rest } = Object(file) as { source?: object }
  const { path: _path, ...withoutPath } = Object(source) as { path?: unknown }
  return JSON.parse(JSON.stringify({ ...rest, source: withoutPath }))
}
