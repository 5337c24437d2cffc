/**
 * Who does what, by the words of one responsibility clause. The words are read piece by piece: a piece names bodies
 * (市农委), ends in a verb that speaks of all bodies since the last verb (市水务局等配合), or begins with a label that
 * speaks of those after it (责任单位：市农委).
 */

import {
  isBody,
  isInstitution,
  isOffice,
  joinDivided,
  mentionsOffice,
  splitBodies,
} from '../../lexicon/bodies.ts'
import { type LabelKind, readLabel } from '../../lexicon/clause-labels.ts'
import { etceteraStart, isJoin, joinLength, leadInLength, verbEnding } from '../../lexicon/responsibility.ts'
import { assignRoles, type Group, type Kind } from './groups.ts'
import { type Name, namesIn } from './names.ts'
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
  const groups: Group[] = []
  let pending: Name[] = []
  let mode: LabelKind | 'none' = 'none'
  /** After a label with its colon offices stand without the level of their bureau (基教科). */
  let labelled = false
  const unreadWords: Name[] = []
  /** Where the bodies begin that another one acts with (会同): they support it. */
  let joinedFrom = Number.POSITIVE_INFINITY
  const close = (kind: Kind) => {
    const needsBody = kind === 'none' && !offices
    const named = needsBody ? pending.filter(name => name.body) : pending
    if (needsBody) unreadWords.push(...pending.filter(name => !name.body))
    const joined = named.filter(name => name.start >= joinedFrom)
    const own = named.slice(0, named.length - joined.length)
    if (own.length > 0) groups.push({ kind, bodies: own })
    if (joined.length > 0) groups.push({ kind: 'support', bodies: joined })
    pending = []
    joinedFrom = Number.POSITIVE_INFINITY
  }
  for (const piece of piecesOf(text, rules)) {
    let start = piece.start
    const label = readLabel(text, start)
    if (
      label !== null &&
      label.end <= piece.end + 1 &&
      (label.colon || startsWithBody(text, label.end, piece.end))
    ) {
      close(mode)
      mode = label.kind
      labelled = label.colon
      start = Math.min(label.end, piece.end)
    }
    if (mode === 'person' || mode === 'time' || isTime(text.slice(start, piece.end))) continue
    start += leadInLength(text.slice(start, piece.end))
    // Behind a body 会同 joins another (会同|县财政局) and opens no name of a place (会同县).
    const join = groups.length > 0 ? joinLength(text.slice(start, piece.end)) : 0
    if (join > 0) joinedFrom = Math.min(joinedFrom, start)
    start += join
    const words = text.slice(start, piece.end)
    const verb = verbEnding(words)
    const names = words.slice(0, verb?.start ?? etceteraStart(words))
    for (const name of namesIn(names, start)) {
      const last = pending.at(-1)
      const whole = last === undefined ? null : joinedTo(text, last, name)
      if (whole !== null) {
        pending[pending.length - 1] = whole
        continue
      }
      if (last !== undefined && isJoin(text.slice(last.end, name.start)))
        joinedFrom = Math.min(joinedFrom, name.start)
      if (name.body || isInstitution(name.name, labelled) || (offices && isOffice(name.name)))
        pending.push(name)
      else if (!listNumber.test(name.name)) unreadWords.push(name)
    }
    if (verb === null) continue
    // 市财政局；各银行参与: those before the mark answer, only those behind it take part.
    const divide = verb.kind === 'support' && groups.length === 0 ? text.lastIndexOf('；', piece.start) : -1
    const behind = pending.filter(name => name.start > divide)
    if (divide >= 0 && behind.length > 0 && behind.length < pending.length) {
      pending = pending.slice(0, -behind.length)
      close('answer')
      pending = behind
    }
    close(verb.kind)
  }
  close(mode)
  const bodies = assignRoles(groups)
  if (bodies.length === 0 && rules.length === 0) return null
  return {
    bodies,
    rules,
    unreadWords: unreadWords.map(({ start, end }) => ({ start, end })),
    unread: lengthOf(unreadWords),
    listOnly: groups.every(group => group.kind === 'none'),
    unranked: groups.every(group => group.kind === 'none' || group.kind === 'answer'),
  }
}

/** The number of a body in a list that numbers them: 1.市水务局；2.市财政局. */
const listNumber = /^[0-9]{1,2}$/

/**
 * Reads a clause of a bureau's own plan, which names offices without their bureau: 医政科牵头，财务科、信息中心配合.
 *
 * @returns null where a part of it is no name, or no office is among the names
 */
export function readOffices(text: string): ClauseReading | null {
  const reading = mentionsOffice(text) ? readClause(text, true) : null
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

/** One name that a mark divides into two pieces (各县、区人民政府), or null where there are two names. */
function joinedTo(text: string, last: Name, next: Name): Name | null {
  const name = joinDivided(last.name, text.slice(last.end, next.start), next.name)
  return name === null ? null : { name, start: last.start, end: next.end, body: isBody(name) }
}

function lengthOf(names: readonly Name[]): number {
  return names.reduce((sum, { name }) => sum + name.length, 0)
}
