/**
 * Starts a bundle from code that the engine has compiled before: the build runs the bundle once and keeps what V8 made
 * of it in a file beside it. V8 itself refuses that file if it is of another version, of other flags or of another
 * source; the bundle is then compiled as ever.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { setEngineFlag } from '../cli/engine-flags.ts'

/** What the source of a bundle begins and ends with, so that it is one function of what a CommonJS module sees. */
export const wrapper = {
  start: '(function(exports,require,module,__filename,__dirname){',
  end: '})',
} as const

/** A script that was run, and what has to be kept of it to run it faster next time. */
export interface LoadedScript<Exports> {
  exports: Exports
  /** Makes what the engine has compiled of it so far into the content of {@link compiledPath}. */
  script: Script
}

/** Where the compiled code of a bundle stands. */
export function compiledPath(bundle: URL): URL {
  return new URL(`${bundle.href}.compiled`)
}

/**
 * Runs a bundle.
 *
 * @param bundle CommonJS between the parts of {@link wrapper}, in ASCII alone: it is read as Latin-1, which the engine
 * holds as it is
 */
export function loadScript<Exports>(bundle: URL): LoadedScript<Exports> {
  const require = requireUnderEngineFlags(createRequire(bundle))
  setFlags('own')
  const filename = fileURLToPath(bundle)
  const cachedData = compiledCode(bundle)
  const script = new Script(readFileSync(bundle, 'latin1'), {
    filename,
    ...(cachedData !== undefined && { cachedData }),
  })
  const module = { exports: {} as Exports }
  script.runInThisContext()(module.exports, require, module, filename, dirname(filename))
  return { exports: module.exports, script }
}

interface EngineFlag {
  /** What the program sets it to. */
  own: string
  /** What V8 does. */
  engine: string
  /** The latest version of Node that has it, where later ones do not. */
  latest?: number
}

const flags: readonly EngineFlag[] = [
  // V8 compiles a regular expression for its interpreter first, and again for the machine where it is used twice. Those
  // made of word lists are large and are used often: to compile them for the machine at once takes half the time.
  { own: '--no-regexp-tier-up', engine: '--regexp-tier-up' },
  // How many bytes of its code a function runs before V8 thinks of optimizing it. By then most functions are through
  // with a plan: to optimize them took other cores longer than all that the program does.
  // The engine of Node 22 counts calls instead.
  { own: '--interrupt-budget=1000000', engine: '--interrupt-budget=67584', latest: 20 },
  // The room for new objects would double again and again: to touch that much memory for the first time takes longer than
  // the collections that it spares.
  { own: '--semi-space-growth-factor=1', engine: '--semi-space-growth-factor=2' },
  // To mark garbage bit by bit keeps pauses short, which nobody feels here, and takes longer.
  { own: '--no-incremental-marking', engine: '--incremental-marking' },
]

function setFlags(to: 'own' | 'engine'): void {
  for (const flag of flags) setEngineFlag(flag[to], flag.latest)
}

/**
 * Node comes with what V8 has compiled of its own modules. V8 refuses that, too, where flags differ, and parses each
 * module that is loaded, which takes three times as long: they are loaded under the flags that they were compiled under.
 */
function requireUnderEngineFlags(require: NodeJS.Require): (name: string) => unknown {
  const loaded = new Map<string, unknown>()
  return name => {
    if (loaded.has(name)) return loaded.get(name)
    setFlags('engine')
    try {
      const exports = require(name)
      loaded.set(name, exports)
      return exports
    } finally {
      setFlags('own')
    }
  }
}

function compiledCode(bundle: URL): Buffer | undefined {
  try {
    return readFileSync(compiledPath(bundle))
  } catch {
    return undefined
  }
}
