/** What the build keeps of grammars is taken for them only as long as they are what it was made of. */
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keepGrammars } from '../src/kept-grammars.ts'
import { installProgram, ownGrammars, type Program } from './cli-program.ts'

let program: Program
beforeAll(() => {
  program = installProgram()
})
afterAll(() => program.remove())

const plan = '宁安市节水工作方案\n一、节约用水\n加强灌区改造。（市水务局牵头，市财政局配合）\n'

/** The key of the body that leads. */
function lead(): string {
  const { out, err } = program.run(['extract', 'plan.txt'])
  expect(err).toBe('')
  return JSON.parse(out).plans[0].tasks[0].lead[0].key
}

describe('a grammar', () => {
  it('is what its file says now, whatever its size and wherever it was copied to', () => {
    program.put('plan.txt', plan)
    expect(lead()).toBe('water-resources')

    const file = join(ownGrammars(program), 'departments.json')
    expect(lead()).toBe('water-resources')

    const before = readFileSync(file, 'utf8')
    const { size, atime, mtime } = statSync(file)
    writeFileSync(file, before.replaceAll('"water-resources"', '"water-reservoir"'))
    expect(statSync(file).size).toBe(size)
    expect(lead()).toBe('water-reservoir')

    writeFileSync(file, before)
    utimesSync(file, atime, mtime)
    expect(lead()).toBe('water-resources')
  })

  it('that is broken is told, though the build has kept what it was', () => {
    writeFileSync(join(program.folder, '../grammars/departments.json'), '{')
    const { code, err } = program.run(['extract', 'plan.txt'])
    expect(code).toBe(2)
    expect(err).toMatch(/^wpp: grammars\/departments\.json: [^\n]+\n$/)
  })
})

it('is kept as its data alone, one after the other', () => {
  program.put('a.json', '{\n  "verbs": ["牵头"]\n}\n')
  program.put('b.json', '[ 1 ]')
  const { all, kept } = keepGrammars(['a', 'b'].map(name => [name, join(program.folder, `${name}.json`)]))
  const data = ['a', 'b'].map(name => all.toString('utf16le', ...kept[name]!.span))
  expect(data).toEqual(['{"verbs":["牵头"]}', '[1]'])
  expect(kept.b!.bytes).toBe(5)
})
