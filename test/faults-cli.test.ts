/** Faults of the machine around the command line: links in circles, odd names, full disks, signals, files that go away. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inventedPlan } from './batch-plans.ts'
import { installProgram, type Program } from './cli-program.ts'
import { mounts } from './mounts.ts'

const plan = inventedPlan(7)

let program: Program
let script: string

const at = (name: string) => join(program.folder, name)
const put = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content)
const pathsOf = (out: string) =>
  out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).source.path)

beforeAll(() => {
  program = installProgram()
  script = join(program.folder, '../bin/wpp.js')
})
afterAll(() => program.remove())
beforeEach(() => {
  rmSync(program.folder, { recursive: true })
  mkdirSync(program.folder)
  put('plan.txt', plan)
})

describe('what a glob finds', () => {
  it('does not go round in circles of links', () => {
    mkdirSync(at('folder'))
    put('folder/a.txt', plan)
    for (const name of ['one', 'two', 'three']) symlinkSync('../folder', at(`folder/${name}`))
    const start = performance.now()
    const { code, out } = program.run(['extract', '--quiet', 'folder/**/*.txt'])
    expect({ code, paths: pathsOf(out) }).toEqual({ code: 0, paths: ['folder/a.txt'] })
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('takes links to files, and tells of those that lead nowhere or to themselves', () => {
    symlinkSync('plan.txt', at('b.txt'))
    symlinkSync('nowhere', at('c.txt'))
    symlinkSync('d.txt', at('d.txt'))
    const { code, out, err } = program.run(['extract', '--quiet', '*.txt'])
    expect({ code, paths: pathsOf(out) }).toEqual({ code: 1, paths: ['b.txt', 'plan.txt'] })
    expect(err).toMatch(/^wpp: c\.txt: no such file: check its name\nwpp: d\.txt: .*\n$/)
    expect(err).not.toMatch(/unexpected/)
  })

  it('takes files of any name, by their names and by a glob', () => {
    const names = [
      'two\nlines.txt',
      '🏮 方案.txt',
      '-o.txt',
      ' .txt',
      'a[1].txt',
      '{b}.txt',
      '"q".txt',
      'x'.repeat(251),
    ].map(name => `names/${name}`)
    mkdirSync(at('names'))
    for (const name of names) put(name, plan)
    for (const typed of [['names/*'], names])
      expect(pathsOf(program.run(['extract', '--quiet', ...typed]).out).sort()).toEqual(names.toSorted())
  })

  it('keeps faults of a file with a line end in its name on one line', () => {
    put('two\nlines.txt', '')
    expect(program.run(['extract', '--quiet', 'two*']).err.split('\n')).toHaveLength(2)
  })
})

describe('a place that cannot be written', () => {
  it.skipIf(!existsSync('/dev/full'))('is told of a device that is full', () => {
    expect(program.run(['extract', '--quiet', 'plan.txt', '-o', '/dev/full'])).toEqual({
      code: 1,
      out: '',
      err: 'wpp: /dev/full: cannot be written: no space left: make room\n',
    })
  })

  it.skipIf(!mounts)('is told of a disk that is full, where what was there stays', () => {
    mkdirSync(at('disk'))
    const { out } = program.shellAsRoot(
      'mount -t tmpfs -o size=8k none disk && echo old > disk/out.json && $WPP extract --pretty -q plan.txt -o disk/out.json; echo $?; cat disk/out.json; ls -A disk',
    )
    expect(out).toBe('wpp: disk/out.json: cannot be written: no space left: make room\n1\nold\nout.json\n')
  })

  it.skipIf(!mounts)('is told of a file system that is read-only', () => {
    mkdirSync(at('disk'))
    const { out } = program.shellAsRoot(
      'mount -t tmpfs -o ro none disk && { $WPP extract -q plan.txt -o disk/out.json; echo $?; $WPP batch -q plan.txt --out disk/out; echo $?; }',
    )
    expect(out).toMatch(
      /^wpp: disk\/out.json: cannot be written: the file system is read-only: name another place\n1\nwpp: disk\/out: cannot be written: .*\n1\n$/,
    )
  })
})

describe('an end from outside', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s leaves no half file and no temporary one', async signal => {
    put('out.ndjson', 'old')
    const child = spawn(process.execPath, [script, 'extract', '--ndjson', '-', '-o', 'out.ndjson'], {
      cwd: program.folder,
      stdio: ['pipe', 'ignore', 'pipe'],
    })
    child.stdin.on('error', () => {})
    child.stdin.write(`${JSON.stringify({ id: 1, text: plan })}\n`)
    while (!readdirSync(program.folder).some(name => name.endsWith('.tmp')))
      await new Promise(resolve => setTimeout(resolve, 20))
    child.kill(signal)
    const [code, received] = await once(child, 'exit')
    expect([code, received]).toEqual([null, signal])
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe('old')
    expect(readdirSync(program.folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('a reader that has seen enough leaves nothing to complain about', () => {
    put('lines.ndjson', `${JSON.stringify({ id: 1, text: plan })}\n`.repeat(200))
    for (const line of [
      'extract --ndjson lines.ndjson | head -n 1 | cut -c 1-8',
      'extract --pretty plan.txt plan.txt | head -c 1; echo \'"id":1,\' | tr -d "\\n"',
    ]) {
      const { err } = program.shell(`$WPP ${line}`)
      expect(err).toBe('')
    }
    expect(program.shell('$WPP extract --ndjson lines.ndjson | head -n 1 | cut -c 1-8')).toEqual({
      code: 0,
      out: '{"id":1,\n',
      err: '',
    })
  })

  it('goes on without standard streams', () => {
    expect(program.shell('$WPP extract plan.txt -o out.json 2>&-').code).toBe(0)
    expect(program.shell('$WPP extract plan.txt -o more.json --quiet >&- 2>&-').code).toBe(0)
    expect(program.shell('$WPP extract <&- ').err).toMatch(/^wpp: .*\n$/)
    expect(readFileSync(at('more.json'), 'utf8')).toBe(readFileSync(at('out.json'), 'utf8'))
  })
})

describe('a text in an encoding of another language', () => {
  it('is no crash of the program as it is published', () => {
    // Russian in windows-1251: a greeting.
    put(
      'other.txt',
      Buffer.from('cff0e8e2e5f22c20ece8f02120ddf2ee20efe8f1fcecee20ede020f0f3f1f1eaeeec2e', 'hex'),
    )
    const { code, err } = program.run(['extract', 'other.txt'])
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^wpp: other\.txt: holds no plan: .*\n$/),
    })
  })
})

describe('a file that changes while it is read', () => {
  it('is read as it is then, and a line that is cut off is told', async () => {
    put('grows.ndjson', `${JSON.stringify({ id: 1, text: plan })}\n`)
    const { code, out } = program.shell(
      `(sleep 0.05; printf '{"id":2' >> grows.ndjson; rm grows.ndjson) & $WPP extract --ndjson grows.ndjson; wait`,
    )
    const answers = out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
    for (const answer of answers) expect('plan' in answer || 'error' in answer).toBe(true)
    expect([0, 1]).toContain(code)
  })

  it('is told where it is gone', () => {
    const { code, out, err } = program.shell(
      'mkfifo first.txt; (cat plan.txt > first.txt; rm z.txt) & cp plan.txt z.txt; $WPP extract -q first.txt z.txt; wait',
    )
    expect(pathsOf(out)[0]).toBe('first.txt')
    if (code === 1) expect(err).toBe('wpp: z.txt: no such file: check its name\n')
  })
})
