/** The build: bundles library and command line, and records what spares the command line work when it starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { recordPath } from '../grammars.ts'
import { compiledPath, loadScript } from '../start/script.ts'
import { convertedCharacters, simplifiedCharactersPath } from '../text/byte-shift/simplified-characters.ts'
import { bundleCommand, bundleLibrary } from './bundle.ts'
import { samples } from './samples.ts'

const root = process.cwd()
const target = join(root, 'dist')
const bundle = pathToFileURL(join(target, 'command.js'))

// What an earlier build has checked would not be recorded again.
rmSync(recordPath(), { force: true })
await bundleLibrary(join(root, 'src'), target)
await bundleCommand(join(root, 'src'), target)
writeFileSync(simplifiedCharactersPath(), convertedCharacters())

// The samples make the extractors load what they load on first use, and the engine compile what most plans need.
const { script, exports } = loadScript<typeof import('../command.ts')>(bundle)
const folder = mkdtempSync(join(tmpdir(), 'wpp-samples-'))
try {
  const files = samples.map((sample, index) => {
    const file = join(folder, `${index}.txt`)
    writeFileSync(file, sample)
    return file
  })
  const code = await exports.run(
    ['extract', '--force', '--quiet', '--output', join(folder, 'out'), ...files],
    '',
  )
  if (code !== 0) throw new Error(`the samples ended with ${code}`)
} finally {
  rmSync(folder, { recursive: true })
}
writeFileSync(recordPath(), JSON.stringify(Object.fromEntries(exports.checkedGrammars)))
writeFileSync(compiledPath(bundle), script.createCachedData())
