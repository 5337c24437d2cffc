/**
 * Sentences that tell body by body what each does: 市林业局负责审批，市公安局负责查处. Like clauses that open a sentence
 * they are read only in the text of a duty that no clause of its own answers for.
 */
import { isBody, splitBodies } from '../../lexicon/bodies.ts'
import { bearerStart, sentenceVerbIn, tellsNoDuty } from '../../lexicon/duty-verbs.ts'
import {
  continuesBody,
  joinIn,
  leadInLength,
  mentionsVerb,
  verbEnding,
} from '../../lexicon/responsibility.ts'
import { findDates } from '../dates/find-dates.ts'
import type { Clause } from './clause.ts'
import { readClause, readOffices } from './read-clause.ts'
import type { ClauseBody, ClauseReading } from './reading.ts'

/** No list of bodies before a verb is longer, in characters, and no sentence has more pieces that are read. */
const longestList = 120
const mostPieces = 12

interface Duty {
  kind: 'lead' | 'answer' | 'support' | 'implement'
  bodies: ClauseBody[]
  end: number
}

/** Finds those sentences; a clause reaches from the first body to the last of the verbs. */
export function findDutySentences(text: string): Clause[] {
  const clauses: Clause[] = []
  for (const match of text.matchAll(/[^。；！？\n]{6,1000}/g)) {
    const blanks = /^[\s　]*/.exec(match[0])![0].length
    const start = blanks + leadingTime(match[0].slice(blanks))
    const clause = dutySentence(match[0].slice(start), match.index + start)
    if (clause !== null) clauses.push(clause)
  }
  return clauses
}

/** No time before the bodies is longer, in characters. */
const longestTime = 24

/** Length of the time that opens a sentence, with the comma behind it: 9月底前，|由市林业局牵头. */
function leadingTime(sentence: string): number {
  const words = sentence.slice(0, longestTime)
  if (!/^[0-9]/.test(words)) return 0
  const time = findDates(words, { year: 2000, issuedYear: null }).dates[0]
  if (time?.from !== 0) return 0
  return words[time.to] === '，' ? time.to + 1 : time.to
}

function dutySentence(sentence: string, offset: number): Clause | null {
  if (!mentionsVerb(sentence) && joinIn(sentence) === null) return null
  const bodies: ClauseBody[] = []
  let end = 0
  let start = 0
  let isLed = false
  for (let pieces = 0; start < sentence.length && pieces < mostPieces; pieces++) {
    const comma = sentence.indexOf('，', start)
    const next = comma < 0 ? sentence.length : comma
    const piece = sentence.slice(start, next)
    const told = dutyOf(piece) ?? (pieces > 0 ? plainDutyOf(piece) : null)
    if (pieces === 0 && told?.kind !== 'lead' && told?.kind !== 'answer') return null
    if (told !== null) {
      bodies.push(...moved(ranked(told, isLed), start))
      isLed ||= told.kind === 'lead'
      end = start + told.end
    }
    start = next + 1
  }
  return {
    ...readingOf(bodies),
    start: offset,
    end: offset + end,
    innerStart: offset,
    innerEnd: offset + end,
  }
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
    bodies.push(...moved(told === null ? plain!.bodies : ranked(told, isLed), start))
    isLed ||= told?.kind === 'lead'
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
 */
function ranked({ kind, bodies }: Duty, isLed: boolean): ClauseBody[] {
  const role =
    kind === 'lead' || (kind === 'answer' && !isLed) ? 'lead' : kind === 'answer' ? 'support' : kind
  return bodies.map(body => (body.role === 'support' ? body : { ...body, role }))
}

/** Bodies of a part of some words, as offsets into the words. */
function moved(bodies: readonly ClauseBody[], by: number): ClauseBody[] {
  return bodies.map(body => ({ ...body, start: body.start + by, end: body.end + by }))
}

/** A body that acts with others, where what they do stands right behind the last of them: 市体育局会同市应急局开展检查. */
function jointDutyOf(piece: string): Duty | null {
  const lead = leadInLength(piece)
  const at = joinIn(piece)
  if (at === null || at.start <= lead || tellsNoDuty(piece)) return null
  const words = piece.slice(lead, at.start)
  const first = readClause(words)
  if (first === null || first.unread > 0) return null
  if (!first.listOnly && verbEnding(words)?.kind !== 'lead') return null
  const others: ClauseBody[] = []
  for (const item of splitBodies(piece.slice(at.end))) {
    const length = item.body ? item.name.length : openingBody(item.name)
    if (length === 0 || (!item.body && length > item.name.length - 2)) return null
    const start = at.end + item.start
    others.push({ name: item.name.slice(0, length), start, end: start + length, role: 'support' })
    if (!item.body) {
      return { kind: 'answer', bodies: [...moved(first.bodies, lead), ...others], end: start + length }
    }
  }
  // 由市应急局会同市地震局，10月底前编制规划: what they do stands behind the comma.
  const end = others.at(-1)?.end
  return end === piece.length && lead > 0
    ? { kind: 'answer', bodies: [...moved(first.bodies, lead), ...others], end }
    : null
}

/** Length of the longest body that opens some words; 0 if none does. */
function openingBody(words: string): number {
  for (let length = Math.min(words.length, longestBody); length > 1; length--)
    if (isBody(words.slice(0, length)) && !continuesBody(words, length)) return length
  return 0
}

/** No name before what its body does is longer, in characters. */
const longestBody = 20

/** The bodies that open a piece and the verb behind them, where the piece goes on with what they do. */
function dutyOf(piece: string): Duty | null {
  const joint = jointDutyOf(piece.slice(0, longestList))
  if (joint !== null) return joint
  const verb = sentenceVerbIn(piece.slice(0, longestList))
  if (verb === null) return null
  if (piece.length - verb.end < 2) return namedDutyOf(piece)
  const lead = leadInLength(piece)
  const names = piece.slice(lead, verb.start)
  const known = readClause(names)
  const reading = known?.unread === 0 ? known : readOffices(names)
  if (reading === null || !reading.listOnly || reading.rules.length > 0) return namedDutyOf(piece)
  return { kind: verb.kind, bodies: moved(reading.bodies, lead), end: verb.end }
}

/** Who answers for a thing that the piece names first: 校舍加固由市教育局负责. */
function namedDutyOf(piece: string): Duty | null {
  const at = bearerStart(piece)
  if (at < 0 || at > longestBody || tellsNoDuty(piece)) return null
  const duty = plainDutyOf(piece.slice(at))
  return duty === null ? null : { ...duty, bodies: moved(duty.bodies, at), end: piece.length }
}

/** A piece that is a clause itself: 市财政局配合. */
function plainDutyOf(piece: string): Duty | null {
  const reading = piece.length > longestList ? null : readClause(piece)
  if (reading === null || reading.unread > 0 || reading.listOnly || reading.rules.length > 0) return null
  const kind = verbEnding(piece)?.kind ?? (reading.unranked ? 'answer' : 'lead')
  return { kind, bodies: reading.bodies, end: piece.length }
}
