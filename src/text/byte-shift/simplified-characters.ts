/**
 * The characters of GBK that simplified text writes otherwise. To convert them all takes the tables of OpenCC, which a
 * simplified text does not need: the build converts them once and records what changes.
 */
import { readFileSync } from 'node:fs'
import { toSimplified } from '../simplified.ts'
import { gbkCharacters } from './gbk.ts'

/** Where the build records them: beside the bundle, so that a checkout without a build converts them itself. */
export function simplifiedCharactersPath(): URL {
  return new URL('./simplified-characters.txt', import.meta.url)
}

/** By the UTF-16 code unit of the character as it is written: its simplified form, where that is another. */
export function simplifiedCharacters(): Map<number, string> {
  let lines: string
  try {
    lines = readFileSync(simplifiedCharactersPath(), 'utf8')
  } catch {
    lines = convertedCharacters()
  }
  return new Map(lines.split('\n').map(line => [line.charCodeAt(0), line.slice(1)]))
}

/** As the build records them: a line for each, the character as it is written and its simplified form behind it. */
export function convertedCharacters(): string {
  const characters = gbkCharacters()
  // A character a line: in running text the converter would change whole words.
  const simplified = toSimplified(characters.join('\n')).split('\n')
  return characters
    .map((written, index) => written + simplified[index]!)
    .filter(line => line[0] !== line.slice(1))
    .join('\n')
}
