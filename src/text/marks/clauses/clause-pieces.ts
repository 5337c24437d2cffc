import { isRunningStretch } from '../../../lexicon/bodies/body-text.ts'
import { canonicalBody } from '../../../lexicon/bodies/canonical-bodies.ts'
import { isInstitution, isLocalGovernment, splitBodies } from '../../../lexicon/bodies.ts'
import { type LabelKind, readLabel } from '../../../lexicon/clause-labels.ts'
import { etceteraStart, leadInLength, type VerbKind, verbEnding } from '../../../lexicon/responsibility.ts'
import {
  announcesLabel,
  dutyStart,
  endsAsName,
  isClauseTime,
  isDivided,
  isGeneralBody,
  namesDuty,
  namesEachDivision,
  namesMembers,
  opensCollective,
  opensWithDuty,
} from './clause-wording.ts'

/** What a stretch without marks can be in a responsibility clause. */
export type Piece =
  /**
   * `发改委等参与`; `known` if the names are those of bodies, `ledIn` if words such as 由 open it, `byDuty` if each does what
   * its office is: `农委按职责落实`.
   */
  | { kind: 'verb'; verb: VerbKind; known: boolean; ledIn: boolean; byDuty?: true }
  /** `国土资源局`, `农委等`; `ledIn` as above: 由市水利局，市财政局负责 */
  | { kind: 'bodies'; ledIn: boolean }
  /** `责任单位`, `责任单位萝北县政府`, `完成时限`; `named` if what it asks for follows in the same stretch. */
  | { kind: 'label'; label: LabelKind; named: boolean }
  /** `11月底`, `全年` */
  | { kind: 'time' }
  | { kind: 'other' }

/** No stretch of a clause is longer, in characters. */
const stretchLength = 40
/** The name of a body that is not known may have so many characters. */
const nameLength = 14
/** The name of a part of a body may have so many. */
const partLength = 10
/** A label of so many characters can stand alone; shorter ones are verbs as well: 牵头. */
const labelLength = 3
const longestLabel = 8
/** A person, with or without a post: 副市长周明. */
const personLength = 8
/** How far from its start a stretch names its subject. */
const subjectLength = 16
/** So many characters at least make a line that a label follows. */
const shortestLine = 6
/** So many at least make the text after a line of names. */
const shortestText = 4
/** The name of a body that is known may be longer: 扬尘污染防治工作领导小组各成员单位. */
const knownNameLength = 24
/** The longest time that a label asks for: 2031年12月31日前全部完成. */
const timeLength = 16

/** The pieces of the text in hand: each pass over it reads the same stretches. */
const pieces = new Map<string, Piece>()

/** Reads a stretch as a piece of a clause. Keeps it until {@link forgetPieces}. */
export function readPiece(words: string): Piece {
  if (words.length > stretchLength) return { kind: 'other' }
  let piece = pieces.get(words)
  if (piece === undefined) {
    piece = analyse(words)
    pieces.set(words, piece)
  }
  return piece
}

/** To be called when a text is done with. */
export function forgetPieces(): void {
  pieces.clear()
}

function analyse(words: string): Piece {
  if (isClauseTime(words)) return { kind: 'time' }
  const label = readLabel(words, 0)
  if (label !== null) {
    const named = namesBodies(label.kind) && areBodies(words.slice(label.end))
    if (named || (label.end === words.length && words.length >= labelLength))
      return { kind: 'label', label: label.kind, named }
  }
  const verb = verbEnding(words)
  if (verb !== null) {
    const opening = leadInLength(words)
    const names = words.slice(opening, verb.start)
    const known = !holdsLeadIn(names) && areBodies(names)
    // 加强统筹: what opens running text names nobody.
    if (known || (verb.kind === 'lead' && mayBeName(names) && !isRunningStretch(names)))
      return {
        kind: 'verb',
        verb: verb.kind,
        known,
        ledIn: opening > 0,
        ...(namesDuty(words.slice(verb.start)) && { byDuty: true }),
      }
  }
  if (areBodies(words)) return { kind: 'bodies', ledIn: false }
  const opening = leadInLength(words)
  return opening > 0 && areBodies(words.slice(opening)) ? { kind: 'bodies', ledIn: true } : { kind: 'other' }
}

/** The label that a stretch is, short ones that are verbs as well among them: `配合`. */
export function wholeLabel(words: string): LabelKind | null {
  const label = readLabel(words, 0)
  return label !== null && label.end === words.length ? label.kind : null
}

/** Whether a stretch opens with bodies that a duty is put on: `各镇要按月上报`. */
export function opensWithSubject(words: string): boolean {
  const duty = dutyStart(words.slice(0, subjectLength))
  if (duty < 0) return false
  const subject = words.slice(0, duty)
  return areBodies(subject) || isGeneralBody(subject) || opensCollective(subject, 0)
}

/** Whether a stretch is nothing but a verb of responsibility with what qualifies it: `负责落实`. */
export function isVerb(words: string): boolean {
  return words.length <= stretchLength && verbEnding(words)?.start === 0
}

/** Whether a stretch ends in a verb of responsibility and is else names, or short enough for one that is not known. */
export function mayEndInVerb(words: string): boolean {
  if (words.length > stretchLength) return false
  const verb = verbEnding(words)
  return verb !== null && (mayBeName(words.slice(0, verb.start)) || areNamed(words.slice(0, verb.start)))
}

/** Whether words are names, those among them that only the verb of a clause makes one: 5个帮扶小组和各镇政府 */
function areNamed(words: string): boolean {
  const items = splitBodies(words.slice(0, etceteraStart(words)))
  return items.length > 0 && items.every(({ name, body }) => body || isInstitution(name))
}

/** Whether a stretch is short enough for the name of a body that is not known. */
export function mayBeName(words: string): boolean {
  return words.length > 1 && words.length <= nameLength && !isGeneralBody(words) && !opensWithSubject(words)
}

/** Whether a stretch may be the name of a part of a body, which no list knows: `项目科`. */
export function mayBePart(words: string): boolean {
  return words.length <= partLength && mayBeName(words) && endsAsName(words)
}

/**
 * Where the label begins that ends a stretch, the line break before it lost: `农业农村局|配合单位`. 0 if none does.
 *
 * @param next the words of the next stretch: what the label asks for, if no bodies stand before it
 * @param asked what the label before it asks for; null if none did, or other words came since
 */
export function labelAtEnd(words: string, next: string, asked: LabelKind | null): number {
  const least = Math.max(2, words.length - longestLabel)
  for (let offset = least; offset + labelLength <= words.length; offset++) {
    const label = readLabel(words, offset)
    if (label === null || label.end !== words.length) continue
    const before = words.slice(0, offset)
    if (areBodies(words) && !areBodies(before)) continue
    if (namesMembers(words, offset)) return 0
    if (answers(before, asked)) return offset
    const named = readPiece(next).kind
    if (areBodies(before)) return namesBodies(label.kind) && named !== 'other' ? offset : 0
    const isLine = before.length >= shortestLine && !announcesLabel(before)
    return namesBodies(label.kind) && named === 'bodies' && isLine ? offset : 0
  }
  return 0
}

/**
 * How many characters of a stretch are the name of a known body after which text goes on that is no part of the name:
 * `县水利局|全县每年清淤一次`, but not `县水利局水政监察大队`. 0 if there are none.
 *
 * @param isFirst whether the label stands right before, so that the body opens no sentence: 县水利局|对漏点…
 */
export function namesBeforeText(words: string, isFirst: boolean): number {
  if (areBodies(words) || mayBePart(words) || readPiece(words).kind !== 'other') return 0
  for (let length = Math.min(knownNameLength, words.length - shortestText); length >= 3; length--)
    if (canonicalBody(words.slice(0, length)) !== null && !isPlace(words.slice(0, length))) {
      const rest = words.slice(length)
      const isName = endsAsName(rest.slice(0, partLength)) || continuesName(rest)
      return isName || (!isFirst && opensWithDuty(rest, 0)) ? 0 : length
    }
  return 0
}

/** Whether a name is that of a place, and of a body only in a list: 河口市 opens the title of the next plan as well. */
function isPlace(name: string): boolean {
  return isLocalGovernment(name) && isDivided(name) && !namesEachDivision(name)
}

/** How many characters of a stretch are a time after which text goes on: `2031年6月|全县每年…`. 0 if there are none. */
export function timeBeforeText(words: string): number {
  if (isClauseTime(words)) return 0
  for (let length = Math.min(timeLength, words.length - shortestText); length >= 3; length--)
    if (isClauseTime(words.slice(0, length))) return length
  return 0
}

/** Whether words after the name of a body go on with it or with what it does in the clause: `等部门`, `按职责分工`. */
function continuesName(rest: string): boolean {
  return etceteraStart(rest) === 0 || mayEndInVerb(rest)
}

/** Whether words are what a label asks for. */
function answers(words: string, asked: LabelKind | null): boolean {
  if (asked === null) return false
  if (asked === 'time') return isClauseTime(words)
  if (asked === 'person') return words.length <= personLength
  return areBodies(words) || mayBeName(words)
}

/** Whether words such as 由 stand inside: 经费由市财政局承担 is a sentence, and what is before 由 no body. */
function holdsLeadIn(words: string): boolean {
  for (let offset = 1; offset + 1 < words.length; offset++)
    if (leadInLength(words.slice(offset)) > 0) return true
  return false
}

/** Whether words are names of bodies throughout, 等 at the end aside, and one of them is more than 部门 or 企业. */
function areBodies(words: string): boolean {
  const names = words.slice(0, etceteraStart(words))
  if (names.length < 2) return false
  const items = splitBodies(names)
  return items.length > 0 && items.every(({ body }) => body) && items.some(({ name }) => !isGeneralBody(name))
}

/** Whether a label asks for bodies, not for persons or times. */
export function namesBodies(kind: LabelKind): boolean {
  return kind !== 'person' && kind !== 'time'
}
