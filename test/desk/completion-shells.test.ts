/** What zsh and fish offer after the scripts of `wpp completion`. Needs `zsh` and `fish` of Debian. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installProgram, type Program } from '../cli-program.ts'

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

let program: Program
beforeAll(async () => {
  program = installProgram()
  program.put('_wpp', (await program.call(['completion', 'zsh'])).out)
  program.put('wpp.fish', (await program.call(['completion', 'fish'])).out)
  mkdirSync(join(program.folder, 'places'))
  program.put('place.txt', '')
})
afterAll(() => program.remove())

/** Runs a shell; what it prints, line by line, in alphabetical order and each line once. */
function offered(shell: string, args: string[]): string[] {
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd: program.folder })
  expect({ status, err: stderr.toString() }).toEqual({ status: 0, err: '' })
  const offers = stdout.toString().split('\n').filter(Boolean)
  return [...new Set(offers)].sort()
}

const formats = ['csv', 'json', 'md', 'ndjson', 'xlsx']

/** What is typed, what zsh offers to put in the place of the last word, and fish, which repeats what stands before. */
const cases: [typed: string, zsh: string[], fish?: string[]][] = [
  ['wpp ex', ['extract']],
  ['wpp batch-', []],
  ['wpp --ver', ['--version']],
  ['wpp --lang zh ex', ['extract']],
  ['wpp extract --fr', ['--frail']],
  ['wpp extract --pretty place.txt --fr', ['--frail']],
  ['wpp extract --format csv --pr', ['--pretty']],
  ['wpp extract --format x', ['xlsx']],
  ['wpp extract -f ', formats],
  ['wpp extract -fm', ['md'], ['-fmd']],
  ['wpp extract --format=c', ['csv'], ['--format=csv']],
  ['wpp merge --lang ', ['en', 'zh']],
  ['wpp completion ', ['bash', 'fish', 'zsh']],
  ['wpp help ba', ['batch']],
  ['wpp extract pl', ['place.txt', 'places'], ['place.txt', 'places/']],
  ['wpp batch --out pl', ['places'], ['places/']],
  ['wpp batch --workers ', []],
  ['wpp nonsense --fo', []],
  ['wpp schema --pre', []],
]

describe.skipIf(!has('zsh'))('zsh', () => {
  it.each(cases)('offers after “%s”', (typed, expected) => {
    const script = join(import.meta.dirname, 'completed.zsh')
    expect(offered('zsh', ['-f', script, program.folder, typed])).toEqual(expected)
  })
})

describe.skipIf(!has('fish'))('fish', () => {
  it.each(cases)('offers after “%s”', (typed, expected, inFish = expected) => {
    const lines = offered('fish', ['--no-config', '-c', `source wpp.fish; complete -C '${typed}'`])
    // A description follows after a tab.
    expect(lines.map(line => line.split('\t')[0])).toEqual(inFish)
  })
})
