/** The scripts of the command line, with and without code that the engine has compiled before. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LoadedProgram, type ScriptName, scriptFile, wrapper } from '../src/start/script.ts'

type Answering = { answer: () => unknown }

let root: string
let folder: URL
let count = 0

/** Within a process the engine knows a script by name and source, and then asks for no compiled code. */
function anotherFolder(): void {
  folder = pathToFileURL(join(root, `${count++}/`))
  mkdirSync(folder)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wpp-script-'))
  anotherFolder()
})
afterEach(() => rmSync(root, { recursive: true }))

const fileOf = (name: ScriptName) => new URL(scriptFile(name), folder)
const compiledOf = (name: ScriptName) => new URL(`${scriptFile(name)}.compiled`, folder)
const write = (body: string, name: ScriptName = 'command') =>
  writeFileSync(fileOf(name), `${wrapper.start}${body}${wrapper.end}`)
const load = () => new LoadedProgram<Answering>(folder)
const compiledCode = (program: LoadedProgram<Answering>) => {
  program.keepCompiled('command')
  return readFileSync(compiledOf('command'))
}

describe('a script', () => {
  it('has what a CommonJS module sees', () => {
    write('exports.answer=()=>[require("node:path").basename(__filename),__dirname,module.exports===exports]')
    expect(load().exports.answer()).toEqual(['command.js', fileURLToPath(folder).slice(0, -1), true])
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
    const compiled = compiledCode(first)
    anotherFolder()
    write(source)
    writeFileSync(compiledOf('command'), compiled)
    const second = load()
    expect(second.exports.answer()).toBe(42)
    expect(second.isFromCompiled('command')).toBe(true)
  })
  it.each<[string, (compiled: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', compiled => compiled.subarray(0, compiled.length >> 1)],
    ['something else', () => Buffer.from('青溪市路灯改造方案'.repeat(100))],
    ['of another version of the engine', compiled => withWord(compiled, 1)],
    ['of other flags', compiled => withWord(compiled, 3)],
  ])('runs as ever where the compiled code is %s', (_, spoil) => {
    write('exports.answer=()=>6*7')
    const compiled = compiledCode(load())
    anotherFolder()
    write('exports.answer=()=>6*7')
    writeFileSync(compiledOf('command'), spoil(compiled))
    const program = load()
    expect(program.exports.answer()).toBe(42)
    expect(program.isFromCompiled('command')).toBe(false)
  })
  it('runs its own source where the compiled code is of another', () => {
    write('exports.answer=()=>6*7')
    compiledCode(load())
    write('exports.answer=()=>"changed"')
    expect(load().exports.answer()).toBe('changed')
  })
  it('loads the other when it asks for a module of it, once, and lends its own', () => {
    write(
      'let lent=0;exports.modules={own:()=>++lent};exports.answer=()=>[others("part"),others("part").loads,lent]',
    )
    write('others("own");exports.modules={part:()=>({loads:others("own")})}', 'rest')
    expect(load().exports.answer()).toEqual([{ loads: 2 }, 3, 3])
  })
  it('never reads the other where it asks for nothing', () => {
    write('exports.answer=()=>1')
    expect(load().exports.answer()).toBe(1)
  })
})

/** Changes a word of the header: magic number, version, source, flags, in this order. */
function withWord(compiled: Buffer, word: number): Buffer {
  const spoilt = Buffer.from(compiled)
  spoilt.writeUInt32LE((spoilt.readUInt32LE(word * 4) ^ 0x5555) >>> 0, word * 4)
  return spoilt
}
