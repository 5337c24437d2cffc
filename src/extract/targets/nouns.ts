import { grammar, wordSet } from './grammar.ts'

const verbs = wordSet(grammar.nouns.verbs)
const openers = wordSet(grammar.nouns.openers.words)
const attributives = new Set(grammar.attributive)
const conjunctions = wordSet([...grammar.listSeparators.conjunctions, ...grammar.listSeparators.marks])
const longestNoun = 40

/** The noun phrase that a value stands before (50%以上的乡镇卫生院 …), and what is said of it. */
export interface NounPhrase {
  noun: string
  /** 开展远程诊疗, up to the mark; null where nothing is said. */
  verbPhrase: string | null
  nounEnd: number
  /** After noun and verb phrase. */
  end: number
}

/**
 * Reads the noun phrase after a value; null where none stands there.
 *
 * @param start after the value and its comparator
 * @param limit the next value, or the end of the text
 */
export function readNounPhrase(text: string, start: number, limit: number): NounPhrase | null {
  let at = start
  if (attributives.has(text[at] ?? '')) at++
  else if (text[at] === ' ') at++
  if (!/[\p{Script=Han}“]/u.test(text[at] ?? '') || openers.after(text, at, limit) !== null) return null
  const nounStart = at
  const end = phraseEnd(text, at, Math.min(limit, at + longestNoun))
  for (let quoted = false; at < end; at++) {
    if (text[at] === '“') quoted = true
    else if (text[at] === '”') quoted = false
    else if (!quoted && at > nounStart && verbs.after(text, at, end) !== null) break
  }
  const noun = trimmed(text.slice(nounStart, at))
  if (noun.length < 1) return null
  const verbPhrase = text.slice(at, end)
  return {
    noun,
    verbPhrase: verbPhrase === '' || /\d/.test(verbPhrase) ? null : verbPhrase,
    nounEnd: at,
    end,
  }
}

/** Up to the mark that ends the phrase; what stands in quotes or brackets belongs to it. */
function phraseEnd(text: string, start: number, limit: number): number {
  let depth = 0
  for (let at = start; at < limit; at++) {
    const character = text[at]!
    if (character === '（' || character === '“') depth++
    else if (character === '）' || character === '”') {
      if (depth === 0) return at
      depth--
    } else if (depth === 0 && /[，。；：、！？\n]/.test(character)) return at
  }
  return limit
}

function trimmed(words: string): string {
  let noun = words.replaceAll(/[“”\s]/g, '')
  const conjunction = conjunctions.before(noun, noun.length, 0)
  if (conjunction !== null) noun = noun.slice(0, -conjunction.word.length)
  return noun
}
