import type { Span } from '../edits/edit.ts'
import { matchesOf } from '../lexicon/matches.ts'

/** What ends a sentence, with the brackets and quotes that close behind it. A semicolon parts duties as a full stop does. */
const sentence = /[^。！？；;\n]{1,20000}(?:[。！？；;]{1,4}[”’」』）)]{0,2})?/g

/**
 * The sentences of a text in order, with their closing marks, without the blanks around them; what holds no letter is
 * left out.
 */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = []
  for (const match of matchesOf(text, sentence)) {
    const trimmed = match[0].trim()
    // Most hold a Chinese character, which costs less to see than that a character is a letter.
    if (!/[\u4e00-\u9fff]/.test(trimmed) && !/\p{L}/u.test(trimmed)) continue
    const start = match.index + match[0].indexOf(trimmed)
    found.push([start, start + trimmed.length])
  }
  return found
}
