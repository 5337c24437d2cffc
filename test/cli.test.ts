import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planFileSchema } from '../src/plan/schema.ts'
import { installProgram, type Program } from './cli-program.ts'
import { riverPlan } from './river-plan.ts'

/** A byte that UTF-8 never uses: a warning, and no more. */
const broken = Buffer.concat([Buffer.from(riverPlan), Buffer.of(0xff), Buffer.from('\n')])

let program: Program

beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())
beforeEach(() => program.put('plan.txt', riverPlan))

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

describe('extract', () => {
  it('prints one document that keeps the contract', () => {
    const { code, out } = program.run(['extract', './plan.txt'])
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2)
    const file = planFileSchema.parse(JSON.parse(out))
    expect(file.source).toMatchObject({ path: './plan.txt', encoding: 'utf-8', length: riverPlan.length })
    expect(program.run(['extract', './plan.txt']).out).toBe(out)
  })
  it('reads standard input, named or not, and has no path for it', () => {
    for (const args of [['extract'], ['extract', '-']])
      expect(JSON.parse(program.run(args, riverPlan).out).source).toMatchObject({
        path: null,
        length: riverPlan.length,
      })
  })
  it('indents with --pretty', () => {
    const { out } = program.run(['extract', '--pretty', 'plan.txt'])
    expect(out).toMatch(/^{\n {2}"contract": "1",\n/)
    expect(JSON.parse(out)).toEqual(JSON.parse(program.run(['extract', 'plan.txt']).out))
  })
  it('prints a line for each of several files and globs, each file once', () => {
    mkdirSync(join(program.folder, 'several'), { recursive: true })
    for (const name of ['b', 'a', '[c]']) program.put(`several/${name}.txt`, riverPlan)
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
    const { out } = program.run(['extract', '--encoding', 'utf-16le', '-'], Buffer.from(riverPlan, 'utf16le'))
    expect(JSON.parse(out).source).toMatchObject({ encoding: 'utf-16le', length: riverPlan.length })
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
    program.put('broken.txt', broken)
    const { err } = program.run(['extract', '--report', 'json', 'broken.txt', 'nowhere.txt'])
    const [fault, diagnosed] = JSON.parse(err).sort((left: { path: string }) =>
      left.path === 'nowhere.txt' ? -1 : 1,
    )
    expect(fault).toMatchObject({
      path: 'nowhere.txt',
      messages: [{ severity: 'error', message: 'no such file: check its name' }],
    })
    expect(diagnosed.messages).toContainEqual(
      expect.objectContaining({ severity: 'warning', line: 5, column: 1 }),
    )
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
    expect(program.read('schema.json')).toBe(out)
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
  it.skipIf(!existsSync('/usr/bin/script'))(
    'outline is coloured on a terminal, unless NO_COLOR is set',
    () => {
      const onTerminal = (environment: string) =>
        program.shell(`${environment} script -qec "$WPP outline --quiet plan.txt" /dev/null < /dev/null`).out
      expect(onTerminal('')).toContain('\u001b[')
      expect(onTerminal('NO_COLOR=1')).not.toContain('\u001b[')
    },
  )
  it.skipIf(!existsSync('/usr/bin/script'))('nothing named and a terminal as input is wrong usage', () => {
    const { code, out } = program.shell('script -qec "$WPP extract" /dev/null < /dev/null')
    expect(code).toBe(2)
    expect(out).toMatch(/^wpp: no input: name a file/)
  })
  it('outline has no colour outside a terminal', () => {
    const { code, out } = program.run(['outline', 'plan.txt'], '', { FORCE_COLOR: '3' })
    expect(code).toBe(0)
    expect(out).not.toBe('')
    expect(out).not.toContain('\u001b')
  })
})
