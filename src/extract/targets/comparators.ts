import { hanRanges } from '../../lexicon/han.ts'
import type { Comparator } from '../../tree/nodes.ts'
import { alternation, grammar, WordSet } from './grammar.ts'

/** Words behind a value: 以上, 以内, 左右. */
export const comparatorsAfter = new WordSet<Comparator>()
for (const op of ['>=', '<=', '~'] as const) comparatorsAfter.add(grammar.comparators.after[op], op)
const { early } = grammar.comparators
/** 至少 before a verb and its object: the bound holds for the value behind them. */
const earlyBound = new RegExp(
  `(?:(?<least>${alternation(early['>='])})|(?<most>${alternation(early['<='])}))[${hanRanges}]{1,8}$`,
  'u',
)
/** The words of such bounds, which are no part of an indicator. */
export const earlyBounds = new RegExp(alternation([...early['>='], ...early['<=']]), 'g')

/**
 * The bound that stands before the verb of a value and not right before the value (至少入户安检1次).
 *
 * @param words what stands before the predicate of the value
 */
export function earlyComparator(words: string): Comparator | null {
  const match = earlyBound.exec(words)
  if (match === null) return null
  return match.groups!.least === undefined ? '<=' : '>='
}

/** A mark or blank that damage left between value and comparator is believed where the clause ends behind it. */
const strayMark = /^[，。、.]$/
const clauseEnd = /^[，。；、）\s]?$/

/** The comparator that stands after a value: 以上, 以内, 左右. `end` is where it ends, or the given offset. */
export function readComparatorAfter(text: string, offset: number): { op: Comparator | null; end: number } {
  const start = text[offset] === ' ' ? offset + 1 : offset
  const found = comparatorsAfter.after(text, start, text.length)
  if (found !== null) return { op: found.role, end: start + found.word.length }
  if (strayMark.test(text[start] ?? '')) {
    const stray = comparatorsAfter.after(text, start + 1, text.length)
    const end = start + 1 + (stray?.word.length ?? 0)
    if (stray !== null && clauseEnd.test(text[end] ?? '')) return { op: stray.role, end }
  }
  return { op: null, end: offset }
}
