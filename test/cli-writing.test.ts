import { chmodSync, existsSync, readdirSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { installProgram, type Program } from './cli-program.ts'
import { riverPlan } from './river-plan.ts'

let program: Program

beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())
beforeEach(() => program.put('plan.txt', riverPlan))

describe('writing', () => {
  it('replaces a file as a whole, through links, and keeps its permissions', () => {
    program.put('old.json', 'old')
    chmodSync(join(program.folder, 'old.json'), 0o640)
    symlinkSync('old.json', join(program.folder, 'link.json'))
    expect(program.run(['extract', 'plan.txt', '-o', 'link.json', '--quiet'])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(JSON.parse(program.read('old.json')).contract).toBe('1')
    expect(statSync(join(program.folder, 'old.json')).mode & 0o777).toBe(0o640)
    expect(readdirSync(program.folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })
  it('leaves a file alone if the input is at fault', () => {
    program.put('kept.json', 'old')
    expect(program.run(['extract', 'nowhere.txt', '-o', 'kept.json']).code).toBe(1)
    expect(program.read('kept.json')).toBe('old')
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
  it.skipIf(!existsSync('/dev/full')).each(['extract --quiet plan.txt', '--help', '--version'])(
    'tells that standard output cannot be written: %s',
    args => {
      const { code, err } = program.shell(`$WPP ${args} > /dev/full`)
      expect({ code, err }).toEqual({
        code: 1,
        err: expect.stringMatching(/^wpp: standard output: cannot be written: .+\n$/),
      })
    },
  )
  it('ends quietly when nobody reads on', () => {
    program.put('long.txt', riverPlan.repeat(300))
    const { out, err } = program.shell(
      '$WPP extract --quiet --pretty plan.txt plan.txt long.txt plan.txt | head -n 1',
    )
    expect({ out, err }).toEqual({ out: '{\n', err: '' })
  })
  it.each(['extract --quiet plan.txt', '--help', '--version'])('ends quietly when nobody reads: %s', args => {
    const { out, err } = program.shell(`(sleep 0.2; $WPP ${args}; echo "$?" >&2) | true`)
    expect({ out, err }).toEqual({ out: '', err: '0\n' })
  })
})
