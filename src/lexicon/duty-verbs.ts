/** The verbs of sentences that tell body by body what each does: 市林业局负责审批，市公安局配合查处. */
import { CharacterSet } from './character-set.ts'
import { alternatives, grammar } from './responsibility-grammar.ts'

const { lead, answer, support, implement, aid, except, by, relative, organs } = grammar.dutyVerbs
const sentenceVerb = new RegExp(
  `(?:(?<implement>${alternatives(implement)})|(?<answer>${alternatives(answer)})|(?<lead>${alternatives(lead)})|(?<support>${alternatives([...support, ...aid])}))(?!${alternatives(except)})`,
  'g',
)
const dutyVerb = new RegExp(
  `(?:(?<answer>${alternatives(answer)})|(?<support>${alternatives(support)}))(?!${alternatives(except)})`,
)

/**
 * The first verb of a piece that stands between bodies and what they do (市林业局负责审批).
 *
 * @returns what it says of the bodies before it and where it stands, or null
 */
export function dutyVerbIn(piece: string): { kind: 'answer' | 'support'; start: number; end: number } | null {
  const match = dutyVerb.exec(piece)
  if (match === null) return null
  const kind = match.groups!.answer === undefined ? 'support' : 'answer'
  return { kind, start: match.index, end: match.index + match[0].length }
}

/** What a verb of a sentence says of the bodies before it. */
export interface SentenceVerb {
  kind: 'lead' | 'answer' | 'support' | 'implement'
  start: number
  end: number
}

/**
 * Like {@link dutyVerbIn}, where other parts of the sentence name bodies, too: who leads, and who aids them (做好衔接).
 *
 * @param from where to look on behind a verb that is part of a name (市医疗保障局)
 */
export function sentenceVerbIn(piece: string, from = 0): SentenceVerb | null {
  sentenceVerb.lastIndex = from
  const match = sentenceVerb.exec(piece)
  if (match === null) return null
  const { lead, answer, implement } = match.groups!
  const kind = lead !== undefined ? 'lead' : answer !== undefined ? 'answer' : 'support'
  return {
    kind: implement !== undefined ? 'implement' : kind,
    start: match.index,
    end: match.index + match[0].length,
  }
}

/** No words are longer that a clause makes up (参与|的推进机制), in characters, with the one before them. */
const longestObject = 14

/** A piece without what its clause makes up: 市水利局等参与|的推进机制. */
export function withoutObject(piece: string): string {
  const at = piece.lastIndexOf(relative)
  return at > 0 && at > piece.length - longestObject ? piece.slice(0, at) : piece
}

/** Where what is done ends and who answers for it begins (校舍加固|由市教育局负责); -1 if nowhere, or for an organ. */
export function bearerStart(piece: string): number {
  const at = piece.indexOf(by, 2)
  return organs.some(organ => piece.endsWith(organ, at)) ? -1 : at
}

const { whens } = grammar.dutyVerbs

/** Length of the words that open a sentence with when it is, the comma behind them included (届时，|县水利局牵头); 0 if none do. */
export function whenLength(sentence: string): number {
  return whens.find(word => sentence.startsWith(word))?.length ?? 0
}

const appointing = new RegExp(`(?:^|，)(?:${alternatives(grammar.dutyVerbs.appointing)})`)
const appointedExcept = new RegExp(`^(?:${alternatives(grammar.dutyVerbs.appointedExcept)})`)

/** Where the bodies begin that a sentence appoints to what stands behind them (请|各镇于3月底前报送); -1 if it appoints none. */
export function appointedStart(sentence: string): number {
  const match = appointing.exec(sentence)
  return match === null ? -1 : match.index + match[0].length
}

/** Whether words behind bodies tell no duty of theirs: 请市政府|审定. */
export function isNoAppointment(words: string): boolean {
  return appointedExcept.test(words)
}

const carriedOut = new RegExp(`(?:${alternatives(grammar.dutyVerbs.carriedOut)})$`)

/** Where the verb begins that ends what {@link bearerStart} has parted (由市教育局|落实); -1 where none does. */
export function carryingVerbStart(bearers: string): number {
  return bearers.search(carriedOut)
}

const drafts = new RegExp(`(?:${alternatives(grammar.dutyVerbs.drafts)})$`)

/** Whether words name what is drawn up: 具体办法|由市水利局会同市财政局制定. */
export function namesDraft(words: string): boolean {
  return drafts.test(words)
}

const openingVerb = new RegExp(`^(?:${alternatives(answer)})(?!${alternatives(except)})`)

/** Where a verb ends that a piece opens with, whose bodies stand before the piece (负责|日常调度); 0 if it opens otherwise. */
export function openingVerbEnd(piece: string): number {
  return openingVerb.exec(piece)?.[0].length ?? 0
}

const demand = new RegExp(alternatives(grammar.dutyVerbs.demand), 'g')

/**
 * The next word that says of the bodies before it that they have to do something (县水利局|要抓总); null if none does.
 *
 * @param from where to look on behind a word that is part of a name (市应急局)
 */
export function demandIn(piece: string, from = 0): { start: number; end: number } | null {
  return wordIn(demand, piece, from)
}

const grounds = new RegExp(alternatives(grammar.dutyVerbs.grounds), 'g')

/** The same for words that say what the duty of the bodies before them rests on: 县水利局|根据规范，负责编制计划. */
export function groundsIn(piece: string, from = 0): { start: number; end: number } | null {
  return wordIn(grounds, piece, from)
}

const between = new Set(grammar.dutyVerbs.between)

/** Whether a mark or word joins bodies that a paragraph opens with. */
export function joinsBodies(word: string): boolean {
  return between.has(word)
}

function wordIn(words: RegExp, piece: string, from: number): { start: number; end: number } | null {
  words.lastIndex = from
  const match = words.exec(piece)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}

const stated = new RegExp(
  `(?:(?<lead>${alternatives(grammar.statedRoles.lead)})|(?<answer>${alternatives(grammar.statedRoles.answer)})|(?<support>${alternatives(grammar.statedRoles.support)}))$`,
)

/**
 * What the end of a piece says that the bodies before a copula are: 各镇政府|是本辖区供水安全的|责任主体.
 *
 * @returns null where it says nothing of the kind; `copulas` are the places where one may stand
 */
export function statedRole(piece: string): { kind: 'lead' | 'answer' | 'support'; copulas: number[] } | null {
  if (!statedEnd.has(piece.charCodeAt(piece.length - 1))) return null
  const groups = stated.exec(piece)?.groups
  if (groups === undefined) {
    return burden.test(piece) ? { kind: 'answer', copulas: copulasIn(piece, burdenCopulas) } : null
  }
  const copulas = copulasIn(piece, copulaWords)
  const kind = groups.lead !== undefined ? 'lead' : groups.answer !== undefined ? 'answer' : 'support'
  return { kind, copulas }
}

/** The last characters of those words: few pieces end in one of them. */
const statedEnd = new CharacterSet(
  [...grammar.statedRoles.lead, ...grammar.statedRoles.answer, ...grammar.statedRoles.support].map(word =>
    word.slice(-1),
  ),
)

const copulaWords = new Set(grammar.statedRoles.copulas)
const burdenCopulas = new Set(grammar.statedRoles.burdens.copulas)
const burden = new RegExp(`${grammar.statedRoles.burdens.pattern}$`)
const shortName = new RegExp(grammar.statedRoles.shortName.pattern)

function copulasIn(piece: string, words: ReadonlySet<string>): number[] {
  const copulas: number[] = []
  for (let at = 2; at < piece.length; at++) if (words.has(piece[at]!)) copulas.push(at)
  return copulas
}

/** Bodies before a copula, without the bracket behind them that says how they are called from there on. */
export function withoutShortName(names: string): string {
  return names.replace(shortName, '')
}

const noDuty = new RegExp(`(?:${alternatives(grammar.dutyVerbs.noDuties)})$`)

/** Whether words behind bodies tell no duty of theirs (负责解释). */
export function tellsNoDuty(words: string): boolean {
  return noDuty.test(words)
}
