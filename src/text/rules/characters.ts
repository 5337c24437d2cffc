import type { Edit } from '../../edits/edit.ts'
import { loadGrammar, noted } from '../../grammars.ts'
import { isHan } from '../../lexicon/han.ts'
import { z } from '../../zod.ts'
import type { RepairRule } from '../rule.ts'

const grammar = loadGrammar('characters', () => {
  const forms = z.record(z.string().length(1), z.string().length(1))
  const code = z.string().regex(/^[0-9a-f]{4}$/)
  return noted({
    radicals: noted({ source: z.string(), forms }),
    marks: noted({ source: z.string(), forms }),
    blanks: noted({ codes: z.array(code) }),
    invisible: noted({ ranges: z.array(z.string().regex(/^[0-9a-f]{4}-[0-9a-f]{4}$/)) }),
    lineEnds: noted({ codes: z.array(code) }),
    letterBreaks: noted({ codes: z.array(code) }),
    privateUse: noted({ source: z.string(), forms }),
  })
})

const forms = new Map(
  [grammar.radicals, grammar.marks, grammar.privateUse].flatMap(({ forms }) => Object.entries(forms)),
)
const blanks = grammar.blanks.codes.map(code => `\\u${code}`).join('')
const invisible = grammar.invisible.ranges.map(range => range.replace(/[0-9a-f]{4}/g, '\\u$&')).join('')
const lineEnds = grammar.lineEnds.codes.map(code => `\\u${code}`).join('')
const letterBreaks = grammar.letterBreaks.codes.map(code => `\\u${code}`).join('')

/** All that this rule may change: most texts hold none, which one look tells. */
const odd = new RegExp(
  `[${blanks}]+|[${invisible}]+|\\r(?!\\n)|[${lineEnds.replace('\\u000d', '')}${letterBreaks}]|[\\u2e80-\\u2fdf\\ue000-\\ufaff\\ufe10-\\ufe6f\\u066a\\u2052]`,
  'g',
)
const isBlank = new RegExp(`^[${blanks}]`)
const isInvisible = new RegExp(`^[${invisible}]`)
const isLineEnd = new RegExp(`^[${lineEnds}]`)
const isLetterBreak = new RegExp(`^[${letterBreaks}]`)
/** A letter or figure before a letter, or a letter behind it, makes a word of it: РM2.5. */
const wordBefore = /^[\p{L}\d]$/u
const wordBehind = /^[A-Za-z\u0400-\u04ff]/

/**
 * One character for each: blanks of other widths, radicals and compatibility forms that fonts name instead of characters (`⼯` for 工, `⻓` for
 * 长), marks of vertical lines, line ends of other systems; characters that show nothing go.
 */
export const characters: RepairRule = {
  id: 'characters',
  repair(text) {
    const edits: Edit[] = []
    for (const { 0: found, index } of text.matchAll(odd)) {
      const after = plainForm(text, found, index)
      if (after !== found) edits.push({ start: index, end: index + found.length, text: after })
    }
    return { edits }
  },
}

function plainForm(text: string, found: string, at: number): string {
  if (isBlank.test(found)) return ' '.repeat(found.length)
  if (isInvisible.test(found)) return ''
  if (isLineEnd.test(found)) return '\n'
  if (isLetterBreak.test(found)) return standsAlone(text, at) ? '\n' : found
  const form = forms.get(found)
  if (form !== undefined) return form
  if (found >= '\ue000' && found <= '\uf8ff')
    return isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1)) ? found : ''
  return isCompatibilityIdeograph(found) ? found.normalize('NFKC') : found
}

/** Of the blocks in which Unicode says what each character stands for: Kangxi Radicals, CJK Compatibility Ideographs. */
function isCompatibilityIdeograph(character: string): boolean {
  return (character >= '\u2e9f' && character <= '\u2fd5') || (character >= '\uf900' && character <= '\ufaff')
}

/** Whether no word or figure goes on across the letter at an offset. */
function standsAlone(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const isWord = wordBefore.test(before) && !isHan(before.charCodeAt(0))
  return !isWord && !wordBehind.test(text[at + 1] ?? '')
}
