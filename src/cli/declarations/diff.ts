import { Option } from 'commander'
import { examples } from '../examples.ts'
import type { Declaration } from './declaration.ts'
import { encodingOption, outputOption, planNumbers } from './options.ts'

/** Declares `wpp diff`: arguments, options and help. */
export const declareDiff: Declaration = (program, done) => {
  program
    .command('diff')
    .description('compare two plans: tasks, departments, deadlines and values, found again by what they say')
    .argument('<before>', 'result of extract, or the text of a plan; - for standard input')
    .argument('<after>', 'the same')
    .addOption(outputOption())
    .option('--json', 'print JSON with the spans and ids of both sides')
    .option('--notes', 'list what is titled, placed or worded anew, too')
    .option('--exit-code', 'exit with 1 if there are differences')
    .addOption(
      new Option(
        '--plan <number>',
        'of files that hold several: the plan of both, or one of each as in 1:2',
      ).argParser(planNumbers),
    )
    .addOption(encodingOption())
    .option('--force', 'go on with a text that does not look like a plan')
    .addHelpText('after', () => examples('diff'))
    .action(async (before, after, options) => {
      const { diffCommand } = await import('../commands/diff.ts')
      done(await diffCommand(before, after, options))
    })
}
