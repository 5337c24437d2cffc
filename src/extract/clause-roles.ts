/**
 * Who does what, by the words of one responsibility clause. The words are read piece by piece: a piece names bodies
 * (市农委), ends in a verb that speaks of all bodies since the last verb (市水务局等配合), or begins with a label that
 * speaks of those after it (责任单位：市农委).
 */

import { isBody, isInstitution, isLocalGovernment, joinDivided, splitBodies } from '../lexicon/bodies.ts'
import { CharacterSet } from '../lexicon/character-set.ts'
import {
  betweenEtceteras,
  etceteraStart,
  isJoin,
  joinLength,
  type LabelKind,
  leadInLength,
  readLabel,
  standingPatterns,
  standingRules,
  standingTimes,
  type VerbKind,
  verbEnding,
} from '../lexicon/responsibility.ts'
import { findDates } from './dates/find-dates.ts'

/** One body of a clause; offsets into the clause. */
export interface ClauseBody {
  name: string
  start: number
  end: number
  role: 'lead' | 'support' | 'implement'
}

/** A rule for all later duties that a clause holds; offsets into the clause. */
export interface ClauseRule {
  effect: 'implement' | 'support' | 'first-leads'
  start: number
  end: number
  bodies: ClauseBody[]
}

export interface ClauseReading {
  bodies: ClauseBody[]
  rules: ClauseRule[]
  /** No verb and no label: the list alone says who answers. */
  listOnly: boolean
  /** No word tells who of the bodies leads: 负责 or 责任单位 for all of them, or nothing at all. */
  unranked: boolean
  /** Characters of the clause that are neither body, verb, label, date nor rule. */
  unread: number
}

type Kind = VerbKind | LabelKind | 'none'

interface Name {
  name: string
  start: number
  end: number
  /** False for a name of an institution that only a verb or label makes a body of the clause (县古村保护中心). */
  body: boolean
}

interface Group {
  kind: Kind
  bodies: Name[]
}

/** Marks between the pieces of a clause. */
const pieceEnd = CharacterSet.opening(/[，、；。,;\s：]/)

const openings = new CharacterSet('（〔')
const closings = new CharacterSet('）〕')

/**
 * Reads the words of a clause, brackets left out.
 *
 * @returns null if they name no body
 */
export function readClause(text: string): ClauseReading | null {
  const rules = readRules(text)
  const groups: Group[] = []
  let pending: Name[] = []
  let mode: LabelKind | 'none' = 'none'
  /** After a label with its colon offices stand without the level of their bureau (基教科). */
  let labelled = false
  let unread = 0
  /** Where the bodies begin that another one acts with (会同): they support it. */
  let joinedFrom = Number.POSITIVE_INFINITY
  const close = (kind: Kind) => {
    const named = kind === 'none' ? pending.filter(name => name.body) : pending
    unread += lengthOf(pending) - lengthOf(named)
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
    const words = text.slice(start, piece.end)
    const verb = verbEnding(words)
    const names = words.slice(0, verb?.start ?? etceteraStart(words))
    if (groups.length > 0 && joinLength(words) > 0) joinedFrom = Math.min(joinedFrom, start)
    for (const name of namesIn(names, start)) {
      const last = pending.at(-1)
      const whole = last === undefined ? null : joinedTo(text, last, name)
      if (whole !== null) {
        pending[pending.length - 1] = whole
        continue
      }
      if (last !== undefined && isJoin(text.slice(last.end, name.start)))
        joinedFrom = Math.min(joinedFrom, name.start)
      if (name.body || isInstitution(name.name, labelled)) pending.push(name)
      else unread += name.name.length
    }
    if (verb !== null) close(verb.kind)
  }
  close(mode)
  const bodies = assignRoles(groups)
  if (bodies.length === 0 && rules.length === 0) return null
  return {
    bodies,
    rules,
    unread,
    listOnly: groups.every(group => group.kind === 'none'),
    unranked: groups.every(group => group.kind === 'none' || group.kind === 'answer'),
  }
}

/** Standing rules of a clause. Their words are no part of the clause's own list. */
function readRules(text: string): ClauseRule[] {
  const matches = standingPatterns.matches(text)
  if (matches === null) return []
  const found: ClauseRule[] = []
  for (const [index, rule] of standingRules.entries()) {
    for (const match of matches[index]!) {
      const names = match.groups?.bodies
      const at = names === undefined ? 0 : match.index + match[0].indexOf(names)
      const bodies =
        names === undefined
          ? []
          : namesIn(names, at).map(({ name, start, end }) => ({
              name,
              start,
              end,
              role: rule.effect === 'support' ? ('support' as const) : ('implement' as const),
            }))
      found.push({ effect: rule.effect, start: match.index, end: match.index + match[0].length, bodies })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The stretches between marks, outside brackets and outside the standing rules. */
function piecesOf(text: string, rules: readonly ClauseRule[]): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  let depth = 0
  let start = 0
  let next = 0
  const add = (end: number) => {
    if (end > start) pieces.push({ start, end })
    start = end + 1
  }
  for (let at = 0; at < text.length; at++) {
    while (next < rules.length && rules[next]!.start < at) next++
    const rule = rules[next]
    if (rule !== undefined && rule.start === at) {
      add(at)
      start = rule.end
      at = rule.end - 1
      continue
    }
    const label = at === start ? readLabel(text, at) : null
    if (label?.colon && label.end > at) {
      // The blanks of a spaced label (责 任 单 位：) divide nothing.
      at = label.end - 1
      continue
    }
    const code = text.charCodeAt(at)
    if (openings.has(code)) depth++
    else if (closings.has(code)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && pieceEnd.has(code)) add(at)
  }
  add(text.length)
  return pieces
}

/** Whether a piece is nothing but a time (6月底前, 长期坚持). The year does not matter for that. */
function isTime(piece: string): boolean {
  if (standingTimes.has(piece)) return true
  const [date, ...others] = findDates(piece, { year: 2000, issuedYear: null }).dates
  return date !== undefined && others.length === 0 && date.to - date.from >= piece.length - 2
}

function startsWithBody(text: string, start: number, end: number): boolean {
  return start < end && splitBodies(text.slice(start, end))[0]?.body === true
}

/** One name that a mark divides into two pieces (各县、区人民政府), or null where there are two names. */
function joinedTo(text: string, last: Name, next: Name): Name | null {
  const name = joinDivided(last.name, text.slice(last.end, next.start), next.name)
  return name === null ? null : { name, start: last.start, end: next.end, body: isBody(name) }
}

/** The names of a piece. */
function namesIn(names: string, offset: number): Name[] {
  return [...betweenEtceteras(names)].flatMap(stretch =>
    splitBodies(names.slice(stretch.start, stretch.end)).map(item => ({
      ...item,
      start: item.start + stretch.start + offset,
      end: item.end + stretch.start + offset,
    })),
  )
}

function lengthOf(names: readonly Name[]): number {
  return names.reduce((sum, { name }) => sum + name.length, 0)
}

/**
 * 牵头 leads; 负责 and 责任单位 lead where nobody 牵头s, else they support; bodies without a verb support a leader,
 * and lead where there is none; 落实 beside a leader is done on the ground.
 */
function assignRoles(groups: readonly Group[]): ClauseBody[] {
  const someoneLeads = groups.some(group => group.kind === 'lead')
  const someoneAnswers = someoneLeads || groups.some(group => group.kind === 'answer')
  return groups.flatMap(group =>
    group.bodies.map(({ name, start, end }) => ({ name, start, end, role: roleOf(group.kind, name) })),
  )

  function roleOf(kind: Kind, name: string): ClauseBody['role'] {
    if (kind === 'lead') return 'lead'
    if (kind === 'answer') return someoneLeads ? 'support' : 'lead'
    if (kind === 'implement') {
      if (!someoneAnswers) return 'lead'
      return isLocalGovernment(name) || someoneLeads ? 'implement' : 'support'
    }
    if (kind === 'none') return someoneAnswers ? 'support' : 'lead'
    return 'support'
  }
}
