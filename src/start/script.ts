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
  const require = requireUnderOwnFlags(createRequire(bundle))
  loadStreams()
  setExpressionTiers(false)
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

/**
 * V8 compiles a regular expression for its interpreter first, and again for the machine where it is used twice. Those
 * made of word lists are large and are used often: to compile them for the machine at once takes half the time.
 */
function setExpressionTiers(both: boolean): void {
  setEngineFlag(both ? '--regexp-tier-up' : '--no-regexp-tier-up')
}

/**
 * Node comes with what V8 has compiled of its own modules. V8 refuses that, too, where flags differ, and parses each
 * module that is loaded, which takes three times as long: they are loaded under the flags that they were compiled under.
 */
function requireUnderOwnFlags(require: NodeJS.Require): (name: string) => unknown {
  return name => {
    setExpressionTiers(true)
    try {
      return require(name)
    } finally {
      setExpressionTiers(false)
    }
  }
}

/** Node loads the modules of a stream when it is first asked for; every command asks for these two. */
function loadStreams(): void {
  void process.stdout
  void process.stderr
}

function compiledCode(bundle: URL): Buffer | undefined {
  try {
    return readFileSync(compiledPath(bundle))
  } catch {
    return undefined
  }
}
