import type { Known } from '../src/text/marks/slots.ts'
import { findStructure } from '../src/text/marks/structure.ts'

/**
 * A mangled text with what is found of its structure put in: `|` stands for a break and `_` for a blank without a mark,
 * all other marks become `·`.
 *
 * @param runs marks that are known before, by their offsets
 */
export function restoredStructure(text: string, runs: [number, string][] = []): string {
  const known: Known = { runs: new Map(runs), breaks: new Set() }
  findStructure(text, known)
  let result = ''
  for (let offset = 0; offset < text.length; offset++) {
    if (known.breaks.has(offset)) result += '|'
    if (known.blanks?.has(offset)) result += '_'
    result += known.runs.get(offset) ?? text[offset]!.replace(/[, 、.。]/, '·')
  }
  return result
}
