/** The program as it is published, run as a process of its own, or called where a process is not the subject. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { type Answer, calledCommand } from './called-command.ts'

const root = join(import.meta.dirname, '..')

export interface Run {
  code: number | null
  out: string
  err: string
}

export interface Program {
  /** An empty folder, in which the program runs. */
  folder: string
  /** Writes a file in that folder. */
  put(name: string, content: string | Uint8Array): void
  /** The text of a file in that folder. */
  read(name: string): string
  run(args: string[], input?: string | Uint8Array, environment?: Record<string, string>): Run
  /** What {@link calledCommand} answers in that folder. */
  call(
    args: readonly string[],
    input?: string | Uint8Array,
    environment?: Record<string, string>,
  ): Promise<Answer>
  /** Runs a line of shell in which `$WPP` is the program. */
  shell(line: string): Run
  /** The same with file systems of its own, which it may mount; errors go where the output goes. */
  shellAsRoot(line: string): Run
  remove(): void
}

/** Puts a copy of the program into a folder of its own, where a test may change what belongs to it. */
export function installProgram(): Program {
  const home = mkdtempSync(join(tmpdir(), 'wpp-'))
  const folder = join(home, 'here')
  for (const name of ['bin', 'here']) mkdirSync(join(home, name))
  for (const name of ['bin/wpp.js', 'bin/package.json', 'package.json'])
    copyFileSync(join(root, name), join(home, name))
  for (const name of ['grammars', 'node_modules']) symlinkSync(join(root, name), join(home, name))
  cpSync(join(inject('programBuild'), 'dist'), join(home, 'dist'), { recursive: true })
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
    put: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    },
    read: name => readFileSync(join(folder, name), 'utf8'),
    run: (args, input = '', environment = {}) =>
      start(process.execPath, [script, ...args], input, environment),
    call: (args, input = '', environment = {}) => calledCommand(args, { folder, input, environment }),
    shell: line => start('sh', ['-c', line], '', { WPP: `${process.execPath} ${script}` }),
    shellAsRoot: line =>
      start('unshare', ['-rm', 'sh', '-c', `{ ${line}; } 2>&1`], '', {
        WPP: `${process.execPath} ${script}`,
      }),
    remove: () => rmSync(home, { recursive: true }),
  }
}

/** Gives a program grammars of its own, so that one of them can be spoilt; returns their folder. */
export function ownGrammars({ folder }: Program): string {
  const grammars = join(folder, '../grammars')
  unlinkSync(grammars)
  cpSync(join(root, 'grammars'), grammars, { recursive: true })
  return grammars
}
