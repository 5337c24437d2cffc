import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { languages } from '../lexicon/languages.ts'
import { setMessageLanguage, told } from '../lexicon/messages.ts'
import { type OutputFormat, outputFormats, sheetNames } from '../output/formats/names.ts'
import { isEncoding } from '../source/detect-encoding.ts'
import { examples } from './examples.ts'
import type { Outcome } from './exit-code.ts'
import { toldHelp, toldUsageError } from './help-language.ts'
import { messageLanguage } from './language.ts'
import { shells } from './shells.ts'
import { WORKER_COMMAND } from './worker-command.ts'

/**
 * Builds the command line. Each command's code is loaded only when it runs.
 *
 * @returns runs the arguments and tells what the command has met
 * @throws (the function returned) CommanderError on wrong usage, which it has told, and after help and version
 */
export function createProgram(version: string): (args: readonly string[]) => Promise<Outcome> {
  const program = new Command('wpp')
    .description('Turns the text of a Chinese government plan into a validated task list.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show what can be done, with examples')
    .helpCommand('help [command]', 'show the help of a command')
    .configureOutput({
      outputError: (text, write) => write(`wpp: ${toldUsageError(text)}${told('(see wpp --help)')}\n`),
    })
    .configureHelp(toldHelp)
    .addOption(messageLanguageOption())
    .showSuggestionAfterError()
    // else commander would take `--lang` behind a command for the program's own, and the command would not see it
    .enablePositionalOptions()
    .exitOverride()
    .addHelpText('after', () => examples('program'))
  let outcome: Outcome = { errors: 0, warnings: 0 }

  readingCommand(program, 'extract')
    .description('print the task list as JSON; of several files, one document a line')
    .option('-p, --pretty', 'indent the JSON')
    .addOption(formatOption('json'))
    .addOption(rowsOption())
    .addOption(languageOption())
    .option('--ndjson', 'read documents {"id", "text"}, one a line, and write a line {"id", "plan"} for each')
    .action(async (files, options) => {
      const { extractCommand } = await import('./commands/extract.ts')
      outcome = await extractCommand(files, options)
    })
  readingCommand(program, 'outline')
    .description('print the sections, tasks, departments and deadlines for reading')
    .action(async (files, options) => {
      const { outlineCommand } = await import('./commands/outline.ts')
      outcome = await outlineCommand(files, options)
    })
  readingCommand(program, 'restore')
    .description('print the text with its damage repaired')
    .option('-e, --explain', 'print every edit instead: place, rule, before → after, probability')
    .action(async (files, options) => {
      const { restoreCommand } = await import('./commands/restore.ts')
      outcome = await restoreCommand(files, options)
    })
  readingCommand(program, 'report')
    .description('print a page of HTML to read: the source with everything marked in it, and its tasks')
    .addOption(new Option('--lang <language>', 'language of the labels').choices(languages).default('zh'))
    .action(async (files, options) => {
      const { reportCommand } = await import('./commands/report.ts')
      outcome = await reportCommand(files, options)
    })
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
      const { batchCommand } = await import('./commands/batch.ts')
      outcome = await batchCommand(patterns, { ...options, version })
    })
  program
    .command('completion')
    .description('print a script that makes a shell complete commands, options and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', () => examples('completion'))
    .action(async shell => {
      const { completionCommand } = await import('./commands/completion.ts')
      outcome = await completionCommand(shell, program)
    })
  program.command(WORKER_COMMAND, { hidden: true }).action(async () => {
    const { serveBatch } = await import('../batch/worker.ts')
    await serveBatch()
  })
  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of what extract prints')
    .addOption(outputOption())
    .addHelpText('after', () => examples('schema'))
    .action(async options => {
      const { schemaCommand } = await import('./commands/schema.ts')
      outcome = await schemaCommand(options)
    })
  program
    .command('check')
    .description('extract cases and compare them with what is expected')
    .argument('<patterns...>', 'globs or folders: input.txt beside plan.json, or X.txt beside X.json')
    .option('-u, --update', 'write what is extracted as what is expected')
    .addHelpText('after', () => examples('check'))
    .action(async (patterns, options) => {
      const { checkCommand } = await import('./commands/check.ts')
      outcome = await checkCommand(patterns, options)
    })
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
      const { diffCommand } = await import('./commands/diff.ts')
      outcome = await diffCommand(before, after, options)
    })
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
      const { mergeCommand } = await import('./commands/merge.ts')
      outcome = await mergeCommand(results, options)
    })

  for (const command of program.commands)
    if (!command.options.some(option => option.long === '--lang')) command.addOption(messageLanguageOption())

  return async args => {
    setMessageLanguage(messageLanguage(args, process.env))
    await program.parseAsync([...args], { from: 'user' })
    return outcome
  }
}

/** A command that reads plans, with the options that all of them have. */
function readingCommand(program: Command, name: 'extract' | 'outline' | 'report' | 'restore'): Command {
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

function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to a file, as a whole or not at all')
}

function formatOption(otherwise: OutputFormat): Option {
  return new Option(
    '-f, --format <format>',
    `json (a result a line), ndjson (a row a line), csv, xlsx or md; told by the ending of the output, else ${otherwise}`,
  ).choices(outputFormats)
}

function rowsOption(): Option {
  return new Option('--rows <sheet>', 'what a row of csv or ndjson is about (default: tasks)').choices(
    sheetNames,
  )
}

function languageOption(): Option {
  return new Option(
    '--lang <language>',
    'language of messages and help (default: that of the locale), and of titles in csv, xlsx and md (default: zh)',
  ).choices(languages)
}

function messageLanguageOption(): Option {
  return new Option(
    '--lang <language>',
    'language of messages and help (default: that of the locale)',
  ).choices(languages)
}

function encodingOption(): Option {
  return new Option(
    '--encoding <label>',
    'encoding of the input, such as gbk or big5; told from its bytes by default',
  ).argParser(encodingLabel)
}

function wholeNumber(least: number, most: number): (typed: string) => number {
  return typed => {
    const number = Number(typed)
    if (!/^[0-9]{1,6}$/.test(typed) || number < least || number > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
    return number
  }
}

function planNumbers(typed: string): { before: number; after: number } {
  const [, before, after] = /^([1-9][0-9]{0,3})(?::([1-9][0-9]{0,3}))?$/.exec(typed) ?? []
  if (before === undefined) throw new InvalidArgumentError('Count plans from 1: 2, or 1:2.')
  return { before: Number(before), after: Number(after ?? before) }
}

function encodingLabel(label: string): string {
  if (!isEncoding(label))
    throw new InvalidArgumentError('No such encoding: try utf-8, gb18030, big5 or utf-16le.')
  return label
}
