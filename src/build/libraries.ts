/**
 * Libraries that few commands and few texts need, each bundled into a file of its own: what stands in the script of the
 * command line is read, and what the engine knows of it restored, at every start.
 */
import { basename, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/** Where they are, beside the script. */
const folder = 'libraries'

/** File names, and the packages or modules of this project that they hold. */
const libraries: Readonly<Record<string, string>> = {
  chardet: 'chardet',
  entities: 'entities',
  markdown: './source/formats/markdown-tree.ts',
  opencc: 'opencc-js/t2cn',
  parse5: 'parse5',
  picomatch: 'picomatch',
  saxes: 'saxes',
  yauzl: 'yauzl',
  workbook: './output/formats/workbook.ts',
  zod: 'zod',
}

/** The file name of what an import asks for: a module of this project is asked for by paths of any length. */
function nameOf(asked: string): string | undefined {
  return Object.keys(libraries).find(name => {
    const path = libraries[name]!
    return (
      asked === path || (asked.startsWith('.') && path.startsWith('.') && basename(asked) === basename(path))
    )
  })
}

/** Leaves the libraries out of a bundle, which then loads them when they are first used. */
export const librariesApart: Plugin = {
  name: 'libraries-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^/ }, ({ path }) => {
      const name = nameOf(path)
      return name === undefined ? undefined : { path: name, namespace: 'library' }
    })
    onResolve({ filter: /^/, namespace: 'library' }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /^/, namespace: 'library' }, ({ path }) => ({
      contents: `module.exports = require('./${folder}/${path}.cjs')`,
    }))
  },
}

/**
 * Bundles each library.
 *
 * @param sources the folder that the modules of this project are named from
 */
export async function bundleLibraries(sources: string, target: string, common: BuildOptions): Promise<void> {
  for (const [name, path] of Object.entries(libraries))
    await build({
      ...common,
      stdin: { contents: `module.exports = require('${path}')`, resolveDir: sources },
      outfile: join(target, folder, `${name}.cjs`),
      format: 'cjs',
    })
}
