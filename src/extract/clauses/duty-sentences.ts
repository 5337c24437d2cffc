/**
 * Sentences that tell body by body what each does: 市林业局负责审批，市公安局负责查处. Like clauses that open a sentence
 * they are read only in the text of a duty that no clause of its own answers for.
 */
import { isCollective } from '../../lexicon/bodies.ts'
import {
  demandIn,
  groundsIn,
  openingVerbEnd,
  sentenceVerbIn,
  statedRole,
  whenLength,
} from '../../lexicon/duty-verbs.ts'
import { joinIn, mentionsVerb, verbEnding } from '../../lexicon/responsibility.ts'
import { findDates } from '../dates/find-dates.ts'
import type { Clause } from './clause.ts'
import {
  appointedDutyOf,
  chargedDutyOf,
  dutyOf,
  joinedDutyOf,
  moved,
  type PieceDuty,
  plainDutyOf,
} from './piece-duty.ts'
import { readClause } from './read-clause.ts'
import type { ClauseBody, ClauseReading } from './reading.ts'

/** No sentence has more pieces that are read. */
const mostPieces = 12

/** A sentence that tells duties; `charged` where it only says that its bodies have to do something (县水利局要抓总). */
interface DutySentence {
  clause: Clause
  charged: boolean
  /** Whether it is charged and names classes of bodies alone (各乡镇要重视): it may call for support. */
  ofClass: boolean
}

/**
 * That a body has to do something (县水利局要抓总) tells its duty where another sentence tells a duty outright, or where
 * so many say it: one or two alone call for support.
 */
const fewestCharged = 3
/** Beside so many that tell their duty outright a class of bodies (各乡镇要排查) is told its own, too. */
const fewestOutright = 2

/**
 * Finds those sentences; a clause reaches from the first body to the last of the verbs.
 *
 * @param charges whether the text around goes on so: each that says what a body has to do tells its duty
 */
export function findDutySentences(text: string, charges = false): Clause[] {
  const found: DutySentence[] = []
  for (const match of text.matchAll(/[^。；！？\n]{6,1000}/g)) {
    const blanks = /^[\s　]*/.exec(match[0])![0].length
    const start = blanks + leadingTime(match[0].slice(blanks))
    const sentence = match[0].slice(start)
    const duty =
      dutySentence(sentence, match.index + start) ?? appointingSentence(sentence, match.index + start)
    if (duty !== null) found.push(duty)
  }
  const named = found.filter(({ ofClass }) => !ofClass)
  const outright = named.filter(({ charged }) => !charged).length
  const counts = charges || named.length >= fewestCharged || outright > 0
  const mayBeClass = charges ? named.length > 0 : outright >= fewestOutright
  return found
    .filter(({ charged, ofClass }) => (counts || !charged) && (mayBeClass || !ofClass))
    .map(({ clause }) => clause)
}

/** No time before the bodies is longer, in characters. */
const longestTime = 24

/** Length of the time that opens a sentence, with the comma behind it: 9月底前，|由市林业局牵头. */
function leadingTime(sentence: string): number {
  const words = sentence.slice(0, longestTime)
  if (!/^[0-9]/.test(words)) return whenLength(words)
  const time = findDates(words, { year: 2000, issuedYear: null }).dates[0]
  if (time?.from !== 0) return 0
  return words[time.to] === '，' ? time.to + 1 : time.to
}

function dutySentence(sentence: string, offset: number): DutySentence | null {
  if (!mayTellDuty(sentence)) return null
  const bodies: ClauseBody[] = []
  let end = 0
  let start = 0
  let isLed = false
  // 县水利局要抓总，负责调度: who has to do something in the first piece, until another says what they answer for.
  let charged: PieceDuty | null = null
  let isGrounded = false
  for (let pieces = 0; start < sentence.length && pieces < mostPieces; pieces++) {
    const comma = sentence.indexOf('，', start)
    const next = comma < 0 ? sentence.length : comma
    const piece = sentence.slice(start, next)
    const own = dutyOf(piece)
    const told = own ?? joinedDutyOf(piece) ?? plainDutyOf(piece)
    // Who leads may stand alone in the first piece: what is done stands behind it (由县卫健局牵头，会同县医保局制定细则).
    if (pieces === 0 && told?.kind !== 'lead' && own?.kind !== 'answer' && own?.kind !== 'implement') {
      charged = told === null ? chargedDutyOf(piece) : null
      // 县水利局根据规范，负责编制计划: only a later piece tells the duty.
      isGrounded = told === null && charged === null
      if (isGrounded) charged = chargedDutyOf(piece, groundsIn)
      if (charged === null) return jointDuty(sentence, offset, next + 1)
    }
    // 县水利局要负责调度: the verb may stand right behind the demand.
    const from = pieces === 0 && charged !== null ? charged.end : 0
    const duty = told === null && charged !== null ? openingVerbEnd(piece.slice(from)) : 0
    if (charged !== null && duty > 0) {
      bodies.push(...ranked(charged, isLed, true))
      charged = null
      end = start + from + duty
    }
    if (told !== null) {
      bodies.push(...moved(ranked(told, isLed, bodies.length === 0), start))
      isLed ||= told.kind === 'lead'
      end = start + told.end
    }
    start = next + 1
  }
  if (bodies.length > 0) return { clause: clauseOf(bodies, offset, end), charged: false, ofClass: false }
  if (charged === null || isGrounded) return null
  const ofClass = charged.bodies.every(({ name }) => isCollective(name))
  return { clause: clauseOf(ranked(charged, false, true), offset, charged.end), charged: true, ofClass }
}

/** A sentence that tells its duty no other way than by whom it appoints. */
function appointingSentence(sentence: string, offset: number): DutySentence | null {
  const duty = appointedDutyOf(sentence)
  if (duty === null) return null
  const from = duty.bodies[0]!.start
  const bodies = moved(duty.bodies, -from)
  return { clause: clauseOf(bodies, offset + from, duty.end - from), charged: false, ofClass: false }
}

function mayTellDuty(sentence: string): boolean {
  return (
    mentionsVerb(sentence) ||
    joinIn(sentence) !== null ||
    demandIn(sentence) !== null ||
    sentenceVerbIn(sentence) !== null ||
    sentence.split('，').some(piece => statedRole(piece) !== null)
  )
}

function clauseOf(bodies: ClauseBody[], offset: number, end: number): Clause {
  return {
    ...readingOf(bodies),
    start: offset,
    end: offset + end,
    innerStart: offset,
    innerEnd: offset + end,
  }
}

/** The duty of a later piece in which one body acts with others: 加强协作，市公安局会同市交通局开展整治. Null where none does. */
function jointDuty(sentence: string, offset: number, from: number): DutySentence | null {
  const joint = joinIn(sentence.slice(from))
  if (joint === null) return null
  const start = sentence.lastIndexOf('，', from + joint.start) + 1
  const comma = sentence.indexOf('，', from + joint.end)
  const told = dutyOf(sentence.slice(start, comma < 0 ? sentence.length : comma))
  return told === null ? null : dutySentence(sentence.slice(start), offset + start)
}

/**
 * Reads a clause that tells body by body what each does: （市林业局负责审批，市公安局配合查处，各县政府落实）.
 *
 * @returns null where a part of it does anything else
 */
export function readDuties(words: string): ClauseReading | null {
  const bodies: ClauseBody[] = []
  let duties = 0
  let start = 0
  let isLed = false
  for (const part of words.split(/[，；]/)) {
    const told = dutyOf(part)
    const plain = told === null ? readClause(part) : null
    if (told === null && (plain === null || plain.unread > 0 || plain.listOnly)) return null
    if (told !== null) duties++
    bodies.push(...moved(told === null ? plain!.bodies : ranked(told, isLed, bodies.length === 0), start))
    isLed ||= told === null ? verbEnding(part)?.kind === 'lead' : told.kind === 'lead'
    start += part.length + 1
  }
  return duties === 0 ? null : readingOf(bodies)
}

/** What is read of words of which every part says what its bodies do. */
function readingOf(bodies: ClauseBody[]): ClauseReading {
  return { bodies, rules: [], unreadWords: [], unread: 0, listOnly: false, unranked: false }
}

/**
 * The bodies of a duty with the roles that its verb gives them; those that act with others support.
 *
 * @param isLed whether a part before says who leads
 * @param isFirst whether no part before names a body
 */
function ranked({ kind, bodies }: PieceDuty, isLed: boolean, isFirst: boolean): ClauseBody[] {
  const leads = kind === 'lead' || (!isLed && kind === 'answer') || (isFirst && kind === 'implement')
  const role = leads ? 'lead' : kind === 'answer' ? 'support' : kind
  return bodies.map(body => (body.role === 'support' ? body : { ...body, role }))
}
