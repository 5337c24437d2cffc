/** Streams of documents, in order, in bounded memory. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planFileSchema } from '../src/plan/schema.ts'
import { byteLines } from '../src/source/byte-lines.ts'
import { installProgram, type Program } from './cli-program.ts'

const text =
  '白鹭市护湖方案\n\n一、主要任务\n（一）清理湖岸。2027年底前，湖岸垃圾清运率达到95%以上。（市城管局牵头，市水利局配合）\n'

let program: Program
beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())

const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
const document = (id: unknown, content: unknown = text) => JSON.stringify({ id, text: content })

describe('extract --ndjson', () => {
  it('answers each document in a line, in order, with its id', async () => {
    const { code, out, err } = await program.call(
      ['extract', '--ndjson', '-'],
      `${document('一')}\n${document(2)}\r\n\n${document('')}`,
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(lines(out).map(({ id }) => id)).toEqual(['一', 2, ''])
    const [first] = lines(out)
    expect(Object.keys(first)).toEqual(['id', 'plan'])
    expect(planFileSchema.parse(first.plan).plans[0]!.tasks).toHaveLength(1)
  })
  it('gives what extract gives for the text alone', async () => {
    const alone = await program.call(['extract', '--quiet', '-'], text)
    const streamed = await program.call(['extract', '--ndjson'], document('x'))
    expect(lines(streamed.out)[0].plan).toEqual(JSON.parse(alone.out))
  })
  it.each<[string, string | Uint8Array, unknown, RegExp]>([
    ['no JSON', 'plan', null, /^is no JSON: /],
    ['JSON cut short', '{"id":"a","text":"一', null, /^is no JSON: /],
    ['no object', '"text"', null, /^id: /],
    ['null', 'null', null, /^id: /],
    ['no id', JSON.stringify({ text }), null, /^id: /],
    ['an id that is no scalar', document(['a']), null, /^id: /],
    ['no text', JSON.stringify({ id: 'a' }), 'a', /^text: is no string$/],
    ['a text that is no string', document('a', 5), 'a', /^text: is no string$/],
    ['a text that is no plan', document('a', '今天天气好。'), 'a', /holds no plan/],
    ['an empty text', document('a', ''), 'a', /./],
    ['no UTF-8', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), null, /^is no UTF-8$/],
  ])('answers a line that holds %s with an error and goes on', async (_, line, id, error) => {
    const around = Buffer.from(`${document('next')}\n`)
    const input = Buffer.concat([around, Buffer.from(line), Buffer.from('\n'), around])
    const { code, out, err } = await program.call(['extract', '--ndjson', '-'], input)
    const [before, fault, after] = lines(out)
    expect(code).toBe(1)
    expect(before.plan.contract).toBe('1')
    expect(after.plan.contract).toBe('1')
    expect(fault).toEqual({ id, line: 2, error: expect.stringMatching(error) })
    expect(err).toBe('wpp: -: 1 of 3 documents not extracted, the first in line 2\n')
  })
  it('reads files, and tells those that it cannot read', async () => {
    writeFileSync(join(program.folder, 'some.ndjson'), `${document('a')}\n`)
    const { code, out, err } = await program.call(['extract', '--ndjson', 'nowhere.ndjson', 'some.ndjson'])
    expect(lines(out).map(({ id }) => id)).toEqual(['a'])
    expect({ code, err }).toEqual({ code: 1, err: 'wpp: nowhere.ndjson: no such file: check its name\n' })
  })
  it('writes a file whole', async () => {
    const output = join(program.folder, 'out.ndjson')
    expect((await program.call(['extract', '--ndjson', '-', '-o', output], document('a'))).out).toBe('')
    expect(lines(readFileSync(output, 'utf8')).map(({ id }) => id)).toEqual(['a'])
    expect(existsSync(join(program.folder, '.out.ndjson.tmp'))).toBe(false)
  })
  it('is silent for an empty stream', async () => {
    expect(await program.call(['extract', '--ndjson', '-'])).toEqual({ code: 0, out: '', err: '' })
  })
  it.each([['--format', 'csv'], ['--pretty'], ['--encoding', 'gbk']])(
    'has no use for %s',
    async (...options) => {
      const { code, out, err } = await program.call(['extract', '--ndjson', '-', ...options], document('a'))
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`${options[0]} has no meaning with --ndjson`)
    },
  )
  it('answers before it is asked the next, and stops reading while nobody takes the answers', async () => {
    const child = spawn('sh', ['-c', `exec ${program.shell('echo $WPP').out.trim()} extract --ndjson -`])
    const answered = new Promise<string>(resolve =>
      child.stdout.once('data', chunk => resolve(String(chunk))),
    )
    child.stdin.write(`${document('first')}\n`)
    expect(JSON.parse(await answered).id).toBe('first')

    const items = Array.from(
      { length: 200 },
      (_, index) => `${index + 1}.清理第${index + 1}段湖岸。（市水利局牵头）`,
    )
    const long = `${text}（二）分段清理\n${items.join('\n')}\n`
    const documents = 50
    child.stdout.pause()
    for (let count = 0; count < documents; count++)
      child.stdin.write(Buffer.from(`${document(count, long)}\n`))
    await untilStill(() => child.stdin.writableLength)
    const waiting = child.stdin.writableLength
    const ids: number[] = []
    const reading = createInterface(child.stdout).on('line', line => ids.push(JSON.parse(line).id))
    child.stdin.end()
    expect(await new Promise(resolve => child.once('close', resolve))).toBe(0)
    reading.close()
    expect(ids).toEqual(Array.from({ length: documents }, (_, id) => id))
    expect(waiting).toBeGreaterThan((documents / 2) * Buffer.byteLength(long))
  }, 60_000)
})

/** Waits until a number has not changed for a second. */
async function untilStill(measure: () => number): Promise<void> {
  for (let last = -1; last !== measure(); ) {
    last = measure()
    await new Promise(resolve => setTimeout(resolve, 1_000))
  }
}

describe('lines of bytes', () => {
  const read = async (chunks: Uint8Array[], longest: number) => {
    const found: (string | null)[] = []
    for await (const { number, bytes } of byteLines(Readable.from(chunks), longest)) {
      expect(number).toBe(found.length + 1)
      found.push(bytes === null ? null : Buffer.from(bytes).toString('latin1'))
    }
    return found
  }

  it('are the same however the stream is cut', async () => {
    const content = fc.array(fc.constantFrom('a', 'b', '\r', '\n'), { maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(content, fc.array(fc.nat(8)), async (characters, cuts) => {
        const whole = characters.join('')
        const chunks: Uint8Array[] = []
        let at = 0
        for (const cut of cuts) {
          chunks.push(Buffer.from(whole.slice(at, at + cut), 'latin1'))
          at += cut
        }
        chunks.push(Buffer.from(whole.slice(at), 'latin1'))
        const expected = whole.split('\n')
        if (expected.at(-1) === '') expected.pop()
        expect(await read(chunks, 100)).toEqual(expected)
        expect(await read(chunks, 2)).toEqual(expected.map(line => (line.length > 2 ? null : line)))
      }),
    )
  })
  it('are asked of the stream only when those before them are taken', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked++
        yield Buffer.from('a\nb\nc')
      }
    }
    const found = byteLines(endless(), 100)
    for (const [line, chunks] of [
      ['a', 1],
      ['b', 1],
      ['ca', 2],
      ['b', 2],
    ] as const) {
      const { value } = await found.next()
      expect([String(value.bytes), asked]).toEqual([line, chunks])
    }
    await found.return(undefined)
  })
})
