import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planFileSchema } from '../src/plan/schema.ts'
import { installProgram, ownGrammars, type Program } from './cli-program.ts'
import { riverPlan } from './river-plan.ts'

let program: Program

beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())
beforeEach(() => program.put('plan.txt', riverPlan))

describe('wrong usage ends with 2 and says why', () => {
  const cases: [args: string[], message: RegExp][] = [
    [[], /^Usage: wpp/],
    [['frobnicate'], /^wpp: error: unknown command 'frobnicate'/],
    [['extrct'], /Did you mean extract/],
    [['help', 'frobnicate'], /^wpp: error: unknown command 'frobnicate'/],
    [['extract', '--nonsense', 'plan.txt'], /unknown option '--nonsense'/],
    [['extract', '--encoding', 'klingon', 'plan.txt'], /No such encoding/],
    [['extract', '--report', 'xml', 'plan.txt'], /Allowed choices are text, json/],
    [['extract', '-o'], /argument missing/],
    [['check'], /missing required argument/],
  ]
  it.each(cases)('%j', async (args, message) => {
    const { code, out, err } = await program.call(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^ +at /m)
  })
})

describe('a grammar at fault is told in one line and code 2', () => {
  const chinese = { LANG: 'zh_CN.UTF-8' }
  it.each([
    ['dates.json', '{}', ['extract', 'plan.txt'], {}],
    ['messages.json', '{ "groups": [', ['extract', 'nowhere.txt'], chinese],
    ['messages.json', '{ "groups": [] }', ['outline', 'plan.txt'], chinese],
    ['messages.json', '', ['extract', '--help'], chinese],
    ['messages.json', '', ['extrct'], chinese],
  ])('%s that holds %j: %j', (name, content, args, environment) => {
    const other = installProgram()
    try {
      writeFileSync(join(ownGrammars(other), name), content)
      other.put('plan.txt', riverPlan)
      const { code, out, err } = other.run(args, '', environment)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(new RegExp(`^wpp: grammars/${name.replace('.', '\\.')}: [^\n]{1,300}\n$`))
    } finally {
      other.remove()
    }
  })
})

describe('an input at fault is one line and code 1', () => {
  const cases: [name: string, args: string[], setUp: () => void, message: string][] = [
    ['missing', ['nowhere.txt'], () => {}, 'nowhere.txt: no such file'],
    ['under a file', ['plan.txt/a.txt'], () => {}, 'plan.txt/a.txt: no such file'],
    ['a directory', ['folder'], () => mkdirSync(join(program.folder, 'folder')), 'folder: is a directory'],
    ['empty', ['empty.txt'], () => program.put('empty.txt', ''), 'empty.txt: is empty'],
    ['blank', ['./blank.txt'], () => program.put('blank.txt', ' \n\n'), './blank.txt: is empty'],
    [
      'PDF',
      ['a.pdf'],
      () => program.put('a.pdf', '%PDF-1.4\n'),
      'a.pdf: is a damaged or truncated PDF document',
    ],
    ['binary', ['a.bin'], () => program.put('a.bin', Buffer.of(1, 2, 0, 3)), 'a.bin: is binary'],
    [
      'wrong encoding',
      ['--encoding', 'utf-8', 'b.txt'],
      () => program.put('b.txt', Buffer.of(0xd2, 0xbb, 0xa1)),
      'b.txt: cannot be decoded as utf-8',
    ],
    [
      'no plan',
      ['readme.txt'],
      () => program.put('readme.txt', 'Dear reader, this is a letter.\n'),
      'readme.txt: ',
    ],
    ['glob without a match', ['none-*.txt'], () => {}, 'none-*.txt: no file matches'],
    ['standard input', ['-'], () => {}, '-: is empty'],
    ['standard input by default', [], () => {}, '-: is empty'],
  ]
  it.each(cases)('%s', async (_, args, setUp, message) => {
    setUp()
    const { code, out, err } = await program.call(['extract', ...args])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.startsWith(`wpp: ${message}`)).toBe(true)
    expect(err.split('\n')).toHaveLength(2)
  })

  it('is told by outline and restore, too', async () => {
    for (const command of ['outline', 'restore'])
      expect(await program.call([command, 'nowhere.txt'])).toEqual({
        code: 1,
        out: '',
        err: 'wpp: nowhere.txt: no such file: check its name\n',
      })
  })

  it.skipIf(process.getuid?.() === 0)('an unreadable file', async () => {
    program.put('secret.txt', riverPlan)
    chmodSync(join(program.folder, 'secret.txt'), 0)
    expect((await program.call(['extract', 'secret.txt'])).err).toBe(
      'wpp: secret.txt: permission denied: ask for the right to read it\n',
    )
  })

  it('a directory as standard input', () => {
    expect(program.shell('$WPP extract < .').err).toMatch(/^wpp: -: is a directory/)
  })

  it('does not keep the others from being done', async () => {
    const { code, out, err } = await program.call(['extract', 'nowhere.txt', 'plan.txt', '--quiet'])
    expect(code).toBe(1)
    expect(JSON.parse(out).source.path).toBe('plan.txt')
    expect(err).toBe('wpp: nowhere.txt: no such file: check its name\n')
  })

  it('but --force extracts from what does not look like a plan', async () => {
    program.put('letter.txt', 'Dear reader, this is a letter.\n')
    const { code, out } = await program.call(['extract', '--force', 'letter.txt'])
    expect(code).toBe(0)
    expect(planFileSchema.parse(JSON.parse(out)).plans.flatMap(({ tasks }) => tasks)).toEqual([])
  })
})
