import type { PlacedGroup } from './context.ts'
import { alternation, grammar, wordSet } from './grammar.ts'
import type { DateMention } from './mention.ts'

const wholeYear = wordSet(grammar.wholeYear.words)
const ordinal = wordSet(grammar.clauseOrdinals.words)
/** No date governs a value farther off, in UTF-16 code units. */
export const farthest = 240

/** The last day that a date sets as a deadline; null where it only says when something begins or recurs. */
export function endOf(date: DateMention): string | null {
  return date.kind === 'by' || date.kind === 'during' ? date.endDate : null
}

/**
 * How far a date before a value reaches: to the end of its measure, and a milestone no further than its ；.
 *
 * @param first of the values that the date stands before
 */
export function reach(
  text: string,
  dates: readonly DateMention[],
  date: DateMention,
  placed: PlacedGroup,
  first: PlacedGroup,
): string | null {
  const { start } = placed.group
  const between = text.slice(Math.max(date.end, start - farthest), start)
  const inYear = endOf(date)
  const clause = between.slice(Math.max(between.lastIndexOf('；'), between.lastIndexOf('，')) + 1)
  if (inYear !== null && wholeYear.after(clause, 0, clause.length) !== null)
    return `${inYear.slice(0, 4)}-12-31`
  const semicolon = between.lastIndexOf('；')
  const comma = between.lastIndexOf('，')
  const ownClause = between.indexOf('，') < comma && between[comma + 1] === grammar.per.each
  if (ownClause && recursIn(between.slice(comma))) return null
  if (semicolon < 0) return inYear
  // 11月底前建成；每月排查2次: what recurs from then on is due on no day.
  if (placed.predicate.dates.some(({ kind }) => kind === 'every') || recursIn(between.slice(semicolon)))
    return null
  if (ordinal.after(between, semicolon + 1, between.length) !== null) return null
  const head = dates[0]!
  if (head !== date && inYear !== null && (endOf(head) ?? '') > inYear) return endOf(head)
  // 到2031年，甲区要下降18%；乙区要下降17%: where the first value has the verb, it is that of the goal.
  const ownVerb = first !== placed && first.predicate.modal
  return !ownVerb && endsScope(text, date, placed) ? null : inYear
}

const recurrence = new RegExp(
  `${grammar.per.each}(?:${alternation(grammar.recurrence.periods)})[^，；]{0,12}$`,
)

function recursIn(words: string): boolean {
  return recurrence.test(words)
}

/** A standing requirement after ； is no part of the goal before it. */
function endsScope(text: string, date: DateMention, { group, predicate }: PlacedGroup): boolean {
  return (
    predicate.modal &&
    !predicate.dates.includes(date) &&
    text.slice(Math.max(date.end, group.start - farthest), group.start).includes('；')
  )
}
