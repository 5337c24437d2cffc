/** The package as npm makes it, installed where nothing else of the project is. */
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

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')

/** What the build reads. */
const sources = [
  'src',
  'grammars',
  'fixtures/formats',
  'bin',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'LICENSE',
  'README.md',
  'CHANGELOG.md',
  '.npmrc',
]

export interface InstalledPackage {
  /** The folder of a user who has installed the package and what it depends on, and no other package of the project. */
  user: string
  /** What npm tells of the package. */
  packed: { size: number; unpackedSize: number; files: { path: string }[]; filename: string }
  /** Makes packages of the project present for the user, and those that they depend on. */
  link(names: readonly string[]): void
  remove(): void
}

/** Builds, packs and installs; takes as long as that. */
export function installPackage(): InstalledPackage {
  const home = mkdtempSync(join(tmpdir(), 'wpp-package-'))
  const checkout = join(home, 'checkout')
  for (const source of sources) cpSync(join(root, source), join(checkout, source), { recursive: true })
  symlinkSync(modules, join(checkout, 'node_modules'))
  const output = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', home], {
    cwd: checkout,
    env: { ...process.env, npm_config_offline: 'true' },
    maxBuffer: 1 << 26,
  }).toString()
  const made = JSON.parse(output.slice(output.search(/^[[{]/m)))
  const user = join(home, 'user')
  const installed = join(user, 'node_modules', 'wpp')
  mkdirSync(installed, { recursive: true })
  const tarball = readdirSync(home).find(name => name.endsWith('.tgz'))!
  execFileSync('tar', ['-xzf', join(home, tarball), '--strip-components=1', '-C', installed])
  writeFileSync(join(user, 'package.json'), '{"type":"module"}')
  const link = (names: readonly string[]) => {
    for (const name of names) {
      const place = join(user, 'node_modules', name)
      if (existsSync(place)) continue
      mkdirSync(join(place, '..'), { recursive: true })
      symlinkSync(join(modules, name), place)
      link(dependenciesOf(join(place, 'package.json')))
    }
  }
  link(dependenciesOf(join(installed, 'package.json')))
  return {
    user,
    packed: Array.isArray(made) ? made[0] : Object.values(made)[0],
    link,
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

function dependenciesOf(manifest: string): string[] {
  return Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).dependencies ?? {})
}
