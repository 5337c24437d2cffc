/** The package as npm makes it: what is in it, and that it works where nothing else of the project is. */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const modules = join(root, 'node_modules')
/** What the build reads. */
const sources = [
  'src',
  'grammars',
  'bin',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  '.npmrc',
]
const MEGABYTE = 1_000_000

let home: string
let user: string
let packed: { size: number; unpackedSize: number; files: { path: string }[]; filename: string }

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'wpp-package-'))
  const checkout = join(home, 'checkout')
  for (const source of sources) cpSync(join(root, source), join(checkout, source), { recursive: true })
  symlinkSync(modules, join(checkout, 'node_modules'))
  const output = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', home], {
    cwd: checkout,
    env: { ...process.env, npm_config_offline: 'true' },
    maxBuffer: 1 << 26,
  }).toString()
  const made = JSON.parse(output.slice(output.search(/^[[{]/m)))
  packed = Array.isArray(made) ? made[0] : Object.values(made)[0]
  user = join(home, 'user')
  const installed = join(user, 'node_modules', 'wpp')
  mkdirSync(installed, { recursive: true })
  const tarball = readdirSync(home).find(name => name.endsWith('.tgz'))!
  execFileSync('tar', ['-xzf', join(home, tarball), '--strip-components=1', '-C', installed])
  writeFileSync(join(user, 'package.json'), '{"type":"module"}')
  // What an installation would bring, and no other package of the project.
  link(dependenciesOf(join(installed, 'package.json')))
}, 240_000)
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** Makes packages present for the user, and those that they depend on. */
function link(names: readonly string[]) {
  for (const name of names) {
    const place = join(user, 'node_modules', name)
    if (existsSync(place)) continue
    mkdirSync(join(place, '..'), { recursive: true })
    symlinkSync(join(modules, name), place)
    link(dependenciesOf(join(place, 'package.json')))
  }
}

function dependenciesOf(manifest: string): string[] {
  return Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).dependencies ?? {})
}

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: user, env: { PATH: process.env.PATH } }).toString()

const plan = '青溪市路灯改造方案\n一、更换路灯\n（一）更换灯具。2027年底前更换90%。（市城管局负责）\n'

describe('the package', () => {
  it('holds the bundle, the grammars, the declarations of the library, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path)
    const allowed = [
      /^(?:package\.json|README(?:\.zh-CN)?\.md|LICENSE|CHANGELOG\.md|bin\/(?:wpp\.js|package\.json))$/,
      /^dist\/(?:index|command|pdf-thread|chunks-[A-Z0-9]+)\.js$/,
      /^dist\/(?:main\.cjs|command\.js\.compiled)$/,
      /^dist\/[\w-]+\.js\.LEGAL\.txt$/,
      /^dist\/(?:checked-grammars\.json|simplified-characters\.txt)$/,
      /^dist\/types\/[\w/-]+\.d\.ts$/,
      /^grammars\/[\w-]+\.(?:json|bin)$/,
    ]
    expect(paths.filter(path => !allowed.some(pattern => pattern.test(path)))).toEqual([])
    expect(paths.filter(path => /training|\/cli\/|test|fixture/.test(path))).toEqual([])
    expect(paths).toEqual(
      expect.arrayContaining(readdirSync(join(root, 'grammars')).map(name => `grammars/${name}`)),
    )
    expect(packed.size).toBeLessThan(6.5 * MEGABYTE)
  })
  it('runs as a command', () => {
    writeFileSync(join(user, 'plan.txt'), plan)
    const printed = run(process.execPath, 'node_modules/wpp/bin/wpp.js', 'extract', 'plan.txt')
    expect(JSON.parse(printed).plans[0].tasks[0].lead[0].name).toBe('市城管局')
  })
  it('reads each format with the packages that it depends on', () => {
    for (const format of ['docx', 'html', 'md', 'pdf']) {
      const document = join(root, 'fixtures/formats', `plan.${format}`)
      const printed = run(process.execPath, 'node_modules/wpp/bin/wpp.js', 'extract', '-q', document)
      expect(JSON.parse(printed).plans[0].tasks.length, format).toBeGreaterThan(0)
    }
    const workbook = ['extract', '-q', 'plan.txt', '-f', 'xlsx', '-o', 'plan.xlsx']
    run(process.execPath, 'node_modules/wpp/bin/wpp.js', ...workbook)
    expect(readFileSync(join(user, 'plan.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })
  it('runs batches: workers are found there, too', () => {
    run(process.execPath, 'node_modules/wpp/bin/wpp.js', 'batch', 'plan.txt', '--out', 'results', '-q')
    expect(readdirSync(join(user, 'results'))).toEqual(
      expect.arrayContaining(['plan.txt.json', 'summary.csv']),
    )
  })
  it('is imported by its name', () => {
    writeFileSync(
      join(user, 'use.js'),
      `import { extract } from 'wpp'
      const { plan } = await extract(${JSON.stringify(plan)})
      console.log(plan.plans[0].tasks[0].percentages[0].value)`,
    )
    expect(run(process.execPath, 'use.js')).toBe('90\n')
  })
  it('does not let others in at the back', () => {
    writeFileSync(join(user, 'deep.js'), `await import('wpp/dist/main.js')`)
    expect(() => execFileSync(process.execPath, ['deep.js'], { cwd: user, stdio: 'pipe' })).toThrow(
      /ERR_PACKAGE_PATH_NOT_EXPORTED/,
    )
  })
  it.each([
    ['right', 'const lead: string | undefined = plan.plans[0]?.tasks[0]?.lead[0]?.name', null],
    ['wrong', 'const lead: number = plan.contract', /Type 'string' is not assignable to type 'number'/],
    ['unknown', 'const lead = plan.nothing', /Property 'nothing' does not exist/],
  ])(
    'has types that tell what is %s',
    (name, line, error) => {
      link(['@types/node'])
      writeFileSync(
        join(user, `${name}.ts`),
        `import { extract, type PassageNode, type PlanPlugin, report } from 'wpp'
      export const plugin: PlanPlugin = () => (tree, file) => {
        const passage = tree.children[0]?.children[0] as PassageNode
        report(file, 'info', 'here', passage.value, passage.range)
      }
      const { plan } = await extract('', { plugins: [plugin] })
      ${line}
      console.log(lead)`,
      )
      const check = () =>
        execFileSync(
          process.execPath,
          [
            join(modules, 'typescript/bin/tsc'),
            '--noEmit',
            '--strict',
            '--target',
            'es2023',
            '--module',
            'nodenext',
            '--types',
            'node',
            `${name}.ts`,
          ],
          { cwd: user, stdio: 'pipe' },
        )
      const told = (() => {
        try {
          return check().toString()
        } catch (failure) {
          return (failure as { stdout: Buffer }).stdout.toString()
        }
      })()
      if (error === null) expect(told).toBe('')
      else expect(told).toMatch(error)
    },
    60_000,
  )
})
