import { Option } from 'commander'
import { outputFormats } from '../../output/formats/names.ts'
import { examples } from '../examples.ts'
import type { Declaration } from './declaration.ts'
import { encodingOption, languageOption, rowsOption, wholeNumber } from './options.ts'

/** Declares `wpp batch`: arguments, options and help. */
export const declareBatch: Declaration = (program, done, version) => {
  program
    .command('batch')
    .description('extract many files at a time: one result for each below a folder, and summary.csv')
    .argument('<patterns...>', 'globs, folders or files')
    .requiredOption('-o, --out <folder>', 'where the results go, mirrored; made if it is not there')
    .addOption(
      new Option(
        '-f, --format <format>',
        'json (a result a line), ndjson (a row a line), csv, xlsx or md (default: json)',
      ).choices(outputFormats),
    )
    .addOption(rowsOption())
    .addOption(languageOption())
    .option('-p, --pretty', 'indent the JSON')
    .addOption(
      new Option('-w, --workers <number>', 'processes at a time (default: one for each core)').argParser(
        wholeNumber(1, 512),
      ),
    )
    .option('--resume', 'keep what an earlier run has done, if input, options and program are the same')
    .addOption(
      new Option('--timeout <seconds>', 'give up an input that takes longer')
        .argParser(wholeNumber(1, 86_400))
        .default(300),
    )
    .addOption(encodingOption())
    .option('--force', 'go on with a text that does not look like a plan')
    .option('--frail', 'exit with 1 on warnings, too')
    .option('-q, --quiet', 'tell of inputs at fault alone')
    .addHelpText('after', () => examples('batch'))
    .action(async (patterns, options) => {
      const { batchCommand } = await import('../commands/batch.ts')
      done(await batchCommand(patterns, { ...options, version }))
    })
}
