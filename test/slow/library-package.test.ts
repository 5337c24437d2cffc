/** The package: what is in it, and that it works, under each version of Node that is there. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InstalledPackage, installPackage } from '../installed-package.ts'

const root = join(import.meta.dirname, '../..')
const MEGABYTE = 1_000_000

/** Versions of Node and their executables; CONTRIBUTING.md says where others than that of the tests come from. */
const nodes = [
  ['of the tests', process.execPath],
  ['22', process.env.WPP_NODE_22],
  ['24', process.env.WPP_NODE_24],
] as const

let installed: InstalledPackage
beforeAll(() => {
  installed = installPackage()
}, 240_000)
afterAll(() => installed.remove())

const plan = '青溪市路灯改造方案\n一、更换路灯\n（一）更换灯具。2027年底前更换90%。（市城管局负责）\n'

it('the package holds the bundle, the grammars, the declarations of the library, and nothing else', () => {
  const paths = installed.packed.files.map(({ path }) => path)
  const allowed = [
    /^(?:package\.json|README(?:\.zh-CN)?\.md|LICENSE|CHANGELOG\.md|bin\/(?:wpp\.js|package\.json))$/,
    /^dist\/(?:index|command|rest|pdf-thread|chunks-[A-Z0-9]+)\.js$/,
    /^dist\/(?:main\.cjs|(?:command|rest)\.js\.compiled)$/,
    /^dist\/libraries\/[\w-]+\.cjs$/,
    /^dist\/(?:libraries\/)?[\w-]+\.c?js\.LEGAL\.txt$/,
    /^dist\/(?:build-record\.json|contract\.json|grammars\.utf16|simplified-characters\.txt)$/,
    /^dist\/types\/[\w/-]+\.d\.ts$/,
    /^grammars\/[\w-]+\.(?:json|bin)$/,
  ]
  expect(paths.filter(path => !allowed.some(pattern => pattern.test(path)))).toEqual([])
  expect(paths.filter(path => /training|\/cli\/|test|fixture/.test(path))).toEqual([])
  expect(paths).toEqual(
    expect.arrayContaining(readdirSync(join(root, 'grammars')).map(name => `grammars/${name}`)),
  )
  expect(installed.packed.size).toBeLessThan(6.5 * MEGABYTE)
})

describe.each(nodes)('the package under Node %s', (_, node) => {
  const inUserFolder = (name: string) => join(installed.user, name)

  /** What a script prints for the user; nothing may be told, of the program or by Node. */
  function printed(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync(node!, args, {
      cwd: installed.user,
      env: { PATH: process.env.PATH },
    })
    expect({ status, err: stderr.toString() }).toEqual({ status: 0, err: '' })
    return stdout.toString()
  }
  const wpp = (...args: string[]) => printed('node_modules/wpp/bin/wpp.js', ...args)

  it.skipIf(node === undefined)('runs as a command', () => {
    writeFileSync(inUserFolder('plan.txt'), plan)
    const { plans } = JSON.parse(wpp('extract', '--quiet', 'plan.txt'))
    expect(plans[0].tasks[0].lead[0].name).toBe('市城管局')
  })
  it.skipIf(node === undefined)('reads each format with the packages that it depends on', () => {
    for (const format of ['docx', 'html', 'md', 'pdf']) {
      const document = join(root, 'fixtures/formats', `plan.${format}`)
      expect(JSON.parse(wpp('extract', '-q', document)).plans[0].tasks.length, format).toBeGreaterThan(0)
    }
    wpp('extract', '-q', 'plan.txt', '-f', 'xlsx', '-o', 'plan.xlsx')
    expect(readFileSync(inUserFolder('plan.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })
  it.skipIf(node === undefined)('gives for damaged plans what stands beside them', () => {
    for (const name of readdirSync(join(root, 'fixtures/damaged'))) {
      const folder = join(root, 'fixtures/damaged', name)
      const [input] = readdirSync(folder).filter(file => file.startsWith('input.'))
      const { source: _, ...found } = JSON.parse(wpp('extract', '-q', '--force', join(folder, input!)))
      const { source: __, ...expected } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))
      expect(found, name).toEqual(expected)
    }
  })
  it.skipIf(node === undefined)('runs batches: workers are found there, too', () => {
    rmSync(inUserFolder('results'), { recursive: true, force: true })
    wpp('batch', 'plan.txt', '--out', 'results', '-q')
    expect(readdirSync(inUserFolder('results'))).toEqual(
      expect.arrayContaining(['plan.txt.json', 'summary.csv']),
    )
  })
  it.skipIf(node === undefined)('is imported by its name', () => {
    writeFileSync(
      inUserFolder('use.js'),
      `import { extract } from 'wpp'
      const { plan } = await extract(${JSON.stringify(plan)})
      console.log(plan.plans[0].tasks[0].percentages[0].value)`,
    )
    expect(printed('use.js')).toBe('90\n')
  })
  it.skipIf(node === undefined)('does not let others in at the back', () => {
    writeFileSync(inUserFolder('deep.js'), `await import('wpp/dist/main.js')`)
    const { stderr } = spawnSync(node!, ['deep.js'], { cwd: installed.user })
    expect(stderr.toString()).toMatch(/ERR_PACKAGE_PATH_NOT_EXPORTED/)
  })
})

it.each([
  ['right', 'const lead: string | undefined = plan.plans[0]?.tasks[0]?.lead[0]?.name', null],
  ['wrong', 'const lead: number = plan.contract', /Type 'string' is not assignable to type 'number'/],
  ['unknown', 'const lead = plan.nothing', /Property 'nothing' does not exist/],
])(
  'the package has types that tell what is %s',
  (name, line, error) => {
    installed.link(['@types/node'])
    writeFileSync(
      join(installed.user, `${name}.ts`),
      `import { extract, type PassageNode, type PlanPlugin, report } from 'wpp'
      export const plugin: PlanPlugin = () => (tree, file) => {
        const passage = tree.children[0]?.children[0] as PassageNode
        report(file, 'info', 'here', passage.value, passage.range)
      }
      const { plan } = await extract('', { plugins: [plugin] })
      ${line}
      console.log(lead)`,
    )
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node']
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, `${name}.ts`], {
      cwd: installed.user,
    })
    if (error === null) expect(stdout.toString()).toBe('')
    else expect(stdout.toString()).toMatch(error)
  },
  60_000,
)
