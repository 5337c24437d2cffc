import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildProgram, type Program } from './cli-program.ts'

const plan =
  '青溪市河岸整治实施方案\n\n一、主要任务\n（一）清理河岸垃圾。2027年底前，两岸垃圾清运率达到95%以上。（市城管局牵头，市水利局、市财政局配合）\n'

let program: Program

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(program.folder, name), content)
const read = (name: string) => readFileSync(join(program.folder, name), 'utf8')

beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => program.remove())
beforeEach(() => put('plan.txt', plan))

describe('writing', () => {
  it('replaces a file as a whole, through links, and keeps its permissions', () => {
    put('old.json', 'old')
    chmodSync(join(program.folder, 'old.json'), 0o640)
    symlinkSync('old.json', join(program.folder, 'link.json'))
    expect(program.run(['extract', 'plan.txt', '-o', 'link.json', '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(JSON.parse(read('old.json')).contract).toBe('1')
    expect(statSync(join(program.folder, 'old.json')).mode & 0o777).toBe(0o640)
    expect(readdirSync(program.folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
  it('leaves a file alone if the input is at fault', () => {
    put('kept.json', 'old')
    expect(program.run(['extract', 'nowhere.txt', '-o', 'kept.json']).code).toBe(1)
    expect(read('kept.json')).toBe('old')
  })
  it.each([
    ['no/such/folder.json', 'its folder does not exist: make it first'],
    ['plan.txt/out.json', 'its folder is a file: name another place'],
    ['.', 'is a directory: name a file in it'],
  ])('tells that %s cannot be written', (path, reason) => {
    const { code, out, err } = program.run(['extract', '--quiet', 'plan.txt', '-o', path])
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `wpp: ${path}: cannot be written: ${reason}\n`,
    })
  })
  it('writes to devices directly', () => {
    expect(program.run(['extract', '--quiet', 'plan.txt', '-o', '/dev/null'])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(statSync('/dev/null').isFile()).toBe(false)
  })
  it.skipIf(!existsSync('/dev/full'))('tells that standard output cannot be written', () => {
    const { code, err } = program.shell('$WPP extract --quiet plan.txt > /dev/full')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^wpp: standard output: cannot be written: .+\n$/),
    })
  })
  it('ends quietly when nobody reads on', () => {
    put('long.txt', plan.repeat(3000))
    const { out, err } = program.shell(
      '$WPP extract --quiet --pretty plan.txt plan.txt long.txt plan.txt | head -n 1',
    )
    expect({ out, err }).toEqual({ out: '{\n', err: '' })
  })
})
