import { examples } from '../examples.ts'
import type { Declaration } from './declaration.ts'
import { formatOption, languageOption, outputOption, rowsOption } from './options.ts'

/** Declares `wpp merge`: arguments, options and help. */
export const declareMerge: Declaration = (program, done) => {
  program
    .command('merge')
    .description('join results of extract into one output, with a column for where each row came from')
    .argument('[results...]', 'JSON or NDJSON files or globs; - or nothing for standard input')
    .addOption(outputOption())
    .addOption(formatOption('ndjson'))
    .addOption(rowsOption())
    .addOption(languageOption())
    .addHelpText('after', () => examples('merge'))
    .action(async (results, options) => {
      const { mergeCommand } = await import('../commands/merge.ts')
      done(await mergeCommand(results, options))
    })
}
