import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'
import { hanNumberPattern } from './numbering.ts'

const grammar = loadGrammar('line-heads', () =>
  noted({ bullets: noted({ characters: z.string() }), articles: noted({ pattern: z.string() }) }),
)

/** Source of a character class: bullets, which stand before numbers of sections (◆1.清淤) and make items of lines. */
export const bulletClass = `[${grammar.bullets.characters}]`

/** The numbers of chapters and articles, each with the number and the kind as groups. */
export const articleNumbers = () =>
  new RegExp(grammar.articles.pattern.replace('{number}', hanNumberPattern), 'g')
