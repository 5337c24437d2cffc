import { Option } from 'commander'
import { languages } from '../../lexicon/languages.ts'
import type { Declaration } from './declaration.ts'
import { readingCommand } from './reading.ts'

/** Declares `wpp report`: arguments, options and help. */
export const declareReport: Declaration = (program, done) => {
  readingCommand(program, 'report')
    .description('print a page of HTML to read: the source with everything marked in it, and its tasks')
    .addOption(new Option('--lang <language>', 'language of the labels').choices(languages).default('zh'))
    .action(async (files, options) => {
      const { reportCommand } = await import('../commands/report.ts')
      done(await reportCommand(files, options))
    })
}
