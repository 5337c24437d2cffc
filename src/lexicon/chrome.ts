import * as z from 'zod'
import { loadGrammar, noted } from '../grammars.ts'

const list = noted({ patterns: z.array(z.string()) })
const grammar = loadGrammar('chrome', () =>
  noted({ above: list, below: list, inside: list, longestShortLine: z.int() }),
)

/** What a page's own lines look like: above the title, after the last section, between paragraphs. */
export const chromeLines = {
  above: new RegExp(grammar.above.patterns.join('|')),
  below: new RegExp(grammar.below.patterns.join('|'), 'i'),
  inside: new RegExp(grammar.inside.patterns.join('|')),
  longestShortLine: grammar.longestShortLine,
}
