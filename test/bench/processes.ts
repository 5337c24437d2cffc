/** Whole processes, from start to exit, as a user meets them. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A command and its arguments. */
export type Command = readonly [program: string, ...args: string[]]

export const node = process.execPath
export const program = join(process.cwd(), 'bin/wpp.js')

/** Runs a command to its end, in milliseconds. */
function wall([command, ...args]: Command, env: NodeJS.ProcessEnv): number {
  const start = performance.now()
  const { status, stderr, error } = spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - start
}

/**
 * Median times of commands that are run in turn, so that a machine that slows down slows all of them.
 *
 * @returns milliseconds, in the order of the commands
 */
export function interleaved(
  commands: readonly Command[],
  rounds: number,
  environment: NodeJS.ProcessEnv = process.env,
): number[] {
  for (const command of commands) wall(command, environment)
  const times = commands.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, command] of commands.entries()) times[index]!.push(wall(command, environment))
  return times.map(median)
}

/** Most memory that the program takes with these arguments, in bytes: what the system counts as resident. */
export function peakMemory(args: readonly string[]): number {
  const hook = join(process.cwd(), 'test/bench/peak-memory.cjs')
  const { status, output } = spawnSync(node, ['--require', hook, program, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`wpp ${args.join(' ')} ended with ${status}`)
  return Number(output[3]) * 1024
}

/** Whether a command can be started. */
export function isInstalled(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
