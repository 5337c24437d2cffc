import { hanRanges } from '../../lexicon/han.ts'
import { matchesOf } from '../../lexicon/matches.ts'
import { alternation, grammar, WordSet, wordSet } from './grammar.ts'

const { alone, kinds, notAlone, opening, closing, times, stages, parts, quotedParts, words } =
  grammar.baselines

/** A part of a baseline, looked for right at an offset. Parts are patterns of their own: whole, they are compiled for long. */
const sticky = (source: string) => new RegExp(source, 'y')
const openingPart = sticky(`(?:${alternation(opening)})\\s?`)
const alonePart = sticky(`(?:${alternation(alone)})\\s?`)
const kindPart = sticky(`[^，。；：、“0-9\\s]{1,6}(?:${alternation(kinds)})`)
const timePart = sticky(
  `(\\d{4}年|${alternation(times)}|“[^”]{2,8}”(?:${alternation(quotedParts)})?)(?:${alternation(parts)})?\\s?`,
)
const closingPart = sticky(`(?:${alternation(closing)})`)
const firstCharacters = new RegExp(
  `[${[...new Set([...opening, ...alone].map(([first]) => first))].join('')}]`,
  'g',
)

/** 较试点前: only right before a value, where it cannot be a clause of its own. */
const stage = new RegExp(
  `(?<!${alternation(notAlone.before)})(?:${alternation(alone)})(?!${alternation(notAlone.after)})([${hanRanges}]{1,6}?(?:${alternation(stages.words)}))[，\\s]?$`,
  'u',
)
/** The words that each kind of baseline ends in: most places are told by these. */
const lastWords = {
  between: wordSet(closing),
  after: wordSet(['年', '”', ...times, ...quotedParts, ...parts]),
  stage: wordSet(stages.words),
}

interface Baseline {
  /** What is compared with: `2013年`, `上年`. */
  time: string
  start: number
  end: number
}

const baselineWords = new WordSet<string>()
for (const [word, meaning] of Object.entries(words)) baselineWords.add([word], meaning)

const longest = 26
/** 比2015年翻一番，年均增长9%: the doubling has taken the year compared with. */
const multiplied = new RegExp(`^[^，。；]{0,6}(?:${alternation(grammar.ellipsis.multiples)})`)

/** Where a part that begins at an offset ends. */
function endOf(part: RegExp, text: string, at: number): number | null {
  part.lastIndex = at
  return part.test(text) ? part.lastIndex : null
}

function timeAt(text: string, at: number): { time: string; end: number } | null {
  timePart.lastIndex = at
  const match = timePart.exec(text)
  return match && { time: match[1]!, end: timePart.lastIndex }
}

/** 与2015年相比, 在上年基础上. */
function between(text: string, start: number): Baseline | null {
  const at = endOf(openingPart, text, start)
  const time = at === null ? null : timeAt(text, at)
  const end = time && endOf(closingPart, text, time.end)
  return time && end !== null ? { time: time.time, start, end } : null
}

/** 比2015年, 较历史最高年份1999年. */
function after(text: string, start: number): Baseline | null {
  const at = endOf(alonePart, text, start)
  if (at === null) return null
  const behindKind = endOf(kindPart, text, at)
  const time = (behindKind !== null && timeAt(text, behindKind)) || timeAt(text, at)
  return time && { ...time, start }
}

/** The baselines of a stretch from left to right, none within another. */
function* baselinesOf(text: string, ...readers: readonly (typeof after)[]): Generator<Baseline> {
  let end = 0
  for (const { index } of matchesOf(text, firstCharacters)) {
    if (index < end) continue
    for (const read of readers) {
      const baseline = read(text, index)
      if (baseline === null) continue
      yield baseline
      end = baseline.end
      break
    }
  }
}

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
  for (const [last, read] of [
    [lastWords.between, between],
    [lastWords.after, after],
  ] as const) {
    if (last.before(stretch, lastEnd, 0) === null) continue
    for (const { time, start, end } of baselinesOf(stretch, read))
      if (end >= lastEnd) return { text: time, start: from + start }
  }
  if (lastWords.stage.before(stretch, lastEnd, 0) === null) return null
  const match = stage.exec(stretch)
  return match && { text: match[1]!, start: from + match.index }
}

/** The last baseline of a stretch that stands apart from the value: `与2015年相比，……下降10%`. */
export function lastBaseline(text: string, start: number, end: number): string | null {
  let last: string | null = null
  const stretch = text.slice(start, end)
  for (const { time, end: from } of baselinesOf(stretch, between, after))
    last = multiplied.test(stretch.slice(from, from + 12)) ? null : time
  return last
}

/** A stretch without its baselines. */
export function withoutBaselines(text: string): string {
  let rest = ''
  let at = 0
  for (const { start, end } of baselinesOf(text, between, after)) {
    rest += text.slice(at, start)
    at = end
  }
  return rest + text.slice(at)
}
