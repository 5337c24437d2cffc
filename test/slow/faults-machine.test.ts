/** Faults of the machine that take many files or runs to show: a folder of thousands, a batch whose disk is full. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inventedPlan } from '../batch-plans.ts'
import { installProgram, type Program } from '../cli-program.ts'
import { mounts } from '../mounts.ts'

/** Whether the tests of the nightly run are run, too. */
const nightly = Number(process.env.WPP_PROPERTY_RUNS ?? 0) >= 10_000

let program: Program

const at = (name: string) => join(program.folder, name)
const put = (name: string, content: string) => writeFileSync(at(name), content)

beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())
beforeEach(() => {
  rmSync(program.folder, { recursive: true })
  mkdirSync(program.folder)
})

it(`a glob takes ${nightly ? 100_000 : 2000} files of one folder in order`, () => {
  mkdirSync(at('many'))
  const count = nightly ? 100_000 : 2000
  for (let index = 0; index < count; index++) put(`many/${String(index).padStart(6, '0')}.txt`, '')
  const { code, out, err } = program.run(['extract', '--quiet', 'many/*.txt'])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  const lines = err.trim().split('\n')
  expect(lines).toHaveLength(count)
  expect(lines).toEqual([...lines].sort())
}, 600_000)

it.skipIf(!mounts)('a batch whose disk is full tells it, and goes on when there is room', () => {
  for (let index = 0; index < 12; index++) put(`${index}.txt`, inventedPlan(index))
  mkdirSync(at('disk'))
  const { out } = program.shellAsRoot(
    'mount -t tmpfs -o size=64k none disk && $WPP batch -q "[0-9]*.txt" --out disk/out; echo $?; mount -o remount,size=4m disk; $WPP batch -q "[0-9]*.txt" --out disk/out --resume; echo $?; ls disk/out; ls -A disk/out/.wpp | grep tmp',
  )
  expect(out).toMatch(/no space left; make room and go on with --resume\n[\s\S]*\n1\n0\n/)
  expect(out.match(/^\d+\.txt\.json$/gm)).toHaveLength(12)
})
