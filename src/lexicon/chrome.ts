import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

const grammar = loadGrammar('chrome', () => {
  const list = noted({ patterns: z.array(z.string()) })
  return noted({
    above: list,
    below: list,
    files: list,
    contacts: list,
    dangling: list,
    inside: list,
    within: noted({ pattern: z.string() }),
    inserted: noted({ words: z.array(z.string().min(2)) }),
    watermark: noted({ pattern: z.string() }),
    longestShortLine: z.int(),
  })
})

/** What a page's own lines look like: above the title, after the last section, between paragraphs. */
export const chromeLines = {
  above: new RegExp(grammar.above.patterns.join('|')),
  below: new RegExp(grammar.below.patterns.join('|'), 'i'),
  files: new RegExp(grammar.files.patterns.join('|'), 'i'),
  contacts: new RegExp(grammar.contacts.patterns.join('|')),
  dangling: new RegExp(grammar.dangling.patterns.join('|')),
  inside: new RegExp(grammar.inside.patterns.join('|')),
  within: new RegExp(grammar.within.pattern, 'g'),
  longestShortLine: grammar.longestShortLine,
}

/** What pages put into a text against copying: between its words, and at the ends of its lines. */
export const copyGuardWords = {
  inserted: grammar.inserted.words,
  /** Made when asked for: hardly any text needs it. */
  watermark: () => new RegExp(grammar.watermark.pattern),
}

const decoration = /^[\s【［[（(|｜>»·•*-]{1,6}/
/** Words whose characters a blank parts, as those of a fact sheet that are set to one width: 索 引 号： */
const partedWord = /^(?:[一-鿿][ \u3000]{1,10}){1,7}[一-鿿](?![一-鿿])/

/** Whether a line is one of a kind of page's own lines, as it stands or without what decorates its head. */
export function isChrome(line: string, kind: 'above' | 'below' | 'files' | 'contacts' | 'dangling'): boolean {
  const pattern = chromeLines[kind]
  if (pattern.test(line)) return true
  const words = withoutDecoration(line)
  return words !== line && pattern.test(words)
}

/** A line without brackets, bars and arrows at its head, and without the blanks inside its first word. */
export function withoutDecoration(line: string): string {
  return line.replace(decoration, '').replace(partedWord, word => word.replace(/[ \u3000]/g, ''))
}
