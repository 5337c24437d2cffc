/** The script of a Slurm job array: its tasks one by one, and the whole array on a cluster of one node. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedPlan } from '../batch-plans.ts'
import { installProgram, type Program } from '../cli-program.ts'
import { type Cluster, canCluster, startCluster } from './slurm-cluster.ts'

const script = join(import.meta.dirname, 'slurm-array.sh')

let program: Program

const task = (number: number) =>
  program.shell(`SLURM_ARRAY_TASK_ID=${number} WPP="$WPP" bash ${script} chunks`)

beforeAll(() => {
  program = installProgram()
  mkdirSync(join(program.folder, 'chunks'))
  for (const index of [1, 2, 3])
    writeFileSync(
      join(program.folder, `chunks/part-${index}`),
      `${JSON.stringify({ id: index, text: inventedPlan(index) })}\n${index === 2 ? '{"id":9}\n' : ''}`,
    )
})
afterAll(() => program.remove())

it('is a script without errors of syntax', () => {
  expect(spawnSync('bash', ['-n', script]).status).toBe(0)
})

it('does each chunk once, and those with documents at fault, too', () => {
  expect([3, 1, 2, 1].map(number => task(number).code)).toEqual([0, 0, 0, 0])
  const results = program.shell('cat chunks/*.results').out.trim().split('\n')
  expect(results.map(line => JSON.parse(line).id)).toEqual([1, 2, 9, 3])
  expect(readFileSync(join(program.folder, 'chunks/part-2.results'), 'utf8')).toContain('"error"')
})

it('tells of a number without a chunk', () => {
  expect(task(4)).toEqual({ code: 2, out: '', err: 'no chunk 4 in chunks\n' })
})

describe.skipIf(!canCluster)('a job array on a cluster', () => {
  const chunkCount = 8
  const documentsInChunk = 60

  let cluster: Cluster
  let array: Program
  const at = (name: string) => join(array.folder, name)
  const results = () => readdirSync(at('chunks')).filter(name => name.endsWith('.results'))
  const slurm = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: array.folder,
      env: { ...cluster.environment, WPP: `${process.execPath} ${at('../bin/wpp.js')}` },
    })
    return { status, out: stdout.toString().trim(), err: stderr.toString() }
  }
  const submit = (...options: string[]) =>
    slurm('sbatch', '--parsable', `--array=1-${chunkCount}%2`, ...options, script, 'chunks')
  const hasEnded = () => slurm('squeue', '--noheader').out === ''

  beforeAll(async () => {
    array = installProgram()
    mkdirSync(at('chunks'))
    for (let index = 0; index < chunkCount; index++) {
      const documents = Array.from({ length: documentsInChunk }, (_, at) => index * documentsInChunk + at)
      const lines = documents.map(id => JSON.stringify({ id, text: inventedPlan(id) }))
      writeFileSync(at(`chunks/part-${index}`), `${lines.join('\n')}\n`)
    }
    cluster = await startCluster(at('../cluster'))
  })
  afterAll(async () => {
    slurm('scancel', '--state=RUNNING')
    await cluster.stop()
    array.remove()
  })

  it('goes on after it was cancelled, and comes to what one process gives', async () => {
    const job = submit()
    expect(job).toEqual({ status: 0, out: expect.stringMatching(/^\d+$/), err: '' })
    while (results().length < 2) await new Promise(resolve => setTimeout(resolve, 50))
    slurm('scancel', job.out)
    while (!hasEnded()) await new Promise(resolve => setTimeout(resolve, 50))
    const done = results().map(name => [name, statSync(at(`chunks/${name}`)).mtimeMs] as const)
    expect(done.length).toBeLessThan(chunkCount)

    expect(submit('--wait').status).toBe(0)
    for (const [name, time] of done) expect(statSync(at(`chunks/${name}`)).mtimeMs, name).toBe(time)
    expect(array.shell('cat chunks/*.results').out).toBe(
      array.shell('cat chunks/part-? | $WPP extract --ndjson --quiet -').out,
    )
    expect(existsSync(at(`chunks/part-${chunkCount - 1}.results`))).toBe(true)
  })

  it('ends with a failure where there is no chunk for a number', () => {
    const { status, out } = slurm('sbatch', '--parsable', '--wait', '--array=99', script, 'chunks')
    expect(status).not.toBe(0)
    expect(readFileSync(at(`slurm-${out}_99.out`), 'utf8')).toBe('no chunk 99 in chunks\n')
  })
})
