import type { Edit } from '../../edits/edit.ts'
import { loadGrammar, noted } from '../../grammars.ts'
import { CharacterSet } from '../../lexicon/character-set.ts'
import { z } from '../../zod.ts'
import type { RepairRule } from '../rule.ts'

const grammar = loadGrammar('script', () =>
  z
    .object({
      traditional: z.string(),
      simplified: z.string(),
      loneTraditional: z.string(),
      loneSimplified: z.string(),
      keptNames: noted({ words: z.array(z.string().min(1)) }),
      regionalWords: noted({
        evidence: z.array(z.string().min(2)),
        words: z.record(z.string().min(2), z.string().min(2)),
      }),
      traditionalShare: z.number(),
      leastTraditional: z.int(),
    })
    .refine(
      data =>
        data.traditional.length === data.simplified.length &&
        data.loneTraditional.length === data.loneSimplified.length,
      'two lists that belong together must be equally long',
    ),
)

const { keptNames, regionalWords } = grammar
const traditional = new CharacterSet(grammar.traditional)
const simplified = new CharacterSet(grammar.simplified)
const loneTraditional = grammar.traditional + grammar.loneTraditional
const loneSimplified = grammar.simplified + grammar.loneSimplified
const lone = new CharacterSet(loneTraditional)
/** Quotation marks of Traditional text, in the forms of GB/T 15834. */
const quotes: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' }

/** In which script a text is written, by the frequent characters whose forms differ. */
export function scriptOf(text: string): 'simplified' | 'traditional' | 'mixed' {
  const old = traditional.countIn(text)
  if (old < grammar.leastTraditional) return 'simplified'
  const share = old / (old + simplified.countIn(text))
  if (share < 0.02) return 'simplified'
  return share > 0.8 ? 'traditional' : 'mixed'
}

/**
 * Traditional → Simplified: the lines that are written in Traditional characters as a whole; in others, where OpenCC would
 * turn some words of Simplified text into others, the characters that no Simplified text has.
 */
export const script: RepairRule = {
  id: 'script',
  repair(text) {
    const whole = scriptOf(text)
    return whole === 'simplified' ? { edits: loneCharacters(text) } : convert(text, whole === 'traditional')
  },
}

/** @param isWhole whether all of the text is Traditional: then so are lines of characters too rare to tell */
async function convert(text: string, isWhole: boolean) {
  const { toSimplified } = await import('../simplified.ts')
  const converter = (line: string) => toSimplified(line).replace(/[「」『』]/g, mark => quotes[mark]!)
  const regional = regionalWords.evidence.some(word => text.includes(word))
    ? new RegExp(Object.keys(regionalWords.words).join('|'), 'g')
    : undefined
  const edits: Edit[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (isTraditional(line) || (isWhole && simplified.countIn(line) === 0))
      addDifferences(edits, at, line, converter, regional)
    else for (const edit of loneCharacters(line, at, true)) edits.push(edit)
    at += line.length + 1
  }
  return { edits }
}

/** Words between two marks. */
const words = /[\u3400-\u9fff]{1,400}/g
/** So many Traditional characters in words that hold no Simplified one are a quotation, or a name as its owner writes it. */
const quoted = 2

/**
 * Traditional characters among Simplified ones.
 *
 * @param isMixed whether the text mixes both all over, so that nothing of it is a quotation
 */
function loneCharacters(text: string, offset = 0, isMixed = false): Edit[] {
  const edits: Edit[] = []
  if (lone.indexIn(text) < 0) return edits
  for (const { 0: run, index } of text.matchAll(words)) {
    let at = lone.indexIn(run)
    if (at < 0 || (!isMixed && lone.countIn(run) >= quoted && simplified.countIn(run) === 0)) continue
    for (; at >= 0; at = lone.indexIn(run, at + 1)) {
      if (isKept(run, at)) continue
      const start = offset + index + at
      edits.push({ start, end: start + 1, text: loneSimplified[loneTraditional.indexOf(run[at]!)]! })
    }
  }
  return edits
}

/** 於潜: a character in a name that keeps it. */
function isKept(run: string, at: number): boolean {
  return keptNames.words.some(name => {
    const place = name.indexOf(run[at]!)
    return place >= 0 && run.startsWith(name, at - place)
  })
}

function isTraditional(line: string): boolean {
  const old = traditional.countIn(line)
  return old > 0 && old / (old + simplified.countIn(line)) >= grammar.traditionalShare
}

/**
 * One edit for each run of changed characters; a converter that changes the count is asked character by character.
 *
 * @param regional words of the converted line that are others on the mainland
 */
function addDifferences(
  edits: Edit[],
  offset: number,
  line: string,
  converter: (text: string) => string,
  regional: RegExp | undefined,
): void {
  const before = [...line]
  let after = [...converter(line)]
  if (after.length !== before.length) after = before.map(character => converter(character))
  if (regional !== undefined) after = withMainlandWords(after, regional)
  let at = offset
  let run: Edit | null = null
  before.forEach((character, index) => {
    const end = at + character.length
    const written = after[index]!
    // A word stands by itself, so that the characters beside it keep their places.
    if (character === written || written.length > character.length) run = null
    if (character === written) {
      at = end
      return
    }
    if (run === null) {
      run = { start: at, end, text: written }
      edits.push(run)
    } else {
      run.end = end
      run.text += written
    }
    if (written === '' && after[index + 1] !== '') run = null
    at = end
  })
}

/** Characters with regional words changed: the first of a word becomes all of the other, the rest of them nothing. */
function withMainlandWords(characters: readonly string[], regional: RegExp): string[] {
  const changed = [...characters]
  const line = characters.join('')
  let first = 0
  let offset = 0
  for (const { 0: word, index } of line.matchAll(regional)) {
    while (offset < index) offset += characters[first++]!.length
    changed.fill('', first, first + word.length)
    changed[first] = regionalWords.words[word]!
  }
  return changed
}
