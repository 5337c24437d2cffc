/**
 * Finds the responsibility clauses of a mangled text.
 *
 * A clause is read stretch by stretch (a stretch has no mark in it): names of bodies, stretches that end in a verb of
 * responsibility (`发改委等参与`), labels (`责任单位`), standing instructions (`以下均需…落实，不再列出`), and the time that
 * ends it (`11月底`). Prose speaks of the same bodies with the same verbs, so a clause has to begin with the name of a
 * particular body at the start of a stretch; where nobody leads or answers, or where only names are listed, it has to
 * end at a heading or at the end of the text, unless the plan is seen to write so. A name that is not known is taken
 * for one between a leader and a later verb.
 */

import type { Stretch } from '../stretches.ts'
import { keepHabitual } from './clause-habits.ts'
import type { ReadClause, Reading } from './clause-reading.ts'
import { ClauseText } from './clause-text.ts'
import { opensLabels, readLabelClause } from './label-clauses.ts'
import { readVerbClause } from './verb-clauses.ts'

/**
 * Reads the stretches of a text for clauses.
 *
 * @param isNumber whether a stretch, by its index, is the number of a heading: no clause goes past it
 * @returns in order, not overlapping
 */
export function findMangledClauses(
  stretches: readonly Stretch[],
  isNumber: (index: number) => boolean,
): ReadClause[] {
  const text = new ClauseText(stretches, isNumber)
  const clauses: ReadClause[] = []
  let index = 0
  while (index < stretches.length) {
    const { clause, next } = readAt(text, index)
    if (clause !== undefined) clauses.push(clause)
    index = next
  }
  return keepHabitual(clauses)
}

function readAt(text: ClauseText, first: number): Reading {
  // The words right after a heading's number are its title: （一）市水利局 opens a division of labour, 3.责任单位：市水利局 has a label.
  const isTitle = first > 0 && text.isNumber(first - 1) && text.piece(first).kind !== 'label'
  if (text.isNumber(first) || isTitle) return { next: first + 1 }
  if (text.isFront(first)) return { next: endOfAddress(text, first) }
  if (opensLabels(text, first)) return readLabelClause(text, first)
  const { kind } = text.piece(first)
  return kind === 'verb' || kind === 'bodies' ? readVerbClause(text, first) : { next: first + 1 }
}

/** Behind the bodies of an address or a signature, which answer for nothing. */
function endOfAddress(text: ClauseText, first: number): number {
  let next = first + 1
  while (!text.isBorder(next) && !text.isFront(next) && text.piece(next).kind === 'bodies') next++
  return next
}
