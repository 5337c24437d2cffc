import { type Language, languages } from '../lexicon/languages.ts'

/**
 * The language of messages and help: what `--lang` says, else the locale by POSIX's order of precedence (LC_ALL,
 * LC_MESSAGES, LANG; one that is empty counts as not set), else English.
 *
 * @param args of the command line; read before they are parsed, since the help is made of the language
 */
export function messageLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const ends = args.indexOf('--')
  const options = ends === -1 ? args : args.slice(0, ends)
  for (const [index, arg] of options.entries()) {
    const typed = arg === '--lang' ? options[index + 1] : arg.startsWith('--lang=') ? arg.slice(7) : undefined
    const chosen = languages.find(language => language === typed)
    if (chosen !== undefined) return chosen
  }
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^zh(?:$|[_.@-])/i.test(locale) ? 'zh' : 'en'
}
