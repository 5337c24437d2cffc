/** When something is due, before and after. */
import type { Deadline } from '../plan/schema.ts'
import { matchItems } from './match.ts'
import { deadlinesOf, type Mention } from './mentions.ts'
import type { Passage } from './passages.ts'
import { addField, addTerms, type Terms } from './terms.ts'

const leastSimilarity = 0.25
/** The same day says as much as some shared words. */
const dayWeight = 2

/** A deadline before and after: null where it is new or gone, never on both sides. */
export interface DeadlineChange {
  before: Deadline | null
  after: Deadline | null
}

/** Deadlines of two passages that are moved, gone or new; they are paired by the words around them. */
export function compareDeadlines(before: Passage, after: Passage): DeadlineChange[] {
  const left = deadlinesOf(before.node)
  const right = deadlinesOf(after.node)
  const matches = matchItems(left.map(termsOf), right.map(termsOf), leastSimilarity)
  const matchedLeft = new Set(matches.map(match => match.before))
  const matchedRight = new Set(matches.map(match => match.after))
  const alone = {
    left: left.filter((_, index) => !matchedLeft.has(index)),
    right: right.filter((_, index) => !matchedRight.has(index)),
  }
  return [
    ...matches.map(match => ({ before: left[match.before]!.field, after: right[match.after]!.field })),
    ...pairSingles(...withoutSameTimes(alone.left, alone.right), left.length === right.length),
  ].filter(change => timeOf(change.before) !== timeOf(change.after))
}

/** A day that both sides name is no change, though the words around it are others. */
function withoutSameTimes(
  left: Mention<Deadline>[],
  right: Mention<Deadline>[],
): [left: Mention<Deadline>[], right: Mention<Deadline>[]] {
  const rest = [...right]
  const alone = left.filter(({ field }) => {
    const same = rest.findIndex(other => timeOf(other.field) === timeOf(field))
    if (same !== -1) rest.splice(same, 1)
    return same === -1
  })
  return [alone, rest]
}

/**
 * Where both passages name as many deadlines, the one left on each side is the same one. So is a deadline without
 * words around it, as in a responsibility clause: it is that of the whole passage.
 */
function pairSingles(
  left: Mention<Deadline>[],
  right: Mention<Deadline>[],
  asMany: boolean,
): DeadlineChange[] {
  const [one, other] = [left[0], right[0]]
  if (left.length === 1 && right.length === 1 && (asMany || one!.context === '' || other!.context === ''))
    return [{ before: one!.field, after: other!.field }]
  return [
    ...left.map(({ field }) => ({ before: field, after: null })),
    ...right.map(({ field }) => ({ before: null, after: field })),
  ]
}

function termsOf({ field, context }: Mention<Deadline>): Terms {
  const terms: Terms = new Map()
  addTerms(terms, context, 1)
  addField(terms, 'time', timeOf(field), dayWeight)
  addField(terms, 'kind', field.kind, 1)
  return terms
}

/** What a deadline says, however it is worded: `by  2017-12-31 `. */
function timeOf(deadline: Deadline | null): string {
  if (deadline === null) return ''
  const { kind, start, end, repeat, text } = deadline
  return start === null && end === null && repeat === null ? text : [kind, start, end, repeat].join(' ')
}
