/** What can be completed, read off the program's own options. */
import type { Command, Option } from 'commander'
import { told } from '../../lexicon/messages.ts'

/** An option that a shell completes. */
export interface CompletedOption {
  /** `-f` and `--format`, one of them or both. */
  short: string | null
  long: string | null
  description: string
  value: CompletedValue | null
}

/** What may follow: one of some words, the name of a file or folder, or what nobody can foresee. */
export type CompletedValue = { words: readonly string[] } | 'file' | 'folder' | 'unknown'

/** A command that a shell completes, with its options. */
export interface CompletedCommand {
  name: string
  description: string
  options: CompletedOption[]
  /** What its arguments are; null where it takes none. */
  argument: CompletedValue | null
}

/** All that a shell completes of the program; `options` are those that stand before a command. */
export interface CompletedProgram {
  name: string
  options: CompletedOption[]
  commands: CompletedCommand[]
}

/** The commands and options that the help shows, in its order. */
export function completedProgram(program: Command): CompletedProgram {
  const help = program.createHelp()
  const names = help.visibleCommands(program).map(command => command.name())
  return {
    name: program.name(),
    options: help.visibleOptions(program).map(completedOption),
    commands: help.visibleCommands(program).map(command => ({
      name: command.name(),
      description: help.subcommandDescription(command),
      options: help.visibleOptions(command).map(completedOption),
      argument: argumentOf(command, names),
    })),
  }
}

function argumentOf(command: Command, names: readonly string[]): CompletedValue | null {
  const [first] = command.registeredArguments
  if (first === undefined) return null
  if (first.argChoices !== undefined) return { words: first.argChoices }
  return command.name() === 'help' ? { words: names.filter(name => name !== 'help') } : 'file'
}

function completedOption(option: Option): CompletedOption {
  return {
    short: option.short ?? null,
    long: option.long ?? null,
    description: told(option.description),
    value: option.required || option.optional ? valueKind(option) : null,
  }
}

function valueKind({ argChoices, flags }: Option): CompletedValue {
  if (argChoices !== undefined) return { words: argChoices }
  if (flags.endsWith('<file>')) return 'file'
  return flags.endsWith('<folder>') ? 'folder' : 'unknown'
}

/** The flags of an option, the short one first. */
export function flagsOf({ short, long }: CompletedOption): string[] {
  return [short, long].filter(flag => flag !== null)
}

/** A text in single quotes, as POSIX shells and zsh read it. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
