/** `wpp batch` as it is published: results, summary, faults. */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contents } from './batch-contents.ts'
import { inventedPlan } from './batch-plans.ts'
import { type BatchProgram, installBatchProgram } from './batch-program.ts'
import { installProgram, ownGrammars } from './cli-program.ts'

let program: BatchProgram
let at: BatchProgram['at']
let put: BatchProgram['put']
let batch: BatchProgram['batch']
let summary: BatchProgram['summary']

beforeAll(() => {
  program = installBatchProgram()
  ;({ at, put, batch, summary } = program)
})
afterAll(() => program.remove())
beforeEach(() => program.begin())

describe('results', () => {
  it('are those of extract, one for each input, with a summary', () => {
    put('plans/a.txt', inventedPlan(9))
    const { code, out, err } = batch('plans', '--out', 'results')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toMatch(/^wpp: 5 inputs in \d+ s: 5 written(, \d+ warnings?)?; see results\/summary.csv\n$/)
    const extracted = program.run(['extract', 'plans/a.txt', '-q']).out
    expect(readFileSync(at('results/plans/a.txt.json'), 'utf8')).toBe(extracted)
    const rows = summary('results')
    expect(rows.map(row => row.file)).toEqual([
      'plans/a.txt',
      ...[1, 2, 3, 4].map(seed => `plans/sub/${seed}.txt`),
    ])
    const plan = JSON.parse(extracted)
    expect(rows[0]).toMatchObject({
      result: 'plans/a.txt.json',
      sha256: plan.source.sha256,
      plans: '1',
      tasks: String(plan.plans[0].tasks.length),
      marks: String(plan.source.damage.marks),
      errors: '0',
      fault: '',
    })
    expect(Number(rows[0]!.deadlines)).toBeGreaterThan(0)
    expect(Number(rows[0]!.percentages)).toBeGreaterThan(0)
  })
  it('are the same whatever the number of workers', () => {
    program.run(['batch', 'plans', '--out', 'one', '-w', '1'])
    program.run(['batch', 'plans', '--out', 'three', '-w', '3'])
    expect(contents(at('three'))).toEqual(contents(at('one')))
    expect(Object.keys(contents(at('one')))).toHaveLength(5)
  })
  it.each([
    ['csv', ['--rows', 'targets'], /^\ufeff/],
    ['md', [], /^# /],
    ['ndjson', [], /^\{"/],
    ['xlsx', [], /^PK/],
  ] as const)('may be %s', (format, options, start) => {
    expect(batch('plans', '--out', 'results', '--format', format, ...options).code).toBe(0)
    expect(readFileSync(at(`results/plans/sub/1.txt.${format}`), 'utf8')).toMatch(start)
  })
  it('have names that no shell, terminal or spreadsheet stumbles over', () => {
    for (const name of ['line\nend.txt', '🌳 tree.txt', '=1+1.txt', '-x.txt', '../aside.txt'])
      put(`plans/${name}`, inventedPlan(7))
    put('plans/\x1b[31m.txt', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0))
    const { code, err } = batch('plans', 'aside.txt', '--out', 'results')
    expect(code).toBe(1)
    expect(err.split('\n')[0]).toMatch(/^wpp: plans\/\\u001b\[31m\.txt: is a PNG/)
    expect(Object.keys(contents(at('results')))).toEqual(
      expect.arrayContaining([
        'plans/line\nend.txt.json',
        'plans/🌳 tree.txt.json',
        'plans/=1+1.txt.json',
        'aside.txt.json',
      ]),
    )
    expect(summary('results')).toHaveLength(10)
  })
  it('are never taken for inputs', () => {
    batch('**/*', '--out', 'results', '--format', 'md')
    const { code, err } = batch('**/*', '--out', 'results', '--format', 'md')
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('4 in the output folder left out'),
    })
    expect(summary('results')).toHaveLength(4)
  })
  it('do not leave the output folder through a link', () => {
    mkdirSync(at('results'))
    mkdirSync(at('elsewhere'))
    symlinkSync('../elsewhere', at('results/plans'))
    const { code, err } = batch('plans/sub/1.txt', '--out', 'results')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('plans in the output folder leads out of it'),
    })
    expect(contents(at('elsewhere'))).toEqual({})
  })
})

describe('faults', () => {
  it('of one input stop no other', () => {
    put('plans/picture.txt', Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0))
    put('plans/letter.txt', '您好，附件请查收。\n')
    symlinkSync('nowhere', at('plans/broken.txt'))
    const { code, err } = batch('plans', 'none/*.txt', '--out', 'results')
    expect(code).toBe(1)
    expect(err).toMatch(/^wpp: plans\/broken.txt: no such file: check its name$/m)
    expect(err).toMatch(/^wpp: plans\/picture.txt: is a PNG/m)
    expect(err).toMatch(/^wpp: plans\/letter.txt: holds no plan/m)
    expect(err).toMatch(/^wpp: none\/\*.txt: no file matches/m)
    expect(err).toMatch(/: 4 written, 4 failed/)
    expect(summary('results').filter(row => row.fault !== '')).toHaveLength(3)
    expect(contents(at('results'))).not.toHaveProperty('plans/letter.txt.json')
  })
  it('take the result of an earlier run away', () => {
    batch('plans', '--out', 'results')
    put('plans/sub/2.txt', '无\n')
    expect(batch('plans', '--out', 'results', '--resume').code).toBe(1)
    expect(Object.keys(contents(at('results')))).not.toContain('plans/sub/2.txt.json')
  })
  it.each([
    [['plans'], /required option '-o, --out <folder>'/],
    [['plans', '--out', '.'], /--out holds the working folder/],
    [['plans', '--out', '..'], /--out holds the working folder/],
    [['plans', '--out', 'results', '--workers', '0'], /whole number from 1 to 512/],
    [['plans', '--out', 'results', '--rows', 'tasks'], /--rows is for/],
  ])('%j is wrong usage', (args, message) => {
    const { code, err } = program.run(['batch', ...args])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(message) })
  })
  it('of the output folder are told', () => {
    put('file', '')
    const { code, err } = batch('plans', '--out', 'file/results')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^wpp: file\/results: cannot be written/),
    })
  })
  it('of the program stop all at once', () => {
    const other = installProgram()
    try {
      cpSync(program.folder, other.folder, { recursive: true })
      const grammars = ownGrammars(other)
      writeFileSync(join(grammars, 'dates.json'), '{}')
      const { code, err } = other.run(['batch', 'plans', '--out', 'results'])
      expect({ code, err }).toEqual({
        code: 2,
        err: expect.stringMatching(/^wpp: .*grammars\/dates\.json: .*\n$/),
      })
    } finally {
      other.remove()
    }
  })
})

it('--resume keeps what is done, and comes to the same', () => {
  batch('plans', '--out', 'results')
  const before = contents(at('results'))
  const { code, err } = batch('plans', '--out', 'results', '--resume')
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('4 kept') })
  expect(contents(at('results'))).toEqual(before)
})
