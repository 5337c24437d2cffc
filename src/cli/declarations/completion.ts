import { Argument } from 'commander'
import { examples } from '../examples.ts'
import { shells } from '../shells.ts'
import type { Declaration } from './declaration.ts'

/** Declares `wpp completion`: the shells that it knows, and help. */
export const declareCompletion: Declaration = (program, done) => {
  program
    .command('completion')
    .description('print a script that makes a shell complete commands, options and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', () => examples('completion'))
    .action(async shell => {
      const { completionCommand } = await import('../commands/completion.ts')
      done(await completionCommand(shell, program))
    })
}
