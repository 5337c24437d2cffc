import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installProgram, type Program } from './cli-program.ts'

const plan =
  '白石县道路养护方案\n\n一、主要任务\n（一）修补路面。2026年底前，县道完好率达到90%以上。（县交通局牵头，县财政局配合）\n'

let program: Program

const clear = () => rmSync(join(program.folder, 'fixtures'), { recursive: true, force: true })

beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())
beforeEach(() => {
  clear()
  program.put('fixtures/road/input.txt', plan)
  program.put('fixtures/flat/road.txt', plan)
  program.put('fixtures/flat/notes.json', '{}')
})

const update = () => program.call(['check', 'fixtures/**', '--update'])

describe('check', () => {
  it('writes expectations, then finds them met, from any folder and however the cases are named', async () => {
    expect(await update()).toEqual({
      code: 0,
      out: 'fixtures/flat/road: written\nfixtures/road: written\n2 cases, 2 written\n',
      err: '',
    })
    for (const patterns of [
      ['fixtures/**'],
      ['fixtures'],
      ['fixtures/*'],
      ['fixtures/*/*.txt'],
      ['fixtures/**/*.json'],
      ['fixtures/road', 'fixtures/flat/'],
    ])
      expect(await program.call(['check', ...patterns])).toEqual({
        code: 0,
        out: '2 cases, 2 same\n',
        err: '',
      })
    expect(program.shell('cd fixtures && $WPP check road/input.txt')).toEqual({
      code: 0,
      out: '1 case, 1 same\n',
      err: '',
    })
  })

  it("finds the project's own cases met", async () => {
    const { code, out } = await program.call(['check', join(import.meta.dirname, '../fixtures/**')])
    expect(out).toMatch(/^(\d+) cases, \1 same\n$/)
    expect(code).toBe(0)
  })

  it('finds an input refused as is expected, and tells where it is not', async () => {
    program.put('fixtures/letter/input.txt', '今天天气很好。')
    program.put('fixtures/letter/error.txt', 'holds no plan')
    const changed = await program.call(['check', 'fixtures/letter'])
    expect(changed.code).toBe(1)
    expect(changed.out).toMatch(
      /^fixtures\/letter: changed\n {2}- holds no plan\n {2}\+ holds no plan: .+\n1 case, 1 changed\n$/,
    )
    await program.call(['check', 'fixtures/letter', '--update'])
    expect((await program.call(['check', 'fixtures/letter'])).out).toBe('1 case, 1 same\n')
    program.put('fixtures/letter/input.txt', plan)
    const read = await program.call(['check', 'fixtures/letter'])
    expect([read.code, read.err]).toEqual([
      1,
      'wpp: fixtures/letter/input.txt: is read, though error.txt says that it is refused\n',
    ])
  })

  it('takes a plan.json beside a plan.txt for what is expected of that file', async () => {
    program.put('fixtures/named/plan.txt', plan)
    await program.call(['extract', 'fixtures/named/plan.txt', '-o', 'fixtures/named/plan.json'])
    expect((await program.call(['check', 'fixtures/named/**'])).out).toBe('1 case, 1 same\n')
  })

  it('takes what extract has printed as an expectation', async () => {
    await program.call(['extract', 'fixtures/road/input.txt', '-o', 'fixtures/road/plan.json'])
    expect((await program.call(['check', 'fixtures/road'])).code).toBe(0)
  })

  it('shows what has changed, place by place, and changes nothing itself', async () => {
    await update()
    const changed = program
      .read('fixtures/road/plan.json')
      .replace('"encoding": "utf-8"', '"encoding": "big5"')
    program.put('fixtures/road/plan.json', changed)
    expect(await program.call(['check', 'fixtures/**'])).toEqual({
      code: 1,
      out: [
        'fixtures/road: changed',
        '  - source.encoding: "big5"',
        '  + source.encoding: "utf-8"',
        '2 cases, 1 same, 1 changed',
        '',
      ].join('\n'),
      err: '',
    })
    expect(program.read('fixtures/road/plan.json')).toBe(changed)
  })

  it('takes texts beside an input for no cases, unless they have an expectation of their own', async () => {
    program.put('fixtures/road/restored.txt', plan)
    program.put('fixtures/road/second.txt', plan)
    program.put('fixtures/road/second.json', '{}')
    expect((await program.call(['check', 'fixtures/road', '--update'])).out).toBe(
      'fixtures/road: written\nfixtures/road/second: written\n2 cases, 2 written\n',
    )
    expect((await program.call(['check', 'fixtures/road/*.txt'])).out).toBe('2 cases, 2 same\n')
  })

  it('updates only what has changed', async () => {
    await update()
    program.put('fixtures/flat/road.json', program.read('fixtures/flat/road.json').replaceAll('\n', '\r\n'))
    program.put('fixtures/road/plan.json', '{}')
    expect((await update()).out).toBe('fixtures/road: written\n2 cases, 1 same, 1 written\n')
    expect(program.read('fixtures/flat/road.json')).toContain('\r\n')
  })

  const failures: [name: string, setUp: () => void, args: string[], err: RegExp][] = [
    ['a missing expectation', () => {}, ['fixtures/road'], /^wpp: fixtures\/road\/plan\.json: is missing/],
    [
      'an expectation that is no JSON',
      () => program.put('fixtures/road/plan.json', '{'),
      ['fixtures/road'],
      /plan\.json: is no JSON/,
    ],
    [
      'an expectation without input',
      () => program.put('fixtures/lost/plan.json', '{}'),
      ['fixtures/lost'],
      /fixtures\/lost\/input\.txt: no such file/,
    ],
    [
      'an input that cannot be extracted',
      () => program.put('fixtures/road/input.txt', ''),
      ['fixtures/road'],
      /input\.txt: is empty/,
    ],
    [
      'nor can be updated',
      () => program.put('fixtures/road/input.txt', ''),
      ['fixtures/road', '-u'],
      /input\.txt: is empty/,
    ],
    ['a pattern that matches nothing', () => {}, ['fixture/**'], /^wpp: fixture\/\*\*: no case matches/],
    [
      'a folder without cases',
      () => mkdirSync(join(program.folder, 'fixtures/none')),
      ['fixtures/none'],
      /holds no case/,
    ],
    [
      'a file that there is not',
      () => {},
      ['fixtures/nowhere.txt'],
      /no such file or folder: name a folder of cases/,
    ],
  ]
  it.each(failures)('fails on %s', async (_, setUp, args, err) => {
    setUp()
    const run = await program.call(['check', ...args])
    expect(run.code).toBe(1)
    expect(run.err).toMatch(err)
    expect(run.err.split('\n')).toHaveLength(2)
  })

  it('fails on one empty pattern beside a good one', async () => {
    await update()
    expect((await program.call(['check', 'fixtures/road', 'nothing/**'])).code).toBe(1)
  })
})
