/** Options and the values of options that several commands have. */
import { InvalidArgumentError, Option } from 'commander'
import { languages } from '../../lexicon/languages.ts'
import { type OutputFormat, outputFormats, sheetNames } from '../../output/formats/names.ts'
import { isEncoding } from '../../source/detect-encoding.ts'

/** `--output`, of every command that writes one result. */
export function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to a file, as a whole or not at all')
}

/**
 * `--format`, of commands that write tables, too.
 *
 * @param otherwise the format where neither it nor the ending of the output tells one
 */
export function formatOption(otherwise: OutputFormat): Option {
  return new Option(
    '-f, --format <format>',
    `json (a result a line), ndjson (a row a line), csv, xlsx or md; told by the ending of the output, else ${otherwise}`,
  ).choices(outputFormats)
}

/** `--rows`, of the same commands. */
export function rowsOption(): Option {
  return new Option('--rows <sheet>', 'what a row of csv or ndjson is about (default: tasks)').choices(
    sheetNames,
  )
}

/** `--lang`, of the same commands: of the titles in tables as well as of messages. */
export function languageOption(): Option {
  return new Option(
    '--lang <language>',
    'language of messages and help (default: that of the locale), and of titles in csv, xlsx and md (default: zh)',
  ).choices(languages)
}

/** `--lang`, of all other commands. */
export function messageLanguageOption(): Option {
  return new Option(
    '--lang <language>',
    'language of messages and help (default: that of the locale)',
  ).choices(languages)
}

/** `--encoding`, of every command that reads documents. */
export function encodingOption(): Option {
  return new Option(
    '--encoding <label>',
    'encoding of the input, such as gbk or big5; told from its bytes by default',
  ).argParser(encodingLabel)
}

/** Reads the value of an option that is a whole number within bounds. @throws (the function returned) InvalidArgumentError */
export function wholeNumber(least: number, most: number): (typed: string) => number {
  return typed => {
    const number = Number(typed)
    if (!/^[0-9]{1,6}$/.test(typed) || number < least || number > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
    return number
  }
}

/** Reads which plans of two files to compare, counted from 1: `2` or `1:2`. @throws InvalidArgumentError */
export function planNumbers(typed: string): { before: number; after: number } {
  const [, before, after] = /^([1-9][0-9]{0,3})(?::([1-9][0-9]{0,3}))?$/.exec(typed) ?? []
  if (before === undefined) throw new InvalidArgumentError('Count plans from 1: 2, or 1:2.')
  return { before: Number(before), after: Number(after ?? before) }
}

/** Reads the name of an encoding that can be decoded. @throws InvalidArgumentError */
export function encodingLabel(label: string): string {
  if (!isEncoding(label))
    throw new InvalidArgumentError('No such encoding: try utf-8, gb18030, big5 or utf-16le.')
  return label
}
