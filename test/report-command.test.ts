import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installProgram, type Program } from './cli-program.ts'

const plan = '青溪市河岸整治实施方案\n\n一、主要任务\n（一）清理河岸垃圾。2027年底前完成。（市城管局牵头）\n'

let program: Program

beforeAll(() => {
  program = installProgram()
  writeFileSync(join(program.folder, 'plan.txt'), plan)
  writeFileSync(join(program.folder, 'other.txt'), plan)
})
afterAll(() => program.remove())

it('prints one page and writes the same to a file', async () => {
  const { code, out, err } = await program.call(['report', 'plan.txt'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^<!DOCTYPE html>\n<html lang="zh-Hans">/)
  expect(out.endsWith('</html>\n')).toBe(true)
  expect(await program.call(['report', 'plan.txt', '-o', 'plan.html'])).toEqual({ code: 0, out: '', err: '' })
  expect(readFileSync(join(program.folder, 'plan.html'), 'utf8')).toBe(out)
})

it('reads standard input and speaks English on demand', async () => {
  const { code, out } = await program.call(['report', '--lang', 'en', '-'], plan)
  expect(code).toBe(0)
  expect(out).toContain('<html lang="en">')
})

it.each([
  ['several files', ['report', 'plan.txt', 'other.txt'], 2, /a page shows one file/],
  ['an unknown language', ['report', '--lang', 'fr', 'plan.txt'], 2, /Allowed choices are zh, en/],
  ['a file that is not there', ['report', 'none.txt'], 1, /none\.txt/],
  ['a text that is no plan', ['report', '-'], 1, /holds no plan/],
])('refuses %s', async (_, args, code, told) => {
  const run = await program.call(args, '今天天气不错。\n')
  expect(run).toMatchObject({ code, out: '' })
  expect(run.err).toMatch(told)
})
