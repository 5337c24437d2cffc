/**
 * Stands in the bundle for `node:child_process`, which the argument parser loads for subcommands that are programs of
 * their own. wpp has none, starts no process, and starts faster without.
 */

/** @throws Error always */
export function spawn(): never {
  throw new Error('wpp starts no other process')
}

export default { spawn }
