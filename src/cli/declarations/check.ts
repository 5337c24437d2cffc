import { examples } from '../examples.ts'
import type { Declaration } from './declaration.ts'

/** Declares `wpp check`: arguments, options and help. */
export const declareCheck: Declaration = (program, done) => {
  program
    .command('check')
    .description('extract cases and compare them with what is expected')
    .argument('<patterns...>', 'globs or folders: input.txt beside plan.json, or X.txt beside X.json')
    .option('-u, --update', 'write what is extracted as what is expected')
    .addHelpText('after', () => examples('check'))
    .action(async (patterns, options) => {
      const { checkCommand } = await import('../commands/check.ts')
      done(await checkCommand(patterns, options))
    })
}
