/** Runs once before the tests of a project: builds the program as it is published, for all that start processes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'

const root = join(import.meta.dirname, '..')

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with `dist/` as the build makes it. */
    programBuild: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'wpp-build-'))
  const step = join(home, 'dist/build.js')
  for (const name of ['src', 'grammars', 'fixtures', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(home, name))
  await build({
    entryPoints: [join(root, 'src/build/build.ts')],
    outfile: step,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
  const { status, stderr } = spawnSync(process.execPath, [step], { cwd: home })
  if (status !== 0) throw new Error(stderr.toString())
  rmSync(step)
  project.provide('programBuild', home)
  return () => rmSync(home, { recursive: true, force: true })
}
