/** The script of the command line, with and without code that the engine has compiled before. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compiledPath, loadScript, wrapper } from '../src/start/script.ts'

let folder: string
let bundle: URL

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wpp-script-'))
  bundle = pathToFileURL(join(folder, 'bundle.js'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (body: string) => writeFileSync(bundle, `${wrapper.start}${body}${wrapper.end}`)
/** Within a process the engine knows a script by name and source, and then asks for no compiled code. */
const anotherName = () => {
  bundle = pathToFileURL(join(folder, 'another.js'))
}
const load = () => loadScript<{ answer: () => unknown }>(bundle)

describe('a script', () => {
  it('has what a CommonJS module sees', () => {
    write('exports.answer=()=>[require("node:path").basename(__filename),__dirname,module.exports===exports]')
    expect(load().exports.answer()).toEqual(['bundle.js', folder, true])
  })
  it.each([
    ['alone', ''],
    ['where it loads a module of Node', 'require("node:zlib");'],
    ['where it loads what is not there', 'try{require("no-such-module")}catch{};'],
  ])('runs from compiled code %s', (_, before) => {
    const source = `${before}exports.answer=()=>6*7`
    write(source)
    const first = load()
    first.exports.answer()
    anotherName()
    write(source)
    writeFileSync(compiledPath(bundle), first.script.createCachedData())
    const second = load()
    expect(second.script.cachedDataRejected).toBe(false)
    expect(second.exports.answer()).toBe(42)
  })
  it.each<[string, (compiled: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', compiled => compiled.subarray(0, compiled.length >> 1)],
    ['something else', () => Buffer.from('青溪市路灯改造方案'.repeat(100))],
    ['of another version of the engine', compiled => withWord(compiled, 1)],
    ['of other flags', compiled => withWord(compiled, 3)],
  ])('runs as ever where the compiled code is %s', (_, spoil) => {
    write('exports.answer=()=>6*7')
    const compiled = load().script.createCachedData()
    anotherName()
    write('exports.answer=()=>6*7')
    writeFileSync(compiledPath(bundle), spoil(compiled))
    const { script, exports } = load()
    expect(script.cachedDataRejected).toBe(true)
    expect(exports.answer()).toBe(42)
  })
  it('runs its own source where the compiled code is of another', () => {
    write('exports.answer=()=>6*7')
    writeFileSync(compiledPath(bundle), load().script.createCachedData())
    write('exports.answer=()=>"changed"')
    expect(load().exports.answer()).toBe('changed')
  })
})

/** Changes a word of the header: magic number, version, source, flags, in this order. */
function withWord(compiled: Buffer, word: number): Buffer {
  const spoilt = Buffer.from(compiled)
  spoilt.writeUInt32LE((spoilt.readUInt32LE(word * 4) ^ 0x5555) >>> 0, word * 4)
  return spoilt
}
