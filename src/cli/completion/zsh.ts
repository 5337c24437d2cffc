import {
  type CompletedOption,
  type CompletedProgram,
  type CompletedValue,
  flagsOf,
  shellQuoted,
} from './model.ts'

/** Completion for zsh, by `_arguments`: as a file `_wpp` in `fpath`, or sourced. */
export function zshCompletion({ name, options, commands }: CompletedProgram): string {
  const described = commands.map(command => shellQuoted(`${escaped(command.name)}:${command.description}`))
  return `#compdef ${name}
# Completion of ${name} for zsh: put it into a folder of $fpath as _${name}, or source it after compinit.
_${name}() {
  local curcontext="$curcontext" state line
  local -a commands
  typeset -A opt_args
  _arguments -C \\
    ${options.map(specification).join(' \\\n    ')} \\
    '1: :->command' \\
    '*:: :->rest'
  case $state in
  command)
    commands=(
      ${described.join('\n      ')}
    )
    _describe command commands
    ;;
  rest)
    case $words[1] in
${commands
  .map(({ name: command, options: own, argument }) => {
    const parts = own.map(specification)
    if (argument !== null) parts.push(shellQuoted(`*:argument:${action(argument)}`))
    return `    ${command}) _arguments -s \\\n      ${parts.join(' \\\n      ')} ;;`
  })
  .join('\n')}
    esac
    ;;
  esac
}
if [ "$funcstack[1]" = _${name} ]; then _${name} "$@"; else compdef _${name} ${name}; fi
`
}

/**
 * `(-f --format)'{-f+,--format=}'[what it does]:value:(json csv)`, quoted for the shell. The marks behind flags let the
 * value follow at once, `-fcsv` and `--format=csv`, or after a blank.
 */
function specification(option: CompletedOption): string {
  const flags = flagsOf(option)
  const value = option.value === null ? '' : `:value:${action(option.value)}`
  const tail = shellQuoted(`[${escaped(option.description)}]${value}`)
  const marked =
    option.value === null ? flags : flags.map(flag => `${flag}${flag.startsWith('--') ? '=' : '+'}`)
  return flags.length === 1 ? `${marked[0]}${tail}` : `'(${flags.join(' ')})'{${marked.join(',')}}${tail}`
}

function action(value: CompletedValue): string {
  if (typeof value === 'object') return `(${value.words.join(' ')})`
  if (value === 'unknown') return ' '
  return value === 'folder' ? '_files -/' : '_files'
}

/** What has a meaning in a specification of `_arguments`. */
function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, '\\$&')
}
