import type { ReadClause } from './clause-reading.ts'

/** Names alone make a clause only in a text that has so many clauses. */
const fewestClauses = 3
/** So many clauses of names alone before headings show that a plan writes them anywhere. */
const fewestLists = 2
/** So many clauses that end in a time show that a time after a clause is part of it. */
const fewestTimed = 2

/**
 * Of what was read as clauses, that which the plan is seen to write so: lists of names that end at no heading, and times
 * after clauses that end at none.
 *
 * @param clauses in the order of the text
 */
export function keepHabitual(clauses: readonly ReadClause[]): ReadClause[] {
  const lists = clauses.filter(({ listOnly, isBordered }) => listOnly && isBordered).length
  const writesTimes = clauses.filter(({ time }) => time === 'inside').length >= fewestTimed
  let ranksLists = false
  return clauses
    .map(clause => (clause.time === 'after' && writesTimes ? withTime(clause) : clause))
    .filter(({ listOnly, isBordered, time, first, last, ranksLists: ranks }) => {
      ranksLists ||= ranks
      if (!listOnly) return true
      if (clauses.length < fewestClauses) return false
      if (isBordered) return true
      return time === 'inside' ? writesTimes : last > first && (ranksLists || lists >= fewestLists)
    })
}

/** The clause with the time after it. */
function withTime(clause: ReadClause): ReadClause {
  const last = clause.last + 1
  return { ...clause, last, standing: last + 1, time: 'inside' }
}
