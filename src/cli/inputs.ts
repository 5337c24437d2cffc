import { existsSync } from 'node:fs'
import { InputError } from '../source/input-error.ts'
import { readFault } from '../source/read.ts'
import { UsageError } from './exit-code.ts'

/** One thing to read. */
export interface Input {
  /** As the user typed it, or as his glob found it; null for standard input. */
  path: string | null
  /** How messages call it. */
  name: string
}

/** Name of standard input on the command line and in messages. */
export const STANDARD_INPUT = '-'

/**
 * Finds what the arguments of a command name: files, globs (sorted, in the order of the arguments, each file once),
 * `-` or nothing for standard input. A file of exactly that name goes before a glob, since names may hold brackets.
 *
 * @returns the inputs, and the globs that match no file
 * @throws UsageError if nothing is named and nothing piped in; InputError for a folder that cannot be read
 */
export async function findInputs(args: readonly string[]): Promise<{ inputs: Input[]; unmatched: string[] }> {
  if (args.length === 0) {
    if (process.stdin.isTTY) throw new UsageError('no input: name a file, or pipe a text in')
    return { inputs: [standardInput], unmatched: [] }
  }
  const inputs = new Map<string, Input>()
  const unmatched: string[] = []
  for (const arg of args) {
    if (arg === STANDARD_INPUT) inputs.set(arg, standardInput)
    else if (existsSync(arg) || !isGlob(arg)) inputs.set(arg, { path: arg, name: arg })
    else {
      const paths = await findFiles([arg])
      if (paths.length === 0) unmatched.push(arg)
      for (const path of paths) inputs.set(path, { path, name: path })
    }
  }
  return { inputs: [...inputs.values()], unmatched }
}

/**
 * The files that globs match, sorted by code unit, so that every run has the same order. Links to folders are not
 * followed: they may lead in a circle.
 *
 * @throws InputError for a folder that cannot be read
 */
export async function findFiles(patterns: readonly string[]): Promise<string[]> {
  // Most commands name their files: what reads globs is loaded where there is one.
  const { findInputs: findDocuments } = await import('../batch/find-inputs.ts')
  const { paths, unreadable } = findDocuments(patterns)
  for (const { path, error } of unreadable) throw new InputError(`${path}: ${readFault(error)}`)
  return paths
}

/** Whether an argument holds characters that a glob reads in their own way. */
export function isGlob(arg: string): boolean {
  return /[*?[\]{}()!]/.test(arg)
}

const standardInput: Input = { path: null, name: STANDARD_INPUT }
