import type { Declaration } from './declaration.ts'
import { formatOption, languageOption, rowsOption } from './options.ts'
import { readingCommand } from './reading.ts'

/** Declares `wpp extract`: arguments, options and help. */
export const declareExtract: Declaration = (program, done) => {
  readingCommand(program, 'extract')
    .description('print the task list as JSON; of several files, one document a line')
    .option('-p, --pretty', 'indent the JSON')
    .addOption(formatOption('json'))
    .addOption(rowsOption())
    .addOption(languageOption())
    .option('--ndjson', 'read documents {"id", "text"}, one a line, and write a line {"id", "plan"} for each')
    .action(async (files, options) => {
      const { extractCommand } = await import('../commands/extract.ts')
      done(await extractCommand(files, options))
    })
}
