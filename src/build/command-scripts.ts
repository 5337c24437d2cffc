/**
 * The command line as two scripts: what an ordinary plan needs is read at every start, the rest when it is asked for.
 * What stands in a script costs time even where nothing of it runs.
 */
import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { type ScriptName, scriptFile, wrapper } from '../start/script.ts'
import { exportsOf, lendsModules, lentModules, takesModules } from './lent-modules.ts'

/** The code of the one command that is bundled with the command line; that of all others is asked for by `import()`. */
const ordinaryCommand = 'cli/commands/extract.ts'

/**
 * Bundles both. A module that both need is in the first, which lends it to the rest.
 *
 * @param folder of the modules
 * @param options as esbuild knows them; their plugins come first
 */
export async function bundleScripts(folder: string, target: string, options: BuildOptions): Promise<void> {
  // As the bundler names files.
  const sources = realpathSync(folder)
  const root = dirname(sources)
  const from = (module: string) => JSON.stringify(join(sources, module))
  const parts = new Set<string>()
  const first = (modules: string, ...plugins: Plugin[]) =>
    bundleScript('command', `export * from ${from('command.ts')}; ${modules}`, sources, target, {
      ...options,
      plugins: [...(options.plugins ?? []), partsApart(sources, parts), ...plugins],
    })
  const exported = await exportsOf(await first(''), root)
  const lent = new Set<string>()
  const rest = Array.from(parts, part => `${JSON.stringify(part)}: () => require(${from(part)})`)
  await bundleScript('rest', `export const modules = { ${rest.join(', ')} }`, sources, target, {
    ...options,
    plugins: [...(options.plugins ?? []), takesModules(exported, root, lent)],
  })
  await first(lentModules(lent), lendsModules(exported, root))
}

/** Returns the files that it was made of, named from the root. */
async function bundleScript(
  name: ScriptName,
  contents: string,
  sources: string,
  target: string,
  options: BuildOptions,
): Promise<string[]> {
  const outfile = join(target, scriptFile(name))
  const { metafile } = await build({
    ...options,
    stdin: { contents, resolveDir: sources, loader: 'ts' },
    absWorkingDir: dirname(sources),
    outfile,
    format: 'cjs',
    metafile: true,
    banner: { js: `${wrapper.start}${options.banner?.js ?? ''}` },
    footer: { js: wrapper.end },
  })
  writeFileSync(outfile, inAscii(readFileSync(outfile, 'utf8')))
  return Object.keys(metafile.inputs).filter(path => /\.[cm]?[jt]s$/.test(path) && !path.includes(':'))
}

/** Leaves what of this project is loaded by `import()` to the rest; `parts` takes it, named from the sources. */
function partsApart(sources: string, parts: Set<string>): Plugin {
  return {
    name: 'parts-apart',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\.?\// }, ({ path, kind, resolveDir }) => {
        const part = relative(sources, join(resolveDir, path))
        if (kind !== 'dynamic-import' || part === ordinaryCommand) return undefined
        parts.add(part)
        return { path: part, namespace: 'part' }
      })
      onLoad({ filter: /^/, namespace: 'part' }, ({ path }) => ({
        contents: `module.exports = others(${JSON.stringify(path)})`,
      }))
    },
  }
}

/** A source that means the same in ASCII: the bundler leaves other characters in regular expressions alone. */
function inAscii(source: string): string {
  return source.replace(
    /[^\0-\x7f]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
