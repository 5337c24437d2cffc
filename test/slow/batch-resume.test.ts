/** `wpp batch --resume`: what is done again, and that the results are those of a batch from the beginning. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contents } from '../batch-contents.ts'
import { inventedPlan } from '../batch-plans.ts'
import { type BatchProgram, installBatchProgram } from '../batch-program.ts'

let program: BatchProgram
let at: BatchProgram['at']
let put: BatchProgram['put']
let batch: BatchProgram['batch']

beforeAll(() => {
  program = installBatchProgram()
  ;({ at, put, batch } = program)
})
afterAll(() => program.remove())
beforeEach(() => program.begin())

describe('--resume', () => {
  const kept = (err: string) => Number(/(\d+) kept/.exec(err)?.[1] ?? 0)
  it.each([
    ['an input has changed', () => put('plans/sub/1.txt', inventedPlan(11)), 3],
    ['a result is gone', () => rmSync(at('results/plans/sub/1.txt.json')), 3],
    ['a result is no longer as it was written', () => put('results/plans/sub/1.txt.json', '{"contr'), 3],
    ['an input is new', () => put('plans/new.txt', inventedPlan(12)), 4],
    [
      'the journal ends in the midst of a line',
      () =>
        put(
          'results/.wpp/journal.ndjson',
          readFileSync(at('results/.wpp/journal.ndjson'), 'utf8').slice(0, -20),
        ),
      3,
    ],
    ['the journal is gone', () => rmSync(at('results/.wpp/journal.ndjson')), 0],
  ])('does again what it must where %s', (_, change, expected) => {
    batch('plans', '--out', 'results')
    change()
    const { err } = batch('plans', '--out', 'results', '--resume')
    expect(kept(err)).toBe(expected)
    batch('plans', '--out', 'afresh')
    expect(contents(at('results'))).toEqual(contents(at('afresh')))
  })
  it('does all again where the options or the version are others', () => {
    batch('plans', '--out', 'results')
    const { err } = batch('plans', '--out', 'results', '--resume', '--pretty')
    expect({ kept: kept(err), err }).toEqual({ kept: 0, err: expect.stringContaining('all is done anew') })
    const manifest = join(program.folder, '../package.json')
    const before = readFileSync(manifest, 'utf8')
    writeFileSync(manifest, before.replace(/"version": "[^"]+"/, '"version": "9.9.9"'))
    try {
      expect(kept(batch('plans', '--out', 'results', '--resume', '--pretty').err)).toBe(0)
    } finally {
      writeFileSync(manifest, before)
    }
  })
})
