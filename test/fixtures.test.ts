/**
 * The invented plans. A case is a folder of `fixtures/good`, `damaged` or `negative` (what looks like a task, a deadline, a clause and is none) with `input.*`; beside it stand what
 * each stage makes of it (restored.txt, sections.txt, plan.json, messages.txt) and, where a reader has annotated it,
 * gold.json. `npm run update` writes the expected files anew: read the difference.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { extract, InputError, type PlanFile, restore } from '../src/index.ts'
import { type Gold, scores } from './gold.ts'
import { incompleteDeadlines } from './incomplete-deadlines.ts'

const root = fileURLToPath(new URL('../fixtures/', import.meta.url))
const expected = new Set([
  'restored.txt',
  'sections.txt',
  'plan.json',
  'messages.txt',
  'gold.json',
  'note.md',
])

/**
 * What a clean plan and a damaged one must reach against a reader's annotation, in F1 of every kind.
 */
const floors = { good: 0.97, damaged: 0.95, negative: 1 }

for (const group of ['good', 'damaged', 'negative'] as const) {
  describe.each(casesOf(group))(`fixtures/${group}/%s`, name => {
    const folder = join(root, group, name)
    const files = readdirSync(folder)
    const input = files.find(file => file.startsWith('input.'))!
    const bytes = readFileSync(join(folder, input))

    it('comes out of every stage as before', async () => {
      const { text } = await restore(bytes)
      const { plan } = await extract(bytes, { path: input })
      expect(incompleteDeadlines(plan)).toEqual([])
      await expect(`${text}\n`).toMatchFileSnapshot(join(folder, 'restored.txt'))
      await expect(sectionsOf(plan)).toMatchFileSnapshot(join(folder, 'sections.txt'))
      await expect(`${JSON.stringify(plan, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'plan.json'))
      await expect(messagesOf(plan)).toMatchFileSnapshot(join(folder, 'messages.txt'))
    })

    it.runIf(files.includes('gold.json'))('says what a reader says that it means', async () => {
      const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
      const { plan } = await extract(bytes)
      for (const [kind, score] of Object.entries(scores(gold, plan)))
        expect(score, kind).toBeGreaterThanOrEqual(floors[group])
    })

    it('has no file that nothing reads', () => {
      expect(files.filter(file => file !== input && !expected.has(file))).toEqual([])
    })
  })
}

describe.each(casesOf('bad'))('fixtures/bad/%s', name => {
  const folder = join(root, 'bad', name)

  it('is refused in one line', async () => {
    const input = readdirSync(folder).find(file => file.startsWith('input.'))!
    const error: unknown = await extract(readFileSync(join(folder, input))).catch(reason => reason)
    expect(error).toBeInstanceOf(InputError)
    await expect(`${(error as Error).message}\n`).toMatchFileSnapshot(join(folder, 'error.txt'))
  })
})

describe.each(casesOf('known-failures'))('fixtures/known-failures/%s', name => {
  const folder = join(root, 'known-failures', name)
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold

  it('is not yet read as it should be (once it is, move it to fixtures/good)', async () => {
    const { plan } = await extract(readFileSync(join(folder, 'input.txt')), { force: true })
    expect(Math.min(...Object.values(scores(gold, plan)))).toBeLessThan(1)
  })
})

/** The cases of a group; none where nothing is in it. */
function casesOf(group: string): string[] {
  if (!existsSync(join(root, group))) return []
  return readdirSync(join(root, group), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}

function sectionsOf({ plans }: PlanFile): string {
  return plans
    .map(plan =>
      [
        plan.title ?? '',
        ...plan.sections.map(
          ({ id, level, label, title }) => `${'  '.repeat(level)}${label}${title ?? ''} [${id}]`,
        ),
        '',
      ].join('\n'),
    )
    .join('\n')
}

function messagesOf({ diagnostics }: PlanFile): string {
  return diagnostics
    .map(({ line, column, severity, message, rule }) => `${line}:${column} ${severity} ${message} ${rule}\n`)
    .join('')
}
