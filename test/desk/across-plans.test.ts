/** The recipe “Ask across plans” of the README, command by command. Needs `sqlite3` and `jq` of Debian. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installProgram, type Program } from '../cli-program.ts'

const plans = {
  lake: [
    '白鹭市水环境方案',
    '一、主要任务',
    '（一）治理湖岸。2017年底前，清理湖岸垃圾。（市环保局牵头，市水利局配合）',
    '（二）建设管网。到2020年，县城污水处理率达到85%以上。（市住建局牵头，市环保局配合）',
    '（三）监测水质。2019年底前，建成监测站8座。（市环保局牵头，市财政局配合）',
  ],
  wood: [
    '青杉市水环境方案',
    '一、主要任务',
    '（一）整治工厂。2016年6月底前，排查全部工厂。（市生态环境局牵头，市工信局配合）',
    '（二）处理污水。到2020年，城市污水处理率达到95%以上。（市住建局牵头，市水利局配合）',
    '（三）宣传教育。每年举办一次宣传活动。（市生态环境局牵头，市教育局配合）',
  ],
}

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const recipe = readme.slice(readme.indexOf('## Ask across plans')).split(/\n## (?!Ask)/, 1)[0]!
const [prepare, led, levels, most, bare] = [...recipe.matchAll(/```sh\n([^`]*)```/g)].map(match => match[1]!)

let program: Program
const run = (command: string) => program.shell(`set -e\nwpp() { $WPP "$@"; }\n${command}`)
/** The cells of the table that a question gives, without its frame. */
const answer = (command: string) => {
  const { code, out, err } = run(command)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const rows = out.split('\n').filter(line => line.startsWith('│'))
  return rows.slice(1).map(row =>
    row
      .split('│')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

beforeAll(() => {
  program = installProgram()
  mkdirSync(join(program.folder, 'plans'))
  for (const [name, lines] of Object.entries(plans))
    writeFileSync(join(program.folder, 'plans', `${name}.txt`), lines.join('\n'))
  expect(run(prepare!)).toEqual({ code: 0, out: '', err: '' })
})
afterAll(() => program.remove())

it('finds what the ecology departments lead and must do before 2018, under both names', () => {
  expect(answer(led!)).toEqual([
    ['青杉市水环境方案', '整治工厂', '市生态环境局', '2016-06-30'],
    ['白鹭市水环境方案', '治理湖岸', '市环保局', '2017-12-31'],
  ])
})
it('compares the levels of an indicator', () => {
  expect(answer(levels!)).toEqual([
    ['青杉市水环境方案', '城市污水处理率', '≥95%', '2020-12-31'],
    ['白鹭市水环境方案', '县城污水处理率', '≥85%', '2020-12-31'],
  ])
})
it('counts what each body leads', () => {
  expect(answer(most!).map(row => row.slice(1))).toEqual([
    ['4', '2'],
    ['2', '2'],
  ])
})
it('gives bare values to programs', () => {
  expect(run(bare!).out).toBe('青杉市水环境方案\t城市污水处理率\t95\n')
})
it('has a test for each command of the recipe', () => {
  expect(recipe.match(/```sh/g)).toHaveLength(5)
})
