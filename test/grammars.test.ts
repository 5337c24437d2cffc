/** What an analyst writes into a grammar is read by the program. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

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
})
