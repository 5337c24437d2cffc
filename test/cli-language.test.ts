/** What commands say where the locale or an option asks for Chinese. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installProgram, type Program } from './cli-program.ts'

const han = /\p{Script=Han}/u

let program: Program
const plan =
  '青溪市河岸整治方案\n一、主要任务\n（一）清理垃圾。2027年底前清运率达到95%以上。\n（三）修补护栏。\n'
const chinese = { LANG: 'zh_CN.UTF-8' }

beforeAll(() => {
  program = installProgram()
  writeFileSync(join(program.folder, 'plan.txt'), plan)
})
afterAll(() => program.remove())

it('helps in Chinese where the locale says so, command by command', async () => {
  const commands = [...(await program.call(['--help'])).out.matchAll(/^ {2}([a-z]+) (?:\[|<)/gm)].map(
    ([, name]) => name!,
  )
  expect(commands.length).toBeGreaterThan(8)
  for (const command of [[], ...commands.filter(name => name !== 'help').map(name => [name])]) {
    const { code, out } = await program.call([...command, '--help'], '', chinese)
    expect(code).toBe(0)
    expect(out).toMatch(/^用法：/)
    // Whatever stands to the right of a name, or below it, is Chinese.
    const described = out.split('\n').filter(line => /^ {2}\S.* {2}\S/.test(line))
    expect(described.filter(line => !han.test(line))).toEqual([])
    expect(out).not.toMatch(/Usage|Options|Arguments|Examples|choices|default/)
  }
})
it('helps in the language that is asked for behind the word help', async () => {
  for (const [args, usage] of [
    [['help', '--lang', 'zh'], /^用法： wpp \[options\] \[command\]/],
    [['help', '--lang', 'zh', 'diff'], /^用法： wpp diff /],
    [['help', 'diff', '--lang', 'zh'], /^用法： wpp diff /],
  ] as const) {
    const { code, out, err } = await program.call([...args])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(usage)
  }
})
it('tells what is wrong in Chinese, and what to do next', async () => {
  expect((await program.call(['extrct'], '', chinese)).err).toBe(
    "wpp: 错误：没有命令 'extrct'\n（是不是想用 extract？）\n（用法见 wpp --help）\n",
  )
  expect((await program.call(['extract', 'nowhere.txt'], '', chinese)).err).toBe(
    'wpp: nowhere.txt: 没有这个文件：请检查文件名\n',
  )
  expect((await program.call(['extract', '--rows', 'tasks', 'plan.txt'], '', chinese)).err).toMatch(
    /^wpp: --rows 只用于.*（用法见 wpp --help）\n$/,
  )
})
it('reports in Chinese, but not to machines', async () => {
  const english = await program.call(['extract', 'plan.txt'])
  const report = await program.call(['extract', 'plan.txt'], '', chinese)
  expect(english.err).toMatch(/^plan\.txt:\d+:\d+ warning .+ numbering-gap$/m)
  expect(report.err).toMatch(/^plan\.txt:\d+:\d+ 警告 （三）.* numbering-gap$/m)
  expect(report.err).toMatch(/\d 个警告/)
  expect(report.out).toBe(english.out)
  const json = ['extract', 'plan.txt', '--report', 'json']
  expect((await program.call(json, '', chinese)).err).toBe((await program.call(json)).err)
})
it('takes --lang with every format, before and after the command', async () => {
  for (const args of [
    ['--lang', 'zh', 'extract', 'nowhere.txt'],
    ['extract', '--lang', 'zh', 'nowhere.txt'],
  ])
    expect((await program.call(args)).err).toMatch(/没有这个文件/)
  expect((await program.call(['extract', '--lang', 'en', 'nowhere.txt'], '', chinese)).err).toMatch(
    /no such file/,
  )
  expect((await program.call(['extract', '--lang', 'fr', 'plan.txt'])).code).toBe(2)
})
it.each([
  { args: ['--lang', 'en', 'extract', 'plan.txt', '--format', 'csv'], starts: /^\ufeffId,/ },
  {
    args: ['--lang', 'en', 'extract', '--lang', 'zh', 'plan.txt', '--format', 'csv'],
    starts: /^\ufeff编号,/,
  },
  { args: ['extract', 'plan.txt', '--format', 'csv'], starts: /^\ufeff编号,/ },
  { args: ['--lang', 'en', 'report', 'plan.txt'], starts: /^<!doctype html>\s*<html lang="en"/i },
  { args: ['report', 'plan.txt'], starts: /^<!doctype html>\s*<html lang="zh/i },
])('$args: the language before a command is that of its tables and pages', async ({ args, starts }) => {
  expect((await program.call(args)).out).toMatch(starts)
})
it('runs batches in Chinese; the summary is the same', async () => {
  program.run(['batch', 'plan.txt', 'nowhere.txt', '--out', 'one'])
  const { err } = program.run(['batch', 'plan.txt', 'nowhere.txt', '--out', 'two'], '', chinese)
  expect(err).toMatch(
    /^wpp: nowhere\.txt: 没有这个文件.*\nwpp: 2 个输入，用时 \d+ 秒：写出 1 个，失败 1 个.*；见 two\/summary\.csv\n$/,
  )
  const summary = (folder: string) => readFileSync(join(program.folder, folder, 'summary.csv'), 'utf8')
  expect(summary('two')).toBe(summary('one'))
  program.run(['batch', 'plan.txt', 'nowhere.txt', '--out', 'three', '--lang', 'zh'])
  expect(summary('three').split('\r\n')[0]).toMatch(/^\ufeff文件,结果文件,.*,任务数,.*,问题$/)
  expect(summary('three').split('\r\n').slice(1)).toEqual(summary('one').split('\r\n').slice(1))
})
it('shows outlines, comparisons and checks in Chinese', async () => {
  const outline = (await program.call(['outline', 'plan.txt', '-q', '--lang', 'zh'])).out
  expect(outline).toContain('\n3 个章节，2 项任务，0 项目标\n')
  expect(outline).toContain('2027-12-31 前：清运率 ≥95%')
  writeFileSync(join(program.folder, 'later.txt'), plan.replace('95%', '97%').replace('2027', '2028'))
  const { out } = await program.call(['diff', 'plan.txt', 'later.txt'], '', chinese)
  expect(out).toContain('\n两边都有 2 项，期限变动 1 项，指标变动 1 项\n')
  expect(out).toContain('    期限：2027-12-31 前 → 2028-12-31 前\n')
  expect(out).toContain('≥95%（2027-12-31 前） → ≥97%（2028-12-31 前）\n')
  expect((await program.call(['diff', 'plan.txt', 'plan.txt'], '', chinese)).out).toMatch(/\n没有差异\n$/)
  const check = await program.call(['check', '--update', 'plan.txt'], '', chinese)
  expect(check.out).toBe('plan：已写出\n1 个用例，写出 1 个\n')
  for (const text of [outline, out, check.out])
    expect(text).not.toMatch(/\b(?:by|lead|deadline|tasks?|both|written)\b/)
})
