/**
 * Who does what, by the words of one responsibility clause. The words are read piece by piece: a piece names bodies
 * (市农委), ends in a verb that speaks of all bodies since the last verb (市水务局等配合), or begins with a label that
 * speaks of those after it (责任单位：市农委).
 */

import { mentionsOffice, splitBodies } from '../../lexicon/bodies.ts'
import { type Label, readLabel } from '../../lexicon/clause-labels.ts'
import { isPerson } from '../../lexicon/clause-notes.ts'
import { etceteraStart, joinLength, leadInLength, verbEnding } from '../../lexicon/responsibility.ts'
import { bearersIn } from './bearers.ts'
import { assignRoles } from './groups.ts'
import { type Name, namesIn } from './names.ts'
import { OpenClause } from './open-clause.ts'
import { isTime, piecesOf } from './pieces.ts'
import type { ClauseReading } from './reading.ts'
import { readRules } from './rules.ts'

/**
 * Reads the words of a clause, brackets left out.
 *
 * @param offices whether offices and institutions may stand without a level (医政科): see {@link readOffices}
 * @returns null if they name no body
 */
export function readClause(text: string, offices = false): ClauseReading | null {
  const rules = readRules(text)
  const clause = new OpenClause(text, offices)
  const pieces = piecesOf(text, rules)
  for (const piece of pieces) readPiece(text, piece, clause)
  clause.close()
  const { unreadWords } = clause
  const groups = clause.groups.length === 0 && clause.asksForNoBody ? bearersIn(text, pieces) : clause.groups
  const bodies = assignRoles(groups)
  if (bodies.length === 0 && rules.length === 0) return null
  return {
    bodies,
    rules,
    unreadWords: unreadWords.map(({ start, end }) => ({ start, end })),
    unread: lengthOf(unreadWords.filter(({ name }) => !isPerson(name))),
    listOnly: groups.every(group => group.kind === 'none'),
    unranked: groups.every(group => group.kind === 'none' || group.kind === 'answer'),
  }
}

/** Adds a piece to a clause: its label, its names and its verb. */
function readPiece(text: string, piece: { start: number; end: number }, clause: OpenClause): void {
  const label = labelOf(text, piece)
  if (label !== null) clause.addLabel(label)
  let start = label === null ? piece.start : Math.min(label.end, piece.end)
  if (clause.asksForNoBody || isTime(text.slice(start, piece.end))) return
  start += leadInLength(text.slice(start, piece.end))
  // Behind a body 会同 joins another (会同|县财政局) and opens no name of a place (会同县).
  const join = clause.groups.length > 0 ? joinLength(text.slice(start, piece.end)) : 0
  if (join > 0) clause.joinFrom(start)
  start += join
  const words = text.slice(start, piece.end)
  const verb = verbEnding(words)
  const names = words.slice(0, verb?.start ?? etceteraStart(words))
  for (const name of namesIn(names, start, clause.offices)) clause.addName(name)
  if (verb !== null) clause.addVerb(verb.kind, piece.start)
}

/** The label that a piece begins with; without a colon only a body behind it makes it one. */
function labelOf(text: string, { start, end }: { start: number; end: number }): Label | null {
  const label = readLabel(text, start)
  if (label === null || label.end > end + 1) return null
  return label.colon || startsWithBody(text, label.end, end) ? label : null
}

/**
 * Reads a clause of a bureau's own plan, which names offices without their bureau: 医政科牵头，财务科、信息中心配合.
 *
 * @returns null where a part of it is no name, or no office is among the names
 */
export function readOffices(text: string): ClauseReading | null {
  const reading = mentionsOffice(text) ? readClause(text, true) : null
  return reading?.unread === 0 ? reading : null
}

/**
 * Reads a clause whose verbs speak of institutions without a level beside bodies: 集团信息中心牵头，各子公司配合.
 *
 * @param known what was read of the clause without them
 * @param alone whether they may stand without any body: 养护中心负责
 */
export function readInstitutions(
  text: string,
  known: ClauseReading | null,
  alone: boolean,
): ClauseReading | null {
  if (known === null ? !alone || verbEnding(text) === null : known.listOnly || known.rules.length > 0)
    return null
  const reading = readClause(text, true)
  return reading?.unread === 0 ? reading : null
}

/** How many bodies a list without a verb names for sure where institutions may stand among them. */
const fewestBodies = 2

/**
 * Reads a list without a verb in which institutions and classes of them stand beside bodies: 市卫健委、市疾控局、市急救中心、
 * 各三级医院.
 *
 * @param known what was read of the list without them
 */
export function readMixedList(text: string, known: ClauseReading | null): ClauseReading | null {
  if (known === null || !known.listOnly || known.unread === 0 || known.bodies.length < fewestBodies)
    return null
  const reading = readClause(text, true)
  return reading?.unread === 0 ? reading : null
}

function startsWithBody(text: string, start: number, end: number): boolean {
  return start < end && splitBodies(text.slice(start, end))[0]?.body === true
}

function lengthOf(names: readonly Name[]): number {
  return names.reduce((sum, { name }) => sum + name.length, 0)
}
