/** The flow of CONTRIBUTING.md: text flows one way, and no file imports itself in a circle. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../src')

/** Rooms from the ground up: what stands in one imports only from its own and from those before it. */
const rooms = [
  ['zod.ts', 'build-record.ts', 'kept-grammars.ts', 'grammars.ts', 'edits'],
  ['lexicon'],
  ['source'],
  ['text'],
  ['tree'],
  ['extract'],
  ['plan'],
  ['pipeline.ts'],
  ['compare', 'report'],
  ['output'],
  ['batch', 'index.ts'],
  ['cli'],
  ['main.ts', 'command.ts', 'start', 'build', 'training'],
]

const imports = new Map(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.ts'))
    .map(({ name, parentPath }) => {
      const code = readFileSync(join(parentPath, name), 'utf8')
      const paths = [...code.matchAll(/(?:from |import\()'(\.[^']{1,200}\.ts)'/g)].map(([, path]) =>
        relative(root, join(parentPath, path!)),
      )
      return [relative(root, join(parentPath, name)), paths] as const
    }),
)

function roomOf(path: string): number {
  return rooms.findIndex(names => names.includes(path.split('/')[0]!))
}

describe('the imports of src', () => {
  it('are read', () => {
    expect(imports.size).toBeGreaterThan(200)
    expect(imports.get('pipeline.ts')).toContain('plan/schema.ts')
    expect(imports.get('cli/declarations/extract.ts')).toContain('cli/commands/extract.ts')
  })
  it('lead to files of rooms that are known', () => {
    const paths = [...imports].flatMap(([path, imported]) => [path, ...imported])
    expect(paths.filter(path => roomOf(path) === -1 || !imports.has(path))).toEqual([])
  })
  it('never lead against the flow', () => {
    const against = [...imports].flatMap(([path, imported]) =>
      imported.filter(other => roomOf(other) > roomOf(path)).map(other => `${path} → ${other}`),
    )
    expect(against).toEqual([])
  })
  it('lead in no circle', () => {
    const left = new Map([...imports].map(([path, imported]) => [path, new Set(imported)]))
    for (let taken = true; taken; ) {
      taken = false
      for (const [path, imported] of left) {
        if ([...imported].some(other => left.has(other))) continue
        left.delete(path)
        taken = true
      }
    }
    expect([...left.keys()]).toEqual([])
  })
  it('load zod at once only where it is what they are about', () => {
    const loading = [...imports.keys()].filter(path =>
      /^import (?!type)[^\n]{1,200} from 'zod'$/m.test(readFileSync(join(root, path), 'utf8')),
    )
    // All others make their schemas with src/zod.ts, which loads it when the first is made.
    expect(loading.filter(path => !/^(?:cli|batch)\/|^plan\/(?:json-)?schema\.ts$/.test(path))).toEqual([])
  })
})
