/**
 * Modules that one script has and another needs. The one that has them lends them by name; each name that a module exports
 * is looked up once, since a look into another script's module takes longer than into one of its own.
 */
import { join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** The names that modules export, by path from the root; none for one of CommonJS. */
type Exported = ReadonlyMap<string, readonly string[]>

/** Reads what modules export. */
export async function exportsOf(paths: readonly string[], root: string): Promise<Exported> {
  const { metafile } = await build({
    entryPoints: [...paths],
    absWorkingDir: root,
    outdir: 'exports',
    outbase: root,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
  })
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint!, exports]))
}

/** Takes modules of the other script from there; `taken` gets their paths. */
export function takesModules(exported: Exported, root: string, taken: Set<string>): Plugin {
  const resolving = Symbol('resolving')
  return {
    name: 'takes-modules',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
        if (pluginData === resolving || kind === 'entry-point') return undefined
        const found = await resolve(path, { kind, importer, resolveDir, pluginData: resolving })
        const name = relative(root, found.path)
        if (found.external || found.namespace !== 'file' || !exported.has(name)) return undefined
        taken.add(name)
        return { path: name, namespace: 'taken' }
      })
      onLoad({ filter: /^/, namespace: 'taken' }, ({ path }) => ({
        contents: taking(path, exported.get(path)!),
      }))
    },
  }
}

function taking(path: string, names: readonly string[]): string {
  const module = `others(${JSON.stringify(path)})`
  if (names.length === 0) return `module.exports = ${module}`
  const each = names.map(name =>
    name === 'default' ? 'export default own.default' : `export const ${name} = own.${name}`,
  )
  return `const own = ${module}\n${each.join('\n')}`
}

/** Source of an export that gives the modules of these paths by name, each when it is first asked for. */
export function lentModules(paths: Iterable<string>): string {
  const each = Array.from(paths, path => {
    const name = JSON.stringify(path)
    return `${name}: () => { require(${JSON.stringify(lending + path)}); return lent.get(${name}) }`
  })
  return `${importLent}; export const modules = { ${each.join(', ')} }`
}

const lending = 'lent:'
/** Where modules are put that have been asked for. */
const store = 'store'
const importLent = `import { lent } from '${lending}${store}'`

/** Makes what {@link lentModules} asks for. */
export function lendsModules(exported: Exported, root: string): Plugin {
  return {
    name: 'lends-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${lending}`) }, ({ path }) => ({
        path: path.slice(lending.length),
        namespace: 'lent',
      }))
      onLoad({ filter: /^/, namespace: 'lent' }, ({ path }) => ({
        contents:
          path === store
            ? 'export const lent = new Map()'
            : lend(path, join(root, path), exported.get(path)!),
        resolveDir: root,
      }))
    },
  }
}

function lend(path: string, file: string, names: readonly string[]): string {
  const from = JSON.stringify(file)
  const set = (value: string) => `${importLent}\nlent.set(${JSON.stringify(path)}, ${value})`
  if (names.length === 0) return set(`require(${from})`)
  // A name may be a word that cannot name a variable, as `default` is.
  const own = names.map((name, index) => `${name} as lent${index}`)
  const properties = names.map((name, index) => `${JSON.stringify(name)}: lent${index}`)
  return `import { ${own.join(', ')} } from ${from}\n${set(`{ ${properties.join(', ')} }`)}`
}
