import { type CompletedOption, type CompletedProgram, flagsOf, shellQuoted } from './model.ts'

/**
 * Completion for bash 3.2 and later, by `complete -F`. Where the function gives nothing, bash completes files, which is
 * right for all arguments and most values. Bash cuts words at `=`: the function puts `--format=json` together again.
 */
export function bashCompletion({ name, options, commands }: CompletedProgram): string {
  const patterns = (list: readonly CompletedOption[], prefix: string) =>
    list.flatMap(option => {
      const { value } = option
      if (value === null) return []
      const flags = flagsOf(option).map(flag => `${prefix}${flag}`)
      return [
        `    ${flags.join('|')}) ${reply(value === 'folder' ? '-d' : typeof value === 'object' ? words(value.words) : null)}; return ;;`,
      ]
    })
  const flags = (list: readonly CompletedOption[]) => reply(words(list.flatMap(flagsOf)))
  return `# Completion of ${name} for bash: source it, or put it into ~/.local/share/bash-completion/completions/${name}
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= word
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
    ${commands.map(command => command.name).join('|')}) command=$word; break ;;
    esac
  done
  case $command:$before in
${commands.flatMap(command => patterns(command.options, `${command.name}:`)).join('\n')}
  esac
  case $command:$current in
    :-*) ${flags(options)} ;;
    :*) ${reply(words(commands.map(command => command.name)))} ;;
${commands
  .flatMap(({ name: command, options: own, argument }) => [
    `    ${command}:-*) ${flags(own)} ;;`,
    ...(typeof argument === 'object' && argument !== null
      ? [`    ${command}:*) ${reply(words(argument.words))} ;;`]
      : []),
  ])
  .join('\n')}
  esac
}
complete -o bashdefault -o default -F _${name} ${name}
`
}

function words(list: readonly string[]): string {
  return `-W ${shellQuoted(list.join(' '))}`
}

/** Without a generator bash falls back to files. */
function reply(generator: string | null): string {
  return generator === null ? ':' : `COMPREPLY=($(compgen ${generator} -- "$current"))`
}
