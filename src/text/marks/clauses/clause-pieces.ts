import { isRunningStretch } from '../../../lexicon/bodies/body-text.ts'
import { canonicalBody } from '../../../lexicon/bodies/canonical-bodies.ts'
import { type LabelKind, readLabel } from '../../../lexicon/clause-labels.ts'
import { aboveLength, leadInLength, type VerbKind, verbEnding } from '../../../lexicon/responsibility.ts'
import {
  isClauseTime,
  isLooseVerb,
  isRequest,
  namesAnyBodies,
  namesDuty,
  opensComposition,
} from './clause-wording.ts'
import { areBodies, areNamed, mayBeName } from './stretch-names.ts'

/** What a stretch without marks can be in a responsibility clause. */
export type Piece =
  /**
   * `发改委等参与`; `known` if the names are those of bodies, `ledIn` if words such as 由 open it, `byDuty` if each does what
   * its office is, `农委按职责落实`, `ofAny` if they are no particular ones: `有关部门负责`, `loose` if sentences go on from the verb:
   * `领导小组统筹协调`.
   */
  | {
      kind: 'verb'
      verb: VerbKind
      known: boolean
      ledIn: boolean
      byDuty?: true
      ofAny?: true
      loose?: true
    }
  /** `国土资源局`, `农委等`; `ledIn` as above: 由市水利局，市财政局负责 */
  | { kind: 'bodies'; ledIn: boolean }
  /** `责任单位`, `责任单位萝北县政府`, `完成时限`; `named` if what it asks for follows in the same stretch. */
  | { kind: 'label'; label: LabelKind; named: boolean }
  /** `11月底`, `全年` */
  | { kind: 'time' }
  | { kind: 'other' }

/** No stretch of a clause is longer, in characters. */
const stretchLength = 40
/** A label of so many characters can stand alone; shorter ones are verbs as well: 牵头. */
export const labelLength = 3

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

/** Lets a stretch be read as another piece than its words alone say, until {@link forgetPieces}. */
export function believePiece(words: string, piece: Piece): void {
  pieces.set(words, piece)
}

/** To be called when a text is done with. */
export function forgetPieces(): void {
  pieces.clear()
}

function analyse(words: string): Piece {
  if (isClauseTime(words)) return { kind: 'time' }
  if (isRequest(words)) return { kind: 'other' }
  const label = readLabel(words, 0)
  if (label !== null) {
    const rest = words.slice(label.end)
    if (opensComposition(rest)) return { kind: 'other' }
    const named = namesBodies(label.kind) && areBodies(rest)
    if (named || (label.end === words.length && words.length >= labelLength))
      return { kind: 'label', label: label.kind, named }
  }
  const verb = verbEnding(words)
  if (verb !== null) {
    const opening = openingLength(words)
    const names = words.slice(opening, verb.start)
    const isSentence = holdsLeadIn(names)
    const known = !isSentence && areBodies(names)
    // 加强统筹: what opens running text names nobody.
    const mayLead = verb.kind === 'lead' && !isSentence && mayBeName(names)
    if (known || (mayLead && !isSlogan(names) && !isRunningStretch(names)))
      return {
        kind: 'verb',
        verb: verb.kind,
        known,
        ledIn: opening > 0,
        ...(namesDuty(words.slice(verb.start)) && { byDuty: true }),
        ...(namesAnyBodies(names) && { ofAny: true }),
        ...(isLooseVerb(words.slice(verb.start)) && { loose: true }),
      }
  }
  if (areBodies(words)) return { kind: 'bodies', ledIn: false }
  const opening = openingLength(words)
  return opening > 0 && areBodies(words.slice(opening)) ? { kind: 'bodies', ledIn: true } : { kind: 'other' }
}

/** Length of words such as 由 at the head of a stretch, with those that name what stands above: 以上任务均由. */
function openingLength(words: string): number {
  const above = aboveLength(words)
  return above + leadInLength(words.slice(above))
}

/** Whether two characters before a verb are no name that is known, as in slogans of four: 城乡|统筹 */
function isSlogan(names: string): boolean {
  return names.length === 2 && canonicalBody(names) === null
}

/** The label that a stretch is, short ones that are verbs as well among them: `配合`. */
export function wholeLabel(words: string): LabelKind | null {
  const label = readLabel(words, 0)
  return label !== null && label.end === words.length ? label.kind : null
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

/** Whether a stretch is names, those among them that only a verb makes one, and that verb: `镇敬老服务所负责`. */
export function isInstitutionWithVerb(words: string): boolean {
  const verb = words.length > stretchLength ? null : verbEnding(words)
  return verb !== null && areNamed(words.slice(0, verb.start))
}

/** Whether words such as 由 stand inside: 经费由市财政局承担 is a sentence, and what is before 由 no body. */
function holdsLeadIn(words: string): boolean {
  for (let offset = 1; offset + 1 < words.length; offset++)
    if (leadInLength(words.slice(offset)) > 0) return true
  return false
}

/** Whether a label asks for bodies, not for persons or times. */
export function namesBodies(kind: LabelKind): boolean {
  return kind !== 'person' && kind !== 'time'
}
