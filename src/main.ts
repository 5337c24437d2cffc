/** Where the program starts. Loads no more than the command needs: a version is told without any of it. */
import { readFileSync } from 'node:fs'
import { writeStandardOutput } from './cli/standard-streams.ts'
import { LoadedProgram } from './start/script.ts'

type Command = typeof import('./command.ts')

/** From `package.json`, one up from `src/` and from `dist/`. */
function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V'))
  void writeStandardOutput(`${version()}\n`)
else {
  const { exports } = new LoadedProgram<Command>(new URL('./', import.meta.url))
  exports.run(args, version()).then(code => {
    // To take down all that the engine holds, as it does when it ends by itself, takes longer than some commands.
    process.exit(code)
  })
}
