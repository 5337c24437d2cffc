/** The script of a Slurm job array, run as its tasks are: by number, in any order, some of them twice. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inventedPlan } from '../batch-plans.ts'
import { installProgram, type Program } from '../cli-program.ts'

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
