/** Completion as a shell gets it; bash runs what is printed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installProgram, type Program } from './cli-program.ts'

let program: Program

beforeAll(async () => {
  program = installProgram()
  mkdirSync(join(program.folder, 'plans'))
  writeFileSync(join(program.folder, 'plan one.txt'), '')
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(join(program.folder, `wpp.${shell}`), (await program.call(['completion', shell])).out)
})
afterAll(() => program.remove())

const has = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

/** What bash offers after the words; the last one is being typed. */
function completed(...words: string[]): string[] {
  const script = [
    'source ./wpp.bash',
    'COMP_WORDS=("$@")',
    'COMP_CWORD=$(($# - 1))',
    '_wpp',
    `printf '%s\\n' "\${COMPREPLY[@]}"`,
  ].join('\n')
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'wpp', ...words], {
    cwd: program.folder,
  })
  expect(stderr.toString()).toBe('')
  return stdout.toString().split('\n').filter(Boolean)
}

describe.skipIf(!has('bash'))('bash', () => {
  it('offers every command that the help shows, and no other', async () => {
    const help = (await program.call(['--help'])).out
    const shown = [
      .../^ {2}([a-z]+) .*/gm[Symbol.matchAll](
        help.slice(help.indexOf('Commands:'), help.indexOf('Examples:')),
      ),
    ]
    expect(completed('')).toEqual(shown.map(([, name]) => name))
    expect(completed('')).toEqual(expect.arrayContaining(['extract', 'batch', 'completion']))
    expect(completed('')).not.toContain('batch-worker')
  })
  it('offers every option that the help of a command shows', async () => {
    for (const command of completed('').filter(name => name !== 'help')) {
      const shown = [
        ...(await program.call([command, '--help'])).out.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm),
      ]
      const offered = completed(command, '--')
      expect(offered, command).toEqual(shown.map(([, flag]) => flag))
      expect(offered, command).toContain('--help')
    }
  })
  it.each([
    ['a command', ['ex'], ['extract']],
    ['an option of the program', ['--ver'], ['--version']],
    ['an option', ['extract', '--fr'], ['--frail']],
    ['an option after others', ['extract', '--pretty', 'plan.txt', '--fr'], ['--frail']],
    ['a value', ['extract', '--format', 'x'], ['xlsx']],
    ['a value of a short option', ['extract', '-f', ''], ['json', 'ndjson', 'csv', 'xlsx', 'md']],
    ['a value after =', ['extract', '--format', '=', 'c'], ['csv']],
    ['no value yet after =', ['merge', '--lang', '='], ['zh', 'en']],
    ['a folder, not a file', ['batch', '--out', 'pl'], ['plans']],
    ['a shell', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['a command after help', ['help', 'ba'], ['batch']],
    ['nothing for files: bash does it', ['extract', 'pl'], []],
    ['nothing for a value that nobody can foresee', ['batch', '--workers', ''], []],
    ['nothing for what there is not', ['nonsense', '--fo'], []],
    ['no option of another command', ['schema', '--pre'], []],
  ])('completes %s', (_, words, expected) => {
    expect(completed(...words)).toEqual(expected)
  })
  it('completes names of files by itself', () => {
    expect(program.shell("bash -c 'source ./wpp.bash; complete -p wpp'").out).toBe(
      'complete -o bashdefault -o default -F _wpp wpp\n',
    )
  })
})

describe.each(['bash', 'zsh', 'fish'])('%s', shell => {
  it('has every option and choice in its script', async () => {
    const { code, out } = await program.call(['completion', shell])
    expect(code).toBe(0)
    for (const word of ['extract', 'batch', 'resume', 'format', 'xlsx', 'ndjson', 'departments'])
      expect(out).toContain(word)
    expect(out).not.toContain('batch-worker')
  })
  it.skipIf(!has(shell))('reads its script without a complaint', () => {
    const { status, stderr } = spawnSync(shell, ['-n', `wpp.${shell}`], { cwd: program.folder })
    expect({ status, err: stderr.toString() }).toEqual({ status: 0, err: '' })
  })
})

describe('quotes', () => {
  it.each([
    ['zsh', /'\(-f --format\)'\{-f\+,--format=\}'\[[^']*\]:value:\(json ndjson csv xlsx md\)'/],
    [
      'fish',
      /^complete -c wpp -n '__fish_seen_subcommand_from extract' -s f -l format -r -f -a 'json ndjson csv xlsx md' -d '.*'$/m,
    ],
  ])('are as %s reads them', async (shell, line) => {
    expect((await program.call(['completion', shell])).out).toMatch(line)
  })
})

it.each([[[]], [['tcsh']]])('tells which shells there are: %j', async args => {
  const { code, err } = await program.call(['completion', ...args])
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/bash, zsh, fish|missing required argument/),
  })
})
