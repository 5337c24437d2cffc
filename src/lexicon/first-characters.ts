/** With which characters a match of a pattern can begin, read from the pattern itself. */
import { knownFirstCharacters } from '../build-record.ts'
import { PatternReader, type Range, Unread } from './pattern-reader.ts'

/**
 * The code units that a match can begin with, as ranges; may name more than can in fact begin one, never fewer.
 *
 * @returns null where the pattern does not tell: it can match nothing, ignores case, or is written in a way that is
 *   not read here (references, `\p{…}`, code points by number)
 */
export function firstCharacters(pattern: RegExp): readonly Range[] | null {
  const pairs = knownFirstCharacters(pattern, () => asPairs(readFirst(pattern)))
  if (pairs === null) return null
  const ranges: Range[] = []
  for (let at = 0; at < pairs.length; at += 2) ranges.push([pairs.charCodeAt(at), pairs.charCodeAt(at + 1)])
  return ranges
}

/** Ranges as a string of their first and last characters in turn. */
function asPairs(ranges: readonly Range[] | null): string | null {
  return ranges === null ? null : ranges.map(([first, last]) => String.fromCharCode(first, last)).join('')
}

function readFirst({ source, flags }: RegExp): readonly Range[] | null {
  // A code point outside the BMP is two units to the text, and one to these patterns.
  if (/[iv]/.test(flags) || (flags.includes('u') && /[\ud800-\udfff]/.test(source))) return null
  try {
    const { ranges, nullable } = new PatternReader(source).disjunction()
    return nullable ? null : ranges
  } catch (error) {
    if (error instanceof Unread) return null
    throw error
  }
}
