/** The library as others see it. */
import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { describe, expect, it } from 'vitest'
import * as library from '../src/index.ts'
import { eachPassage, extract, type PlanPlugin, restore } from '../src/index.ts'

const text =
  '青溪市夜间照明提升方案\n一、更换路灯\n（一）更换灯具。2027年底前更换90%。在新城街道</span>先行试点。（市城管局负责）\n'

describe('exports', () => {
  it('are these and no others', () => {
    expect(Object.keys(library).sort()).toEqual([
      'ContractError',
      'GrammarError',
      'InputError',
      'eachPassage',
      'extract',
      'planFileSchema',
      'planJsonSchema',
      'planProcessor',
      'report',
      'restore',
    ])
  })
  it('extract and restore take text and bytes alike', async () => {
    const bytes = new TextEncoder().encode(text)
    expect((await extract(text)).plan).toEqual((await extract(bytes)).plan)
    expect((await restore(text)).text).toBe((await restore(bytes)).text)
  })
  it('extract tells an input at fault by an InputError', async () => {
    await expect(extract('您好')).rejects.toThrow(library.InputError)
  })
  it('the JSON Schema is that of the result', async () => {
    expect(Object.keys((await extract(text)).plan).sort()).toEqual(
      [...(library.planJsonSchema() as { required: string[] }).required].sort(),
    )
  })
})

describe('plugins', () => {
  it('that the documentation shows find what it says, at its place in the source', async () => {
    const { file, plan, found } = await runExample(text)
    expect(found).toEqual([
      expect.objectContaining({ severity: 'info', rule: 'pilot', message: 'is tried out in 新城街道' }),
    ])
    expect(String(file).slice(...(found[0]!.span as [number, number]))).toBe('在新城街道</span>先行试点')
    expect(plan.diagnostics).toEqual(expect.arrayContaining(found))
  })
  it('that the documentation shows find nothing where there is nothing', async () => {
    expect((await runExample(text.replace('先行试点', '全面推开'))).found).toEqual([])
  })
  it('run after the built-in extractors, in their order', async () => {
    const seen: string[] = []
    const watch =
      (name: string): PlanPlugin =>
      () =>
      tree =>
        eachPassage(tree, ({ children }) => {
          seen.push(`${name} ${children.map(({ type }) => type)}`)
        })
    await extract(text, { plugins: [watch('first'), watch('second')] })
    expect(seen.filter(line => line.includes('deadline'))).toEqual([
      'first deadline,percentage',
      'second deadline,percentage',
    ])
  })
  it('add to the plan what they add to a passage', async () => {
    const addDeadline: PlanPlugin = () => tree => {
      eachPassage(tree, ({ role, children, range }) => {
        if (role === 'task')
          children.push({
            type: 'deadline',
            value: '更换',
            range: [range[0], range[0] + 2],
            kind: 'by',
            start: null,
            end: '2030-12-31',
            repeat: null,
            implied: false,
          })
      })
    }
    const { plan } = await extract(text, { plugins: [addDeadline] })
    expect(plan.plans[0]!.tasks[0]!.deadlines.map(({ end }) => end)).toEqual(['2027-12-31', '2030-12-31'])
  })
  it('cannot break the contract', async () => {
    const spoil: PlanPlugin = () => tree => {
      for (const plan of tree.children) plan.title = 7 as unknown as string
    }
    await expect(extract(text, { plugins: [spoil] })).rejects.toThrow()
  })
  it('are not needed', async () => {
    expect((await extract(text, { plugins: [] })).plan).toEqual((await extract(text)).plan)
  })
})

type Example = Awaited<ReturnType<typeof extract>> & { found: library.Diagnostic[] }

/** Runs the code of the documentation with `text` in scope; its imports are given to it. */
async function runExample(source: string): Promise<Example> {
  const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const code = /```ts\n([^`]*(?:`[^`]+`[^`]*)*)```/.exec(page)![1]!
  const body = code.replace(/^import [^\n]+\n/gm, '').replace('const { plan } =', 'const { plan, file } =')
  const { code: script } = await transform(
    `async function example() {${body}\nreturn { plan, file, found }}`,
    {
      loader: 'ts',
    },
  )
  const run = new Function('eachPassage', 'extract', 'report', 'text', `${script}\nreturn example()`)
  return run(eachPassage, extract, library.report, source)
}
