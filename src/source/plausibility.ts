import { loadGrammar } from '../grammars.ts'
import { z } from '../zod.ts'

const frequentCharactersSchema = () =>
  z.strictObject({
    note: z.string(),
    source: z.string(),
    simplified: z.array(z.string()),
    traditional: z.array(z.string()),
  })

/** Ideographic punctuation and full-width forms, and the quotes, dashes and dots that Chinese shares with others. */
const chineseMark = /[\u3000-\u303f\uff01-\uff5e·—‘’“”…]/

let frequent: Set<string> | undefined

/**
 * How much of a decoded text reads as Chinese: the share of its characters outside ASCII that official Chinese often
 * uses. Text in the right encoding has over 0.8, in a wrong one rarely over 0.2, since mojibake falls on characters
 * from all over the table.
 *
 * @returns 0 to 1; 0 for text that is all ASCII
 */
export function plausibility(text: string): number {
  frequent ??= loadFrequentCharacters()
  let outside = 0
  let good = 0
  for (const character of text) {
    if (character <= '\x7f') continue
    outside++
    if (frequent.has(character) || chineseMark.test(character)) good++
  }
  return outside === 0 ? 0 : good / outside
}

function loadFrequentCharacters(): Set<string> {
  const { simplified, traditional } = loadGrammar('frequent-characters', frequentCharactersSchema)
  return new Set([...simplified, ...traditional].join(''))
}
