import { hanRanges } from '../../lexicon/han.ts'
import { matchesOf } from '../../lexicon/matches.ts'
import { alternation, grammar, WordSet, wordSet } from './grammar.ts'

const { alone, kinds, notAlone, opening, closing, times, stages, parts, quotedParts, words } =
  grammar.baselines
const time = `(\\d{4}年|${alternation(times)}|“[^”]{2,8}”(?:${alternation(quotedParts)})?)(?:${alternation(parts)})?\\s?`
const patterns = [
  `(?:${alternation(opening)})\\s?${time}(?:${alternation(closing)})`,
  `(?:${alternation(alone)})\\s?(?:[^，。；：、“0-9\\s]{1,6}(?:${alternation(kinds)}))?${time}`,
]
/** 较试点前: only right before a value, where it cannot be a clause of its own. */
const stage = `(?<!${alternation(notAlone.before)})(?:${alternation(alone)})(?!${alternation(notAlone.after)})([${hanRanges}]{1,6}?(?:${alternation(stages.words)}))`
/** Each with the words that it ends in: most places are told by these, and the patterns are large. */
const atEnd = [
  { pattern: patterns[0]!, last: wordSet(closing) },
  { pattern: patterns[1]!, last: wordSet(['年', '”', ...times, ...quotedParts, ...parts]) },
  { pattern: stage, last: wordSet(stages.words) },
].map(({ pattern, last }) => ({ pattern: new RegExp(`${pattern}[，\\s]?$`, 'u'), last }))
/** Every baseline of a stretch. */
export const baselinePattern = new RegExp(patterns.join('|'), 'g')
const baselineWords = new WordSet<string>()
for (const [word, meaning] of Object.entries(words)) baselineWords.add([word], meaning)

const longest = 26
/** 比2015年翻一番，年均增长9%: the doubling has taken the year compared with. */
const multiplied = new RegExp(`^[^，。；]{0,6}(?:${alternation(grammar.ellipsis.multiples)})`)

/** The baseline that ends at an offset (比2013年, 与上年相比, 同比), and what it says: `2013年`, `上年`, `上年同期`. */
export function findBaseline(
  text: string,
  floor: number,
  end: number,
): { text: string; start: number } | null {
  const word = baselineWords.before(text, end, floor)
  if (word !== null) return { text: word.role, start: end - word.word.length }
  const from = Math.max(floor, end - longest)
  const stretch = text.slice(from, end)
  const lastEnd = stretch.length - /\s?[，\s]?$/.exec(stretch)![0].length
  for (const { pattern, last } of atEnd) {
    if (last.before(stretch, lastEnd, 0) === null) continue
    const match = pattern.exec(stretch)
    if (match !== null) return { text: match[1]!, start: from + match.index }
  }
  return null
}

/** The last baseline of a stretch that stands apart from the value: `与2015年相比，……下降10%`. */
export function lastBaseline(text: string, start: number, end: number): string | null {
  let last: string | null = null
  const stretch = text.slice(start, end)
  for (const match of matchesOf(stretch, baselinePattern)) {
    const from = match.index + match[0].length
    last = multiplied.test(stretch.slice(from, from + 12)) ? null : (match[1] ?? match[2] ?? null)
  }
  return last
}
