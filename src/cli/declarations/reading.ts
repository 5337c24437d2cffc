import { type Command, Option } from 'commander'
import { examples } from '../examples.ts'
import { encodingOption, outputOption } from './options.ts'

/** A command that reads plans, with the options that all of them have. */
export function readingCommand(
  program: Command,
  name: 'extract' | 'outline' | 'report' | 'restore',
): Command {
  return program
    .command(name)
    .argument('[files...]', 'files or globs; - or nothing for standard input')
    .addOption(outputOption())
    .addOption(encodingOption())
    .option('--force', 'go on with a text that does not look like a plan')
    .option('--frail', 'exit with 1 on warnings, too')
    .option('-q, --quiet', 'report errors alone')
    .addOption(
      new Option('--report <format>', 'how to report on standard error')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', () => examples(name))
}
