/** Says the help and the usage errors of the command line in the language that is set. */
import type { Argument, Command, HelpConfiguration, Option } from 'commander'
import { told, worded } from '../lexicon/messages.ts'
import { columnsOf, wrapColumns } from '../output/columns.ts'

/** Makes commander show its help in the language that is set when it is shown. */
export const toldHelp: HelpConfiguration = {
  styleTitle: told,
  commandDescription: (command: Command) => told(command.description()),
  subcommandDescription: (command: Command) => told(command.description()),
  argumentDescription: (argument: Argument) => told(argument.description) + remarks(argument.argChoices),
  optionDescription: ({ description, argChoices, defaultValue }: Option) =>
    told(description) + remarks(argChoices, defaultValue),
  displayWidth: columnsOf,
  boxWrap: wrapColumns,
}

/** What the help tells after a description. */
function remarks(choices: readonly string[] | undefined, value?: unknown): string {
  const words = [
    ...(choices === undefined
      ? []
      : [told(`choices: ${choices.map(choice => JSON.stringify(choice)).join(', ')}`)]),
    ...(value === undefined ? [] : [told(`default: ${JSON.stringify(value)}`)]),
  ]
  return words.length === 0 ? '' : worded(' ({details})', { details: words.join(told(', ')) })
}

/** Usage errors, line by line: the second may suggest what was meant. */
export function toldUsageError(text: string): string {
  return text
    .split('\n')
    .map(line => (line === '' ? line : told(line)))
    .join('\n')
}
