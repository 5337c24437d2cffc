/**
 * Starts the command line from code that the engine has compiled before: the build runs its scripts once and keeps what V8
 * made of each in a file beside it. V8 itself refuses that file if it is of another version, of other flags or of another
 * source; the script is then compiled as ever.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { setEngineFlags } from '../cli/engine-flags.ts'

/** The scripts of the command line: what every start needs, and the rest. */
export type ScriptName = 'command' | 'rest'

/** The file of a script, in the folder of the others. */
export function scriptFile(name: ScriptName): string {
  return `${name}.js`
}

/** Where the compiled code of a script stands. */
function compiledFile(name: ScriptName): string {
  return `${scriptFile(name)}.compiled`
}

/**
 * What the source of a script begins and ends with, so that it is one function of what a CommonJS module sees, and of what
 * gives the modules of the other script.
 */
export const wrapper = {
  start: '(function(exports,require,module,__filename,__dirname,others){',
  end: '})',
} as const

/** What a script exports besides its own. */
interface ScriptExports {
  /** Its modules that the other script asks for, by their paths. */
  modules: Readonly<Record<string, () => unknown>>
}

/** The command line as it runs from its scripts. */
export class LoadedProgram<Exports> {
  readonly #folder: URL
  readonly #require: (name: string) => unknown
  readonly #scripts = new Map<ScriptName, { script: Script; exports: ScriptExports }>()

  /** @param folder where the scripts are */
  constructor(folder: URL) {
    this.#folder = folder
    this.#require = requireUnderEngineFlags(createRequire(new URL(scriptFile('command'), folder)))
    setFlags('own')
  }

  /** What the first script exports. */
  get exports(): Exports {
    return this.#load('command').exports as Exports
  }

  /** Whether a script runs from what the engine has compiled before. */
  isFromCompiled(name: ScriptName): boolean {
    return this.#load(name).script.cachedDataRejected === false
  }

  /** Keeps what the engine has compiled of a script so far, to run it faster next time. */
  keepCompiled(name: ScriptName): void {
    writeFileSync(new URL(compiledFile(name), this.#folder), this.#load(name).script.createCachedData())
  }

  /** Scripts are in ASCII alone: they are read as Latin-1, which the engine holds as it is. */
  #load(name: ScriptName): { script: Script; exports: ScriptExports } {
    const known = this.#scripts.get(name)
    if (known !== undefined) return known
    const filename = fileURLToPath(new URL(scriptFile(name), this.#folder))
    const cachedData = readIfThere(new URL(compiledFile(name), this.#folder))
    const script = new Script(readFileSync(filename, 'latin1'), {
      filename,
      ...(cachedData !== undefined && { cachedData }),
    })
    const module = { exports: {} as ScriptExports }
    const loaded = { script, exports: module.exports }
    this.#scripts.set(name, loaded)
    const other = name === 'command' ? 'rest' : 'command'
    const others = (path: string) => this.#load(other).exports.modules[path]!()
    script.runInThisContext()(module.exports, this.#require, module, filename, dirname(filename), others)
    loaded.exports = module.exports
    return loaded
  }
}

interface ChangedFlag {
  /** What the program sets it to. */
  own: string
  /** What V8 does. */
  engine: string
  /** The latest version of Node that has it, where later ones do not. */
  latest?: number
}

const flags: readonly ChangedFlag[] = [
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
  setEngineFlags(flags.map(flag => ({ flag: flag[to], latest: flag.latest })))
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

function readIfThere(file: URL): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
