/** What an analyst writes into a grammar is read by the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import lost from '../grammars/lost-numbers.json' with { type: 'json' }
import { noted } from '../src/grammars.ts'

const root = join(import.meta.dirname, '..')
const code = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.ts'))
  .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'))
  .join('\n')
const names = readdirSync(join(root, 'grammars')).flatMap(name => /^(.+)\.json$/.exec(name)?.[1] ?? [])

describe('grammars', () => {
  it.each(names)('%s is loaded, and code names each of its parts', name => {
    expect(code).toContain(`'${name}'`)
    const parts = Object.keys(JSON.parse(readFileSync(join(root, 'grammars', `${name}.json`), 'utf8')))
    // Notes are for readers of the file.
    const read = parts.filter(part => !/note$/i.test(part))
    expect(read.filter(part => !new RegExp(`\\b${part}\\b`).test(code))).toEqual([])
  })
  it('tells a misspelt key, and leaves notes to their readers', () => {
    const schema = noted({ words: z.array(z.string()) })
    expect(schema.safeParse({ note: 'why', source: 'where', words: [] }).success).toBe(true)
    expect(schema.safeParse({ words: [], wrods: [] }).success).toBe(false)
  })
  it.each(lost.patterns)('lost number: $example', ({ pattern, example }) => {
    expect(example).toMatch(new RegExp(pattern))
  })
})
