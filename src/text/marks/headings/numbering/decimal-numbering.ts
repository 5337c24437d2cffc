/**
 * Finds the headings of a plan that numbers them by parts: 1 总则 1.1 编制目的 1.1.1 … Such a number says itself where it
 * stands, so of all digits of a mangled text (`1总则1 1编制目的`) the longest chain is looked for in which each number is
 * the first below the one before, or the next after it or after one above it.
 */
import { readUnit } from '../../../../lexicon/units.ts'
import { isMangledMark } from '../../slots.ts'
import { continuesNumber } from '../heading-wording.ts'

/** A heading numbered by parts, in offsets of the mangled text. */
export interface DecimalHeading {
  start: number
  /** After its last digit. */
  end: number
  /** 2.1.3 → [2, 1, 3] */
  parts: readonly number[]
}

interface Candidate extends DecimalHeading {
  /** What speaks against it. */
  doubt: number
}

/** A number of so many parts is the deepest. */
const deepest = 3
/** A chain of fewer numbers of two parts and more is an accident. */
const fewestDivided = 4
/** What a number of one part counts, one of more parts counting 1: prose is full of them. */
const wholeWeight = 0.3
/** What it costs to take the last of digits in a row alone, and a number with a unit after it. */
const tailCost = 0.2
const amountCosts = { whole: 0.25, divided: 0.8 }
/** What a number costs that was skipped. */
const gapCost = 0.6

interface Chain {
  heading: DecimalHeading
  score: number
  divided: number
  previous: Chain | undefined
}

/** The headings of a text that are numbered by parts, in its order; none unless the text is numbered so throughout. */
export function findDecimalHeadings(text: string): DecimalHeading[] {
  /** The best chain that ends in a number, and the best that ends in one of its descendants or itself. */
  const ending = new Map<string, Chain>()
  const endingBelow = new Map<string, Chain>()
  let best: Chain | undefined
  for (const heading of candidates(text)) {
    const chain = extend(heading, ending, endingBelow)
    if (chain === undefined) continue
    const isBetter = (other: Chain | undefined) => other === undefined || chain.score >= other.score
    if (isBetter(ending.get(key(heading.parts)))) ending.set(key(heading.parts), chain)
    for (let depth = 1; depth <= heading.parts.length; depth++) {
      const above = key(heading.parts.slice(0, depth))
      if (isBetter(endingBelow.get(above))) endingBelow.set(above, chain)
    }
    if (isBetter(best)) best = chain
  }
  const headings: DecimalHeading[] = []
  if (best === undefined || best.divided < fewestDivided) return headings
  for (let chain: Chain | undefined = best; chain !== undefined; chain = chain.previous)
    headings.push(chain.heading)
  return headings.reverse()
}

/** The best chain that ends in a heading; undefined where nothing leads to its number. */
function extend(
  heading: Candidate,
  ending: ReadonlyMap<string, Chain>,
  endingBelow: ReadonlyMap<string, Chain>,
): Chain | undefined {
  const { parts } = heading
  const above = parts.slice(0, -1)
  const last = parts.at(-1)!
  const isDivided = above.length > 0
  const previous =
    last === 1
      ? ending.get(key(above))
      : better(
          endingBelow.get(key([...above, last - 1])),
          skipping(endingBelow.get(key([...above, last - 2]))),
        )
  if (previous === undefined && (isDivided || last !== 1)) return undefined
  return {
    heading,
    score: (previous?.score ?? 0) + (isDivided ? 1 : wholeWeight) - heading.doubt,
    divided: (previous?.divided ?? 0) + (isDivided ? 1 : 0),
    previous,
  }
}

function skipping(chain: Chain | undefined): Chain | undefined {
  return chain === undefined ? undefined : { ...chain, score: chain.score - gapCost }
}

function better(chain: Chain | undefined, other: Chain | undefined): Chain | undefined {
  return chain === undefined || (other !== undefined && other.score > chain.score) ? other : chain
}

/** Numbers of one to three parts before Han, a mark between them or not; of digits in a row each tail is one. */
function candidates(text: string): Candidate[] {
  const found: Candidate[] = []
  const starts: number[] = []
  for (const match of text.matchAll(/[0-9]{1,12}/g)) {
    const start = match.index
    const end = start + match[0].length
    const goesOn = starts.length > 0 && isMangledMark(text[start - 1]!) && /[0-9]/.test(text[start - 2] ?? '')
    if (!goesOn) starts.length = 0
    starts.push(start)
    if (match[0].length > 2 || match[0].startsWith('0')) continue
    const words = isMangledMark(text[end] ?? '') ? end + 1 : end
    if (!/[一-鿿]/.test(text[words] ?? '')) continue
    const isAmount = continuesNumber(text, words) || readUnit(text, words) !== null
    for (const first of starts.slice(-deepest)) {
      const numerals = text.slice(first, end).split(/[, 、.。]/)
      if (numerals.some(numeral => numeral.length > 2 || numeral.startsWith('0'))) continue
      if (/[A-Za-z]/.test(text[first - 1] ?? '')) continue
      if (numerals.length === 1 && isOfDate(text, first, end)) continue
      const cost = numerals.length === 1 ? amountCosts.whole : amountCosts.divided
      const doubt = (first === starts[0] ? 0 : tailCost) + (isAmount ? cost : 0)
      found.push({ start: first, end, parts: numerals.map(Number), doubt })
    }
  }
  return found
}

/** Whether a number is that of a month or day in a date: `2031年6月1日` */
function isOfDate(text: string, start: number, end: number): boolean {
  return /[年月]/.test(text[start - 1] ?? '') || /[年月]/.test(text[end] ?? '')
}

function key(parts: readonly number[]): string {
  return parts.join('.')
}
