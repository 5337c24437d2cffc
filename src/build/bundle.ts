/** Steps of the build: the library as modules, the command line as one script. */
import { join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { bundleScripts } from './command-scripts.ts'
import { bundleLibraries, librariesApart } from './libraries.ts'

/**
 * Commander loads what starts processes, and with it what speaks to networks, for commands in files of their own; there
 * are none.
 */
const withoutCommandFiles: Plugin = {
  name: 'without-command-files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'absent' } : undefined,
    )
    onLoad({ filter: /^/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** Zod comes with its messages in every language that they were translated into; English alone is told. */
const inEnglishAlone: Plugin = {
  name: 'in-english-alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, () => ({
      contents: 'export { default as en } from "./en.js"',
    }))
  },
}

const common: BuildOptions = {
  bundle: true,
  external: ['pdfjs-dist'],
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [inEnglishAlone],
}

/** CommonJS knows no `import.meta`. */
const ownLocation = {
  define: { 'import.meta.url': 'ownLocation' },
  banner: 'const ownLocation=require("node:url").pathToFileURL(__filename).href;',
}

/** Bundles what `import 'wpp'` loads: modules, of which those that few texts need are loaded when they are needed. */
export async function bundleLibrary(sources: string, target: string): Promise<void> {
  await build({
    ...common,
    entryPoints: [join(sources, 'index.ts')],
    outdir: target,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks-[hash]',
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';let ownRequire;const require=name=>(ownRequire??=requireFrom(import.meta.url))(name);",
    },
  })
}

/** Bundles the command line: `main.cjs`, which starts it, its scripts and the thread that reads PDF. */
export async function bundleCommand(sources: string, target: string): Promise<void> {
  await build({
    ...common,
    entryPoints: [join(sources, 'main.ts')],
    outfile: join(target, 'main.cjs'),
    format: 'cjs',
    define: ownLocation.define,
    banner: { js: ownLocation.banner },
  })
  await bundleScripts(sources, target, {
    ...common,
    plugins: [inEnglishAlone, withoutCommandFiles, librariesApart],
    define: ownLocation.define,
    banner: { js: ownLocation.banner },
  })
  await bundleLibraries(sources, target, common)
  await build({
    ...common,
    entryPoints: [join(sources, 'source/formats/pdf-thread.js')],
    outfile: join(target, 'pdf-thread.js'),
    format: 'esm',
  })
}
