import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

const grammar = loadGrammar('chrome', () => {
  const list = noted({ patterns: z.array(z.string()) })
  return noted({ above: list, below: list, inside: list, longestShortLine: z.int() })
})

/** What a page's own lines look like: above the title, after the last section, between paragraphs. */
export const chromeLines = {
  above: new RegExp(grammar.above.patterns.join('|')),
  below: new RegExp(grammar.below.patterns.join('|'), 'i'),
  inside: new RegExp(grammar.inside.patterns.join('|')),
  longestShortLine: grammar.longestShortLine,
}
