import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

const grammar = loadGrammar('line-heads', () => noted({ bullets: noted({ characters: z.string() }) }))

/** Source of a character class: bullets, which stand before numbers of sections (◆1.清淤) and make items of lines. */
export const bulletClass = `[${grammar.bullets.characters}]`
