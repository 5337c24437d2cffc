/** The recipe for GNU Parallel over SSH: two hosts, one of which is cut off in mid-run, against one machine alone. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedPlan } from '../batch-plans.ts'
import { installProgram, type Program } from '../cli-program.ts'
import { type Host, hasPrograms, startHost } from './ssh-hosts.ts'

const chunkCount = 24
const documentsInChunk = 20

let program: Program
let hosts: Host[] = []

/** The jobs that have ended so far. */
const joblog = () => {
  const path = join(program.folder, 'jobs.log')
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').slice(1) : []
  return lines
    .map(line => line.split('\t'))
    .map(fields => ({ host: fields[1]!, exit: fields[6]!, command: fields[8]! }))
}

beforeAll(() => {
  program = installProgram()
  mkdirSync(join(program.folder, 'chunks'))
  const chunk = (first: number) =>
    Array.from({ length: documentsInChunk }, (_, index) => first + index)
      .map(id => `${JSON.stringify({ id, text: inventedPlan(id) })}\n`)
      .join('')
  for (let index = 0; index < chunkCount; index++)
    writeFileSync(
      join(program.folder, `chunks/part-${String(index).padStart(3, '0')}`),
      chunk(index * documentsInChunk),
    )
})
afterAll(() => {
  for (const host of hosts) host.cutOff()
  program.remove()
})

describe.skipIf(!hasPrograms)('many machines by GNU Parallel', () => {
  it('lose nothing and do nothing twice when one of them is cut off', async () => {
    const home = join(program.folder, '..')
    hosts = [await startHost(join(home, 'host-a')), await startHost(join(home, 'host-b'))]
    const script = join(home, 'bin/wpp.js')
    const args = [
      ...hosts.flatMap(({ login }) => ['--sshlogin', `2/${login}`]),
      ...['--workdir', 'wpp', '--transferfile', '{}', '--return', '{}.results', '--cleanup'],
      ...['--joblog', 'jobs.log', '--resume-failed', '--retries', '3'],
      `${process.execPath} ${script} extract --ndjson {} -o {}.results`,
      ':::',
      ...readdirSync(join(program.folder, 'chunks')).map(name => `chunks/${name}`),
    ]
    const run = () =>
      spawn('parallel', ['--will-cite', ...args], {
        cwd: program.folder,
        stdio: ['ignore', 'ignore', 'ignore'],
      })

    const first = run()
    while (joblog().length < 4) await new Promise(resolve => setTimeout(resolve, 50))
    hosts[1]!.cutOff()
    await once(first, 'exit')
    // What failed where the host went away is done again, and nothing else.
    const [code] = (await once(run(), 'exit')) as [number]
    expect(code).toBe(0)

    const last = new Map(joblog().map(({ command, exit }) => [command, exit]))
    expect(last.size).toBe(chunkCount)
    expect(new Set(last.values())).toEqual(new Set(['0']))
    const done = joblog().filter(({ exit }) => exit === '0')
    expect(done).toHaveLength(chunkCount)
    expect(done.some(({ host }) => host.includes('host-b'))).toBe(true)

    const alone = program.shell('cat chunks/part-??? | $WPP extract --ndjson -')
    expect(program.shell('cat chunks/part-???.results').out).toBe(alone.out)
    expect(alone.out.trim().split('\n')).toHaveLength(chunkCount * documentsInChunk)
    for (const { folder } of hosts.slice(0, 1))
      expect(readdirSync(folder, { recursive: true }).filter(name => String(name).includes('part-'))).toEqual(
        [],
      )
  }, 300_000)
})
