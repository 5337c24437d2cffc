/** What a clean plan does not need, it does not read: models take longer to load than the plan. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ordinaryPlans } from '../src/build/ordinary-plans.ts'
import { samples } from '../src/build/samples.ts'
import { installProgram, type Program } from './cli-program.ts'

/** Tells the files that are read, on standard error. */
const hook = `const fs = require('node:fs')
const { readFileSync } = fs
fs.readFileSync = (path, ...rest) => {
  fs.writeSync(2, 'read ' + path + '\\n')
  return readFileSync(path, ...rest)
}`

let program: Program
beforeAll(() => {
  program = installProgram()
  program.put('hook.cjs', hook)
})
afterAll(() => program.remove())

/** The files with a model or a library that the extraction of a text reads. */
function loaded(text: string): string[] {
  const environment = { NODE_OPTIONS: `--require ${join(program.folder, 'hook.cjs')}` }
  const { code, err } = program.run(['extract', '--quiet', '-'], text, environment)
  expect(code).toBe(0)
  expect(err).toContain('grammars.utf16')
  return [...err.matchAll(/^read .*?([^/]+\.bin|libraries\/[^/]+|rest\.js)$/gm)].map(([, name]) => name!)
}

describe('an extraction', () => {
  const plans = ordinaryPlans(join(process.cwd(), 'src')).map(file => readFileSync(file, 'utf8'))
  it.each(plans)('of a clean plan reads no model, no library and nothing of the rest: %#', plan => {
    expect(loaded(plan)).toEqual([])
  })
  it('of a clean plan with two stray blanks reads none either', () => {
    expect(loaded(plans[0]!.replace('因地制宜', '因地 制宜').replace('逾期没有', '逾期 没有'))).toEqual([])
  })
  it('of a mangled plan reads the model of marks', () => {
    expect(loaded(samples[1]!)).toContain('marks-model.bin')
  })
})
