/** The words and patterns of `grammars/front-matter.json`, with what plans and notices are called by `grammars/documents.json`. */
import { loadGrammar } from '../../../grammars.ts'
import { z } from '../../../zod.ts'

const strings = () => z.array(z.string().min(1))

/** `grammars/front-matter.json`, checked. */
export const grammar = loadGrammar('front-matter', () => {
  const words = z.strictObject({ note: z.string(), words: strings() })
  const pattern = z.strictObject({ note: z.string(), pattern: z.string() })
  const patterns = z.strictObject({ note: z.string(), patterns: strings() })
  return z.strictObject({
    note: z.string(),
    titleStart: pattern,
    titleMark: pattern,
    quotedOpening: pattern,
    titleEnd: pattern,
    titleTail: patterns,
    afterTitle: patterns,
    titleContinues: words,
    sentenceWords: words,
    noticeEnd: pattern,
    documentTitleEnd: pattern,
    documentNumber: pattern,
    address: z.strictObject({
      note: z.string(),
      openers: strings(),
      ends: strings(),
      textOpeners: strings(),
    }),
    unnumbered: words,
    attachment: pattern,
    attachmentLine: pattern,
    beforePlaces: pattern,
    releaseNotes: words,
    imprint: words,
    pageWords: words,
    pageFactsEnd: patterns,
    issuedName: z.strictObject({
      note: z.string(),
      start: z.string(),
      characters: z.string(),
      end: z.string(),
    }),
    divisions: words,
    allPlaces: words,
  })
})
/** What is used here of `grammars/documents.json`. */
export const documents = loadGrammar('documents', () =>
  z.object({
    planNouns: strings(),
    headingNouns: strings(),
    titleTails: strings(),
    preambleOpeners: strings(),
    introductionEnds: strings(),
  }),
)

const fragments: Record<string, string> = {
  unnumbered: alternatives(grammar.unnumbered.words),
  planNouns: alternatives([...documents.planNouns, ...documents.headingNouns]),
  titleTails: alternatives(documents.titleTails.map(tail => tail.replace(/[（）]/g, ''))),
  openers: alternatives(documents.preambleOpeners),
  mark: '[, 、.。]',
  date: '(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日',
}

/** One expression for any of some patterns, the names in braces in them filled in. */
export function compiled(sources: readonly string[], flags: string): RegExp {
  const source = sources
    .map(each => each.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => fragments[name] ?? whole))
    .join('|')
  return new RegExp(`(?:${source})`, flags)
}

/** Some words as alternatives of a pattern. */
export function alternatives(list: readonly string[]): string {
  return `(?:${list.toSorted((a, b) => b.length - a.length).join('|')})`
}
