/** The build: bundles library and command line, and records what spares the command line work when it starts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { recordPath } from '../build-record.ts'
import { contractPath } from '../plan/contract.ts'
import { planJsonSchema } from '../plan/json-schema.ts'
import { compiledPath, loadScript } from '../start/script.ts'
import { convertedCharacters, simplifiedCharactersPath } from '../text/byte-shift/simplified-characters.ts'
import { bundleCommand, bundleLibrary } from './bundle.ts'
import { samples } from './samples.ts'

const root = process.cwd()
const target = join(root, 'dist')
const bundle = pathToFileURL(join(target, 'command.js'))

// What an earlier build has found out would not be found, and recorded, again.
rmSync(recordPath(), { force: true })
await bundleLibrary(join(root, 'src'), target)
await bundleCommand(join(root, 'src'), target)
writeFileSync(contractPath(), JSON.stringify(planJsonSchema()))
writeFileSync(simplifiedCharactersPath(), convertedCharacters())

// The first sample makes the extractors load what they load on first use, and the engine compile what most plans need.
const { script, exports } = loadScript<typeof import('../command.ts')>(bundle)
const folder = mkdtempSync(join(tmpdir(), 'wpp-samples-'))
try {
  const files = samples.map((sample, index) => {
    const file = join(folder, `${index}.txt`)
    writeFileSync(file, sample)
    return file
  })
  await run('extract', '--force', '--quiet', '--output', join(folder, 'out'), files[0]!)
  writeFileSync(compiledPath(bundle), script.createCachedData())
  // What fewer plans need is not compiled for all, as every start reads all that was; but its grammars are checked.
  await run('extract', '--force', '--quiet', '--output', join(folder, 'out'), ...files.slice(1))
  const inOtherBytes = join(folder, 'utf-16.txt')
  writeFileSync(inOtherBytes, Buffer.from(samples[0]!, 'utf16le'))
  const documents = join(root, 'fixtures/formats/plan.{docx,html,pdf}')
  await run('extract', '--quiet', '--format', 'md', '--output', join(folder, 'md'), inOtherBytes, documents)
  await run('report', '--quiet', '--output', join(folder, 'html'), files[0]!)
  await run('outline', '--lang', 'zh', '--quiet', '--output', join(folder, 'outline'), files[0]!)
} finally {
  rmSync(folder, { recursive: true })
}
writeFileSync(recordPath(), JSON.stringify(exports.found))

async function run(...args: string[]): Promise<void> {
  const code = await exports.run(args, '')
  if (code !== 0) throw new Error(`wpp ${args.join(' ')} ended with ${code}`)
}
