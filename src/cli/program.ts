import { Command } from 'commander'
import type { Language } from '../lexicon/languages.ts'
import { setMessageLanguage, told } from '../lexicon/messages.ts'
import { declareBatch } from './declarations/batch.ts'
import { declareCheck } from './declarations/check.ts'
import { declareCompletion } from './declarations/completion.ts'
import type { Declaration } from './declarations/declaration.ts'
import { declareDiff } from './declarations/diff.ts'
import { declareExtract } from './declarations/extract.ts'
import { declareMerge } from './declarations/merge.ts'
import { messageLanguageOption } from './declarations/options.ts'
import { declareOutline } from './declarations/outline.ts'
import { declareReport } from './declarations/report.ts'
import { declareRestore } from './declarations/restore.ts'
import { declareSchema } from './declarations/schema.ts'
import { declareWorker } from './declarations/worker.ts'
import { examples } from './examples.ts'
import type { Outcome } from './exit-code.ts'
import { toldHelp, toldUsageError } from './help-language.ts'
import { messageLanguage } from './language.ts'
import { writeStandardError, writeStandardOutput } from './standard-streams.ts'
import { WORKER_COMMAND } from './worker-command.ts'

/** In the order of the help. */
const declarations: Readonly<Record<string, Declaration>> = {
  extract: declareExtract,
  outline: declareOutline,
  restore: declareRestore,
  report: declareReport,
  batch: declareBatch,
  completion: declareCompletion,
  [WORKER_COMMAND]: declareWorker,
  schema: declareSchema,
  check: declareCheck,
  diff: declareDiff,
  merge: declareMerge,
}

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
      writeOut: text => void writeStandardOutput(text),
      writeErr: writeStandardError,
      outputError: (text, write) => write(`wpp: ${toldUsageError(text)}${told('(see wpp --help)')}\n`),
    })
    .configureHelp(toldHelp)
    .addOption(messageLanguageOption())
    .showSuggestionAfterError()
    // else commander would take `--lang` behind a command for the program's own, and the command would not see it
    .enablePositionalOptions()
    .exitOverride()
    // before a command it stands for the command's own, which also sets the titles of tables and the labels of pages
    .hook('preAction', (_, command) => {
      const lang = program.opts<{ lang?: Language }>().lang
      const set = command.getOptionValueSource('lang')
      if (lang !== undefined && (set === undefined || set === 'default'))
        command.setOptionValueWithSource('lang', lang, 'cli')
    })
    .addHelpText('after', () => examples('program'))

  return async args => {
    let outcome: Outcome = { errors: 0, warnings: 0 }
    for (const declare of declarationsFor(args))
      declare(
        program,
        met => {
          outcome = met
        },
        version,
      )
    for (const command of program.commands)
      if (!command.options.some(option => option.long === '--lang'))
        command.addOption(messageLanguageOption())
    setMessageLanguage(messageLanguage(args, process.env))
    await program.parseAsync([...withHelpAsked(args)], { from: 'user' })
    return outcome
  }
}

/**
 * What `help frobnicate` and `help --lang zh` mean: commander takes the word behind `help` for a command whatever it is, and
 * shows the help of the program as it does after a mistake, without saying which.
 */
function withHelpAsked(args: readonly string[]): readonly string[] {
  const [typed, name] = args
  if (typed !== 'help' || name === undefined || Object.hasOwn(declarations, name)) return args
  return name.startsWith('-') ? [...args.slice(1), '--help'] : args.slice(1)
}

/** The command that is typed where it is the first word, else all, which help, suggestions and completion are made of. */
function declarationsFor([typed]: readonly string[]): readonly Declaration[] {
  const all = Object.keys(declarations)
  const named = typed !== undefined && typed !== 'completion' && all.includes(typed) ? [typed] : all
  return named.map(name => declarations[name]!)
}
