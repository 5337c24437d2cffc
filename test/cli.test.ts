import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planFileSchema } from '../src/plan/schema.ts'
import { buildProgram, type Program } from './cli-program.ts'

const plan =
  '青溪市河岸整治实施方案\n\n一、主要任务\n（一）清理河岸垃圾。2027年底前，两岸垃圾清运率达到95%以上。（市城管局牵头，市水利局、市财政局配合）\n'
/** A byte that UTF-8 never uses: a warning, and no more. */
const broken = Buffer.concat([Buffer.from(plan), Buffer.of(0xff), Buffer.from('\n')])

let program: Program

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(program.folder, name), content)
const read = (name: string) => readFileSync(join(program.folder, name), 'utf8')

beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => program.remove())
beforeEach(() => put('plan.txt', plan))

describe('version and help', () => {
  it.each(['--version', '-V'])('%s prints the version of the package alone', flag => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'))
    expect(program.run([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })
  it.each([[], ['extract'], ['outline'], ['restore'], ['schema'], ['check']])(
    '%s --help shows examples',
    (...command) => {
      const { code, out, err } = program.run([...command, '--help'])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain(`Usage: wpp ${command.join('')}`)
      expect(out).toMatch(/Examples:\n {2}wpp /)
    },
  )
})

describe('wrong usage ends with 2 and says why', () => {
  const cases: [args: string[], message: RegExp][] = [
    [[], /^Usage: wpp/],
    [['frobnicate'], /^wpp: error: unknown command 'frobnicate'/],
    [['extrct'], /Did you mean extract/],
    [['extract', '--nonsense', 'plan.txt'], /unknown option '--nonsense'/],
    [['extract', '--encoding', 'klingon', 'plan.txt'], /No such encoding/],
    [['extract', '--report', 'xml', 'plan.txt'], /Allowed choices are text, json/],
    [['extract', '-o'], /argument missing/],
    [['check'], /missing required argument/],
  ]
  it.each(cases)('%j', (args, message) => {
    const { code, out, err } = program.run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^ +at /m)
  })
})

describe('an input at fault is one line and code 1', () => {
  const cases: [name: string, args: string[], setUp: () => void, message: string][] = [
    ['missing', ['nowhere.txt'], () => {}, 'nowhere.txt: no such file'],
    ['under a file', ['plan.txt/a.txt'], () => {}, 'plan.txt/a.txt: no such file'],
    ['a directory', ['folder'], () => mkdirSync(join(program.folder, 'folder')), 'folder: is a directory'],
    ['empty', ['empty.txt'], () => put('empty.txt', ''), 'empty.txt: is empty'],
    ['blank', ['./blank.txt'], () => put('blank.txt', ' \n\n'), './blank.txt: is empty'],
    ['PDF', ['a.pdf'], () => put('a.pdf', '%PDF-1.4\n'), 'a.pdf: is a PDF document'],
    ['binary', ['a.bin'], () => put('a.bin', Buffer.of(1, 2, 0, 3)), 'a.bin: is binary'],
    [
      'wrong encoding',
      ['--encoding', 'utf-8', 'b.txt'],
      () => put('b.txt', Buffer.of(0xd2, 0xbb, 0xa1)),
      'b.txt: cannot be decoded as utf-8',
    ],
    ['no plan', ['readme.txt'], () => put('readme.txt', 'Dear reader, this is a letter.\n'), 'readme.txt: '],
    ['glob without a match', ['none-*.txt'], () => {}, 'none-*.txt: no file matches'],
    ['standard input', ['-'], () => {}, '-: is empty'],
    ['standard input by default', [], () => {}, '-: is empty'],
  ]
  it.each(cases)('%s', (_, args, setUp, message) => {
    setUp()
    const { code, out, err } = program.run(['extract', ...args])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.startsWith(`wpp: ${message}`)).toBe(true)
    expect(err.split('\n')).toHaveLength(2)
  })

  it('is told by outline and restore, too', () => {
    for (const command of ['outline', 'restore'])
      expect(program.run([command, 'nowhere.txt'])).toEqual({
        code: 1,
        out: '',
        err: 'wpp: nowhere.txt: no such file\n',
      })
  })

  it.skipIf(process.getuid?.() === 0)('an unreadable file', () => {
    put('secret.txt', plan)
    chmodSync(join(program.folder, 'secret.txt'), 0)
    expect(program.run(['extract', 'secret.txt']).err).toBe('wpp: secret.txt: permission denied\n')
  })

  it('does not keep the others from being done', () => {
    const { code, out, err } = program.run(['extract', 'nowhere.txt', 'plan.txt', '--quiet'])
    expect(code).toBe(1)
    expect(JSON.parse(out).source.path).toBe('plan.txt')
    expect(err).toBe('wpp: nowhere.txt: no such file\n')
  })

  it('but --force extracts from what does not look like a plan', () => {
    put('letter.txt', 'Dear reader, this is a letter.\n')
    const { code, out } = program.run(['extract', '--force', 'letter.txt'])
    expect(code).toBe(0)
    expect(planFileSchema.parse(JSON.parse(out)).plans.flatMap(({ tasks }) => tasks)).toEqual([])
  })
})

describe('extract', () => {
  it('prints one document that keeps the contract', () => {
    const { code, out } = program.run(['extract', './plan.txt'])
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2)
    const file = planFileSchema.parse(JSON.parse(out))
    expect(file.source).toMatchObject({ path: './plan.txt', encoding: 'utf-8', length: plan.length })
    expect(program.run(['extract', './plan.txt']).out).toBe(out)
  })
  it('reads standard input, named or not, and has no path for it', () => {
    for (const args of [['extract'], ['extract', '-']])
      expect(JSON.parse(program.run(args, plan).out).source).toMatchObject({
        path: null,
        length: plan.length,
      })
  })
  it('indents with --pretty', () => {
    const { out } = program.run(['extract', '--pretty', 'plan.txt'])
    expect(out).toMatch(/^{\n {2}"contract": "1",\n/)
    expect(JSON.parse(out)).toEqual(JSON.parse(program.run(['extract', 'plan.txt']).out))
  })
  it('prints a line for each of several files and globs, each file once', () => {
    mkdirSync(join(program.folder, 'several'), { recursive: true })
    for (const name of ['b', 'a', '[c]']) put(`several/${name}.txt`, plan)
    const paths = (args: string[]) =>
      program
        .run(['extract', ...args])
        .out.trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).source.path)
    expect(paths(['several/b.txt', 'several/*.txt'])).toEqual([
      'several/b.txt',
      'several/[c].txt',
      'several/a.txt',
    ])
    expect(paths(['several/[c].txt'])).toEqual(['several/[c].txt'])
  })
  it('takes an encoding', () => {
    const { out } = program.run(['extract', '--encoding', 'utf-16le', '-'], Buffer.from(plan, 'utf16le'))
    expect(JSON.parse(out).source).toMatchObject({ encoding: 'utf-16le', length: plan.length })
  })
})

describe('the report', () => {
  it('goes to standard error, with the place and the counts', () => {
    const { code, out, err } = program.run(['extract', '-'], broken)
    expect(code).toBe(0)
    expect(JSON.parse(out).diagnostics).not.toEqual([])
    expect(err).toMatch(/^-:5:1 warning .+ [a-z-]+$/m)
    expect(err).toMatch(/(^|\n)[^\n:]*\d+ warnings?[^\n:]*\n$/)
  })
  it('is left out by --quiet, and a warning counts with --frail', () => {
    expect(program.run(['extract', '--quiet', '-'], broken)).toMatchObject({ code: 0, err: '' })
    expect(program.run(['extract', '--quiet', '--frail', '-'], broken)).toMatchObject({ code: 1, err: '' })
  })
  it('is JSON for machines, faults included', () => {
    put('broken.txt', broken)
    const { err } = program.run(['extract', '--report', 'json', 'broken.txt', 'nowhere.txt'])
    const [fault, diagnosed] = JSON.parse(err).sort((left: { path: string }) =>
      left.path === 'nowhere.txt' ? -1 : 1,
    )
    expect(fault).toMatchObject({
      path: 'nowhere.txt',
      messages: [{ severity: 'error', message: 'no such file' }],
    })
    expect(diagnosed.messages).toContainEqual(
      expect.objectContaining({ severity: 'warning', line: 5, column: 1 }),
    )
  })
})

describe('writing', () => {
  it('replaces a file as a whole, through links, and keeps its permissions', () => {
    put('old.json', 'old')
    chmodSync(join(program.folder, 'old.json'), 0o640)
    symlinkSync('old.json', join(program.folder, 'link.json'))
    expect(program.run(['extract', 'plan.txt', '-o', 'link.json', '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(JSON.parse(read('old.json')).contract).toBe('1')
    expect(statSync(join(program.folder, 'old.json')).mode & 0o777).toBe(0o640)
    expect(readdirSync(program.folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
  it('leaves a file alone if the input is at fault', () => {
    put('kept.json', 'old')
    expect(program.run(['extract', 'nowhere.txt', '-o', 'kept.json']).code).toBe(1)
    expect(read('kept.json')).toBe('old')
  })
  it.each([
    ['no/such/folder.json', 'its folder does not exist'],
    ['plan.txt/out.json', 'its folder is a file'],
    ['.', 'is a directory'],
  ])('tells that %s cannot be written', (path, reason) => {
    const { code, out, err } = program.run(['extract', '--quiet', 'plan.txt', '-o', path])
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `wpp: ${path}: cannot be written: ${reason}\n`,
    })
  })
  it('writes to devices directly', () => {
    expect(program.run(['extract', '--quiet', 'plan.txt', '-o', '/dev/null'])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(statSync('/dev/null').isFile()).toBe(false)
  })
  it.skipIf(!existsSync('/dev/full'))('tells that standard output cannot be written', () => {
    const { code, err } = program.shell('$WPP extract --quiet plan.txt > /dev/full')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^wpp: standard output: cannot be written: .+\n$/),
    })
  })
  it('ends quietly when nobody reads on', () => {
    put('long.txt', plan.repeat(3000))
    const { out, err } = program.shell(
      '$WPP extract --quiet --pretty plan.txt plan.txt long.txt plan.txt | head -n 1',
    )
    expect({ out, err }).toEqual({ out: '{\n', err: '' })
  })
})

describe('schema', () => {
  it('prints a JSON Schema with the names of the contract', () => {
    const { code, out } = program.run(['schema'])
    const schema = JSON.parse(out)
    expect(code).toBe(0)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(Object.keys(schema.$defs)).toEqual(
      expect.arrayContaining(['Span', 'Plan', 'Section', 'Task', 'Department']),
    )
    expect(schema.required).toEqual(['contract', 'source', 'plans', 'diagnostics'])
    program.run(['schema', '-o', 'schema.json'])
    expect(read('schema.json')).toBe(out)
  })
})

describe('restore and outline', () => {
  it('restore prints the text, and one line for each edit with --explain', () => {
    const { code, out } = program.run(['restore', 'plan.txt'])
    expect(code).toBe(0)
    expect(out).toContain('青溪市')
    for (const line of program.run(['restore', '--explain', 'plan.txt']).out.split('\n').slice(0, -1))
      expect(line).toMatch(/^plan\.txt:\d+:\d+ [a-z0-9-]+ ".*" → ".*"( [01]\.\d\d)?$/)
  })
  it('outline has no colour outside a terminal', () => {
    const { code, out } = program.run(['outline', 'plan.txt'], '', { FORCE_COLOR: '3' })
    expect(code).toBe(0)
    expect(out).not.toBe('')
    expect(out).not.toContain('\u001b')
  })
})
