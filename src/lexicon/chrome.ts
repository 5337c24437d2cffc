import * as z from 'zod'
import { loadGrammar } from '../grammars.ts'

const list = z.object({ patterns: z.array(z.string()) })
const grammar = loadGrammar('chrome', () =>
  z.object({ above: list, below: list, inside: list, longestShortLine: z.int() }),
)

/** What a page's own lines look like: above the title, after the last section, between paragraphs. */
export const chromeLines = {
  above: new RegExp(grammar.above.patterns.join('|')),
  below: new RegExp(grammar.below.patterns.join('|'), 'i'),
  inside: new RegExp(grammar.inside.patterns.join('|')),
  longestShortLine: grammar.longestShortLine,
}
