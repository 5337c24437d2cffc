/** Builds the program as it is published and runs it as a process of its own. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleCommand } from '../src/build/bundle.ts'

const root = join(import.meta.dirname, '..')

export interface Run {
  code: number | null
  out: string
  err: string
}

export interface Program {
  /** An empty folder, in which the program runs. */
  folder: string
  run(args: string[], input?: string | Uint8Array, environment?: Record<string, string>): Run
  /** Runs a line of shell in which `$WPP` is the program. */
  shell(line: string): Run
  remove(): void
}

export async function buildProgram(): Promise<Program> {
  const home = mkdtempSync(join(tmpdir(), 'wpp-'))
  const folder = join(home, 'here')
  for (const name of ['bin', 'here']) mkdirSync(join(home, name))
  for (const name of ['bin/wpp.js', 'bin/package.json', 'package.json'])
    copyFileSync(join(root, name), join(home, name))
  for (const name of ['grammars', 'node_modules']) symlinkSync(join(root, name), join(home, name))
  await bundleCommand(join(root, 'src'), join(home, 'dist'))
  const script = join(home, 'bin/wpp.js')
  const start = (command: string, args: string[], input: string | Uint8Array, environment: object): Run => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      input,
      env: { PATH: process.env.PATH, ...environment },
      maxBuffer: 1 << 28,
    })
    return { code: status, out: stdout.toString(), err: stderr.toString() }
  }
  return {
    folder,
    run: (args, input = '', environment = {}) =>
      start(process.execPath, [script, ...args], input, environment),
    shell: line => start('sh', ['-c', line], '', { WPP: `${process.execPath} ${script}` }),
    remove: () => rmSync(home, { recursive: true }),
  }
}
