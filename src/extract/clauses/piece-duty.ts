/** What one piece of a sentence says of the bodies in it: 市林业局负责审批, 会同市财政局制定细则, 校舍由市教育局负责. */
import { isBody, isInstitution, splitBodies } from '../../lexicon/bodies.ts'
import {
  appointedStart,
  bearerStart,
  carryingVerbStart,
  demandIn,
  isNoAppointment,
  joinsBodies,
  namesDraft,
  sentenceVerbIn,
  statedRole,
  tellsNoDuty,
  withoutObject,
  withoutShortName,
} from '../../lexicon/duty-verbs.ts'
import { continuesBody, joinIn, joinLength, leadInLength, verbEnding } from '../../lexicon/responsibility.ts'
import { readClause, readOffices } from './read-clause.ts'
import type { ClauseBody, ClauseReading } from './reading.ts'

/** No list of bodies that have to do something is longer, in characters: further behind 要 is another word's. */
const longestCharged = 60

/** No list of bodies before a verb is longer, in characters. */
const longestList = 240

/** What a piece says of its bodies; `end` is where they and their verb end in it. */
export interface PieceDuty {
  kind: 'lead' | 'answer' | 'support' | 'implement'
  bodies: ClauseBody[]
  end: number
}

/** Bodies of a part of some words, as offsets into the words. */
export function moved(bodies: readonly ClauseBody[], by: number): ClauseBody[] {
  return bodies.map(body => ({ ...body, start: body.start + by, end: body.end + by }))
}

/** A body that acts with others, where what they do stands right behind the last of them or its comma: 市体育局会同市应急局开展检查. */
function jointDutyOf(piece: string): PieceDuty | null {
  const lead = leadInLength(piece)
  const at = joinIn(piece)
  if (at === null || at.start <= lead || tellsNoDuty(piece)) return null
  const words = piece.slice(lead, at.start)
  const first = readClause(words)
  if (first === null || first.unread > 0) return null
  if (!first.listOnly && verbEnding(words)?.kind !== 'lead') return null
  const others = joinedBodies(piece, at.end)
  if (others === null) return null
  return { kind: 'answer', bodies: [...moved(first.bodies, lead), ...others.bodies], end: others.end }
}

/** Who draws up with whom what the piece names first: 具体办法由市水利局会同市财政局制定. */
function namedJointDutyOf(piece: string): PieceDuty | null {
  const at = bearerStart(piece)
  if (at < 0 || at > longestBody || !namesDraft(piece.slice(0, at))) return null
  const joint = jointDutyOf(piece.slice(at))
  return joint === null ? null : { ...joint, bodies: moved(joint.bodies, at), end: at + joint.end }
}

/**
 * The bodies that a sentence appoints to what it goes on with (请各镇于3月底前报送清单), as leading;
 * `end` is where they end. Null where it appoints none.
 */
export function appointedDutyOf(sentence: string): PieceDuty | null {
  const from = appointedStart(sentence)
  const others = from < 0 ? null : joinedBodies(sentence.slice(0, from + longestList), from)
  if (others === null) return null
  const rest = sentence.slice(others.end)
  if (rest.length < 2 || /^[，；：]/.test(rest) || isNoAppointment(rest)) return null
  return {
    kind: 'answer',
    bodies: others.bodies.map(body => ({ ...body, role: 'lead' as const })),
    end: others.end,
  }
}

/** Behind so many bodies a name that is not known ends the list. */
const fewestKnown = 3

/** The list of bodies at an offset of a piece, up to what they do; null where anything else stands there. */
function joinedBodies(piece: string, from: number): { bodies: ClauseBody[]; end: number } | null {
  const bodies: ClauseBody[] = []
  let end = from
  for (const item of splitBodies(piece.slice(from))) {
    const length = item.body ? item.name.length : openingBody(item.name)
    if (length === 0 || (!item.body && length > item.name.length - 2))
      return bodies.length < fewestKnown ? null : { bodies, end }
    const start = from + item.start
    end = start + length
    bodies.push({ name: item.name.slice(0, length), start, end, role: 'support' })
    if (!item.body) break
  }
  return bodies.length === 0 ? null : { bodies, end }
}

/** Those with whom a body before acts: 会同|市财政局、市医保局|制定细则. */
export function joinedDutyOf(piece: string): PieceDuty | null {
  const from = joinLength(piece)
  const others = from === 0 ? null : joinedBodies(piece.slice(0, longestList), from)
  return others === null ? null : { kind: 'support', ...others }
}

/** Length of the longest body that opens some words; 0 if none does. */
function openingBody(words: string): number {
  for (let length = Math.min(words.length, longestBody); length > 1; length--)
    if (isBody(words.slice(0, length)) && isWhole(words.slice(0, length)) && !continuesBody(words, length))
      return length
  return 0
}

/** Whether a name does not end inside a bracket: 建管中心（房办. */
function isWhole(name: string): boolean {
  return name.split('（').length === name.split('）').length
}

/** No name before what its body does is longer, in characters. */
const longestBody = 20

/** The bodies that open a piece and the verb behind them, where the piece goes on with what they do. */
export function dutyOf(piece: string): PieceDuty | null {
  const head = piece.slice(0, longestList)
  const joint = jointDutyOf(head) ?? namedJointDutyOf(head)
  if (joint !== null) return joint
  const lead = leadInLength(piece)
  let verb = sentenceVerbIn(head)
  if (verb === null) return namedDutyOf(piece) ?? statedDutyOf(piece)
  for (let tried = 0; verb !== null && tried < mostVerbs && piece.length - verb.end >= 2; tried++) {
    const reading = namedBodies(piece.slice(lead, verb.start), verb.kind)
    if (reading?.listOnly && reading.rules.length === 0)
      return { kind: verb.kind, bodies: moved(reading.bodies, lead), end: verb.end }
    verb = sentenceVerbIn(head, verb.end)
  }
  return namedDutyOf(piece) ?? statedDutyOf(piece)
}

/** The bodies before a verb; what an institution answers for (县种子站负责检验) it names itself. */
function namedBodies(names: string, kind: PieceDuty['kind']): ClauseReading | null {
  const known = readClause(names)
  if (known?.unread === 0) return known
  const offices = readOffices(names)
  if (offices !== null || kind !== 'answer' || !isInstitution(names)) return offices
  return readClause(names, true)
}

/**
 * The bodies that a piece opens with as those that have to do something (县水利局要抓总), and those with whom (要会同
 * 县财政局核定); null where it opens otherwise. `end` is where the words end that say so.
 *
 * @param wordIn finds the next word that may stand behind the bodies
 */
export function chargedDutyOf(piece: string, wordIn = demandIn): PieceDuty | null {
  const head = piece.slice(0, longestList)
  let demand = wordIn(head)
  for (let tried = 0; demand !== null && tried < mostVerbs; tried++) {
    if (demand.start > longestCharged) return null
    const reading = demand.start < 2 ? null : namedBodies(head.slice(0, demand.start), 'answer')
    if (reading?.listOnly && reading.rules.length === 0) {
      const joined = joinedDutyOf(head.slice(demand.end))
      const others = joined === null ? [] : moved(joined.bodies, demand.end)
      const end = demand.end + (joined?.end ?? 0)
      return { kind: 'answer', bodies: [...reading.bodies, ...others], end }
    }
    demand = wordIn(head, demand.end)
  }
  return null
}

/** The bodies that a paragraph opens with, one or several in a list, as leading; none where it opens otherwise. */
export function openingBodies(paragraph: string): ClauseBody[] {
  const bodies: ClauseBody[] = []
  for (
    let start = 0, length = openingBody(paragraph);
    length > 0;
    length = openingBody(paragraph.slice(start))
  ) {
    const end = start + length
    bodies.push({ name: paragraph.slice(start, end), start, end, role: 'lead' })
    if (!joinsBodies(paragraph[end] ?? '')) break
    start = end + 1
  }
  return bodies
}

/** Bodies of which a piece says outright that they answer: 各镇政府是本辖区供水安全的责任主体. */
function statedDutyOf(piece: string): PieceDuty | null {
  const stated = piece.length > longestList ? null : statedRole(piece)
  if (stated === null) return null
  const lead = leadInLength(piece)
  for (const at of stated.copulas.slice(0, mostVerbs)) {
    const reading = readClause(withoutShortName(piece.slice(lead, at)))
    // 县委主要领导是第一责任人: a person is no body.
    if (reading?.unreadWords.length === 0 && reading.listOnly && reading.rules.length === 0)
      return { kind: stated.kind, bodies: moved(reading.bodies, lead), end: piece.length }
  }
  return null
}

/** Names of bodies hold words that are verbs elsewhere (市医疗保障局): no piece has more of them before its own. */
const mostVerbs = 3

/** Who answers for a thing that the piece names first: 校舍加固由市教育局负责. */
function namedDutyOf(piece: string): PieceDuty | null {
  const at = bearerStart(piece)
  if (at < 0 || at > longestBody || tellsNoDuty(piece)) return null
  const duty = carriedOutDutyOf(piece.slice(at)) ?? plainDutyOf(piece.slice(at))
  return duty === null ? null : { ...duty, bodies: moved(duty.bodies, at), end: piece.length }
}

/** Who carries out what stands before them: 校舍加固|由市教育局落实. */
function carriedOutDutyOf(bearers: string): PieceDuty | null {
  const lead = leadInLength(bearers)
  const reading = readClause(bearers.slice(lead, carryingVerbStart(bearers)))
  if (reading === null || reading.unread > 0 || !reading.listOnly || reading.rules.length > 0) return null
  return { kind: 'answer', bodies: moved(reading.bodies, lead), end: bearers.length }
}

/** A piece that is a clause itself (市财政局配合), or says who takes part in what another leads (市财政局参与的专班). */
export function plainDutyOf(piece: string): PieceDuty | null {
  if (piece.length > longestList) return null
  const words = withoutObject(piece)
  const reading = readClause(words)
  if (reading === null || reading.unread > 0 || reading.listOnly || reading.rules.length > 0) return null
  const ending = verbEnding(words)?.kind ?? (reading.unranked ? 'answer' : 'lead')
  // 市水利局为召集单位、市财政局为副召集单位: the first of two verbs in a piece says who leads.
  const kind = ending === 'support' && reading.bodies.some(({ role }) => role === 'lead') ? 'lead' : ending
  if (words !== piece && kind !== 'support') return null
  return { kind, bodies: reading.bodies, end: words.length }
}
