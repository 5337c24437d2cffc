/** The build: bundles library and command line, and records what spares the command line work when it starts. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { recordPath } from '../build-record.ts'
import { grammarPath } from '../grammars.ts'
import { keepGrammars, keptGrammarsPath } from '../kept-grammars.ts'
import { contractPath } from '../plan/contract.ts'
import { planJsonSchema } from '../plan/json-schema.ts'
import { LoadedProgram } from '../start/script.ts'
import { convertedCharacters, simplifiedCharactersPath } from '../text/byte-shift/simplified-characters.ts'
import { bundleCommand, bundleLibrary } from './bundle.ts'
import { ordinaryPlans } from './ordinary-plans.ts'
import { samples } from './samples.ts'

type Command = typeof import('../command.ts')

const root = process.cwd()
const target = join(root, 'dist')
const scripts = pathToFileURL(join(target, '/'))

// What is compiled in a process that has no record yet is more than what a start needs: that is done by a process of its own.
const secondStep = 'compile'
if (process.argv[2] === secondStep) await compileOrdinary()
else {
  await bundleAndRecord()
  execFileSync(process.execPath, [process.argv[1]!, secondStep])
}

/** Bundles, and records what runs of every kind find out. */
async function bundleAndRecord(): Promise<void> {
  // What an earlier build has found out would not be found, and recorded, again.
  rmSync(recordPath(), { force: true })
  await bundleLibrary(join(root, 'src'), target)
  await bundleCommand(join(root, 'src'), target)
  writeFileSync(contractPath(), JSON.stringify(planJsonSchema()))
  writeFileSync(simplifiedCharactersPath(), convertedCharacters())
  await inNewFolder(async folder => {
    const { exports } = new LoadedProgram<Command>(scripts)
    const files = samples.map((sample, index) => {
      const file = join(folder, `${index}.txt`)
      writeFileSync(file, sample)
      return file
    })
    await run(exports, 'extract', '--force', '--quiet', '--output', join(folder, 'out'), ...files)
    const inOtherBytes = join(folder, 'utf-16.txt')
    writeFileSync(inOtherBytes, Buffer.from(samples[0]!, 'utf16le'))
    const documents = join(root, 'fixtures/formats/plan.{docx,html,pdf}')
    const tables = ['--format', 'md', '--output', join(folder, 'md')]
    await run(exports, 'extract', '--quiet', ...tables, inOtherBytes, documents)
    await run(exports, 'report', '--quiet', '--output', join(folder, 'html'), files[0]!)
    await run(exports, 'outline', '--lang', 'zh', '--quiet', '--output', join(folder, 'outline'), files[0]!)
    const checked = Object.keys(exports.found.grammars).filter(name => name.endsWith('.json'))
    const { all, kept } = keepGrammars(checked.map(name => [name, grammarPath(name)]))
    writeFileSync(keptGrammarsPath(), all)
    writeFileSync(recordPath(), JSON.stringify({ ...exports.found, kept }))
  })
}

/**
 * Keeps what the engine compiles for ordinary plans, what fewer plans need every start would have to read as well; and of the
 * rest what a damaged plan needs.
 */
async function compileOrdinary(): Promise<void> {
  await inNewFolder(async folder => {
    const program = new LoadedProgram<Command>(scripts)
    const plans = ordinaryPlans(join(root, 'src'))
    await run(program.exports, 'extract', '--quiet', '--output', join(folder, 'out'), ...plans)
    program.keepCompiled('command')
    const damaged = join(folder, 'damaged.txt')
    writeFileSync(damaged, samples[1]!)
    await run(program.exports, 'extract', '--force', '--quiet', '--output', join(folder, 'out'), damaged)
    program.keepCompiled('rest')
  })
}

async function inNewFolder(step: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wpp-samples-'))
  try {
    await step(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function run(exports: Command, ...args: string[]): Promise<void> {
  const code = await exports.run(args, '')
  if (code !== 0) throw new Error(`wpp ${args.join(' ')} ended with ${code}`)
}
