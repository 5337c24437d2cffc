import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installProgram, type Program } from './cli-program.ts'

const plan =
  '青溪市河岸整治实施方案\n\n一、主要任务\n（一）清理河岸垃圾。2027年底前，两岸垃圾清运率达到95%以上。（市城管局牵头，市水利局、市财政局配合）\n（二）加固老旧堤坝。2028年底前，加固堤坝12公里。（市水利局牵头）\n'
const later = plan.replace('达到95%', '达到97%').replace('（市水利局牵头）', '（市应急局牵头）')

let program: Program

beforeAll(async () => {
  program = installProgram()
  for (const [name, text] of Object.entries({
    'old.txt': plan,
    'new.txt': later,
    'two.txt': `${plan}\n${plan}`,
  }))
    writeFileSync(join(program.folder, name), text)
  for (const name of ['old', 'new'])
    await program.call(['extract', '-q', '-o', `${name}.json`, `${name}.txt`])
})
afterAll(() => program.remove())

describe('diff', () => {
  const shown = [
    '~ 清理河岸垃圾 1/1.1/1',
    '    两岸垃圾清运率: ≥95% (by 2027-12-31) → ≥97% (by 2027-12-31)',
    '~ 加固老旧堤坝 1/1.2/1',
    '    lead: −市水利局 +市应急局',
  ]
  it.each([
    ['two results', ['old.json', 'new.json']],
    ['two texts', ['old.txt', 'new.txt']],
    ['a result and a text', ['old.json', 'new.txt']],
    ['a plan by its number', ['--plan', '1:1', 'old.json', 'new.json']],
  ])('compares %s', async (_, args) => {
    const { code, out, err } = await program.call(['diff', ...args])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').slice(3, -1)).toEqual(shown)
  })
  it('has help with examples', async () => {
    const { code, out } = await program.call(['diff', '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(/Examples:\n {2}wpp diff /)
  })
  it('reads one side from standard input', async () => {
    expect((await program.call(['diff', 'old.json', '-'], later)).out.split('\n').slice(3, -1)).toEqual(shown)
  })
  it('prints JSON with the spans of both sides', async () => {
    const { out } = await program.call(['diff', '--json', 'old.txt', 'new.txt'])
    const comparison = JSON.parse(out)
    expect(comparison).toMatchObject({
      before: 'old.txt',
      after: 'new.txt',
      plans: [{ matched: 2, notes: [] }],
    })
    const [value, body] = comparison.plans[0].findings
    expect(plan.slice(...(value.value.before.span as [number, number]))).toBe('95%')
    expect(later.slice(...(value.value.after.span as [number, number]))).toBe('97%')
    expect(later.slice(...(body.roles[0].added[0].span as [number, number]))).toBe('市应急局')
  })
  it('says so where nothing differs, and exits with 1 on differences only where that is asked for', async () => {
    expect(await program.call(['diff', '--exit-code', 'old.json', 'old.txt'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\nno difference\n$/),
    })
    expect(await program.call(['diff', '--exit-code', 'old.json', 'new.json'])).toMatchObject({
      code: 1,
      err: '',
    })
  })
  it('writes to a file', async () => {
    expect(await program.call(['diff', '-o', 'diff.txt', 'old.json', 'new.json'])).toMatchObject({
      code: 0,
      out: '',
    })
    expect(readFileSync(join(program.folder, 'diff.txt'), 'utf8')).toContain(shown.join('\n'))
  })
  it.skipIf(!existsSync('/usr/bin/script'))('is coloured on a terminal, unless NO_COLOR is set', () => {
    const onTerminal = (environment: string) =>
      program.shell(`${environment} script -qec "$WPP diff old.json new.json" /dev/null < /dev/null`).out
    expect(onTerminal('')).toContain('\u001b[')
    expect(onTerminal('NO_COLOR=1')).not.toContain('\u001b[')
  })
  it.each<[string, string[], string | undefined, number, RegExp]>([
    [
      'a side that is not there',
      ['old.json', 'nowhere.json'],
      undefined,
      1,
      /^wpp: nowhere\.json: no such file: check its name\n$/,
    ],
    [
      'JSON of another kind',
      ['old.json', '-'],
      '{"contract":"1","plans":[]}',
      1,
      /^wpp: -: lacks source, which the contract asks for: extract it anew\n$/,
    ],
    ['a text that is no plan', ['old.json', '-'], '今天下了雨。', 1, /^wpp: -: holds no plan/],
    [
      'several results',
      ['old.json', '-'],
      '{"contract":"1"}\n{"contract":"1"}\n',
      1,
      /^wpp: -: holds 2 results: /,
    ],
    [
      'a plan that a side does not hold',
      ['--plan', '2', 'old.json', 'new.json'],
      undefined,
      1,
      /^wpp: old\.txt: there is no plan 2, the last is 1\n$/,
    ],
    ['a plan without a number', ['--plan', '0', 'old.json', 'new.json'], undefined, 2, /Count plans from 1/],
    ['one side', ['old.json'], undefined, 2, /missing required argument 'after'/],
    ['standard input twice', ['-', '-'], '', 2, /^wpp: only one side can be standard input/],
  ])('refuses %s', async (_, args, input, code, err) => {
    const run = await program.call(['diff', ...args], input)
    expect(run).toMatchObject({ code, out: '' })
    expect(run.err).toMatch(err)
  })
})
