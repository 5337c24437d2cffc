import type { CompletedOption, CompletedProgram, CompletedValue } from './model.ts'

/** Completion for fish, by `complete`: as a file `wpp.fish` in its folder of completions, or sourced. */
export function fishCompletion({ name, options, commands }: CompletedProgram): string {
  // Not `__fish_use_subcommand`: it takes the value of an option before the command for a command.
  const names = commands.map(command => command.name).join(' ')
  const first = `complete -c ${name} -n 'not __fish_seen_subcommand_from ${names}'`
  const lines = [
    `# Completion of ${name} for fish: put it into ~/.config/fish/completions/${name}.fish, or source it.`,
    `${first} -f`,
    ...options.map(option => `${first}${described(option)}`),
    ...commands.map(command => `${first} -a ${command.name} -d ${quoted(command.description)}`),
    ...commands.flatMap(({ name: command, options: own, argument }) => {
      const within = `complete -c ${name} -n '__fish_seen_subcommand_from ${command}'`
      return [
        ...(argument === 'file' ? [] : [`${within} -f${argument === null ? '' : values(argument)}`]),
        ...own.map(option => `${within}${described(option)}`),
      ]
    }),
  ]
  return `${lines.join('\n')}\n`
}

function described({ short, long, description, value }: CompletedOption): string {
  const flags = [short === null ? '' : ` -s ${short.slice(1)}`, long === null ? '' : ` -l ${long.slice(2)}`]
  return `${flags.join('')}${value === null ? '' : ` -r${values(value)}`} -d ${quoted(description)}`
}

function values(value: CompletedValue): string {
  if (value === 'file') return ' -F'
  if (value === 'folder') return ` -f -a '(__fish_complete_directories)'`
  return value === 'unknown' ? ' -f' : ` -f -a ${quoted(value.words.join(' '))}`
}

/** In single quotes fish reads a backslash before a quote and before itself. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
