/** What a batch leaves when it, or one of its workers, is stopped or killed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planFileSchema } from '../../src/plan/schema.ts'
import { contents, filesBelow } from '../batch-contents.ts'
import { writePlans } from '../batch-plans.ts'
import { childrenOf, tellsChildren } from '../child-processes.ts'
import { installProgram, type Program } from '../cli-program.ts'

const COUNT = 240

let program: Program
let whole: Record<string, string>

const at = (name: string) => join(program.folder, name)
const results = () =>
  existsSync(at('results')) ? filesBelow(at('results')).filter(name => name.endsWith('.json')) : []

beforeAll(() => {
  program = installProgram()
  writePlans(at('plans'), COUNT)
  program.run(['batch', 'plans', '--out', 'whole'])
  whole = contents(at('whole'))
})
afterAll(() => program.remove())
beforeEach(() => rmSync(at('results'), { recursive: true, force: true }))

/** Starts a batch and waits until it has written some results. */
async function started(): Promise<{
  batch: ChildProcess
  ended: Promise<{ code: number | null; err: string }>
}> {
  const script = join(program.folder, '../bin/wpp.js')
  const batch = spawn(process.execPath, [script, 'batch', 'plans', '--out', 'results', '--workers', '2'], {
    cwd: program.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  batch.stderr!.on('data', chunk => {
    err += chunk
  })
  const ended = new Promise<{ code: number | null; err: string }>(resolve =>
    batch.on('close', code => resolve({ code, err })),
  )
  while (results().length < 10) await new Promise(resolve => setTimeout(resolve, 5))
  return { batch, ended }
}

function resumed() {
  const run = program.run(['batch', 'plans', '--out', 'results', '--resume', '--workers', '2'])
  return { ...run, kept: Number(/(\d+) kept/.exec(run.err)?.[1] ?? 0) }
}

describe('a batch that is killed', () => {
  it('is taken up with nothing lost, doubled or different', async () => {
    const { batch, ended } = await started()
    batch.kill('SIGKILL')
    await ended
    const left = results()
    expect(left.length).toBeLessThan(COUNT)
    for (const name of left) expect(readFileSync(at(`results/${name}`), 'utf8'), name).toBe(whole[name])
    const { code, kept } = resumed()
    expect(code).toBe(0)
    // A result whose line in the journal was not written is made again, one for each worker at most.
    expect(kept).toBeGreaterThanOrEqual(left.length - 4)
    expect(kept).toBeLessThan(COUNT)
    expect(contents(at('results'))).toEqual(whole)
    expect(readdirSync(at('results/.wpp'))).toEqual(['journal.ndjson'])
  })
  it.skipIf(!tellsChildren)('leaves no worker behind', async () => {
    const { batch, ended } = await started()
    const workers = childrenOf(batch.pid!)
    expect(workers).toHaveLength(2)
    batch.kill('SIGKILL')
    await ended
    const isAlive = (id: number) =>
      existsSync(`/proc/${id}/stat`) && !/\) Z /.test(readFileSync(`/proc/${id}/stat`, 'utf8'))
    for (let wait = 0; wait < 100 && workers.some(isAlive); wait++)
      await new Promise(resolve => setTimeout(resolve, 50))
    expect(workers.filter(isAlive)).toEqual([])
  })
})

it.skipIf(!tellsChildren)('a worker that is killed costs nothing but time', async () => {
  const { batch, ended } = await started()
  for (const worker of childrenOf(batch.pid!)) process.kill(worker, 'SIGKILL')
  expect((await ended).code).toBe(0)
  expect(contents(at('results'))).toEqual(whole)
})

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s', (signal, exitCode) => {
  it('ends a batch after whole files', async () => {
    const { batch, ended } = await started()
    batch.kill(signal)
    const { code, err } = await ended
    expect({ code, err }).toEqual({
      code: exitCode,
      err: expect.stringMatching(/^wpp: stopped: .* not done; go on with --resume$/m),
    })
    const left = results()
    expect(left.length).toBeLessThan(COUNT)
    for (const name of left) planFileSchema.parse(JSON.parse(readFileSync(at(`results/${name}`), 'utf8')))
    expect(readdirSync(at('results/.wpp'))).toEqual(['journal.ndjson'])
    expect(existsSync(at('results/summary.csv'))).toBe(false)
    expect(resumed()).toMatchObject({ code: 0, kept: left.length })
    expect(contents(at('results'))).toEqual(whole)
  })
})

it.skipIf(process.platform === 'win32')('an input that never ends is cut short', () => {
  execFileSync('mkfifo', [at('endless.txt')])
  const options = ['--out', 'results', '--workers', '2', '--timeout', '6']
  const { code, err } = program.run(['batch', 'endless.txt', 'plans/district-0', ...options])
  expect(code).toBe(1)
  expect(err).toMatch(/^wpp: endless\.txt: took longer than 6 seconds; --timeout allows more$/m)
  expect(err).toMatch(/: \d+ written, 1 failed/)
})

describe('two batches', () => {
  it('do not write into one folder', async () => {
    const { batch, ended } = await started()
    const { code, err } = program.run(['batch', 'plans', '--out', 'results'])
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining(`another batch (process ${batch.pid})`),
    })
    expect((await ended).code).toBe(0)
    expect(contents(at('results'))).toEqual(whole)
  })
  it('are not kept apart by the lock of one that is dead', () => {
    mkdirSync(at('results/.wpp'), { recursive: true })
    writeFileSync(at('results/.wpp/lock'), '')
    expect(program.run(['batch', 'plans/district-0', '--out', 'results']).code).toBe(0)
  })
})
