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
import { type LabelKind, standingRules, type VerbKind } from '../../lexicon/responsibility.ts'
import { keepHabitual } from './clause-habits.ts'
import {
  mayBeName,
  mayBePart,
  mayEndInVerb,
  namesBodies,
  opensWithSubject,
  type Piece,
  readPiece,
  wholeLabel,
} from './clause-pieces.ts'
import type { Stretch } from './stretches.ts'
import { asksForList, isFinishedTime, opensWithDuty } from './wording.ts'

/** A clause as the stretches `first` to `last`, both in it. */
export interface MangledClause {
  first: number
  last: number
  /** Whether labels say who does what, or verbs. */
  isLabelled: boolean
  /** Whether bodies are listed and no verb or label says what they do. */
  listOnly: boolean
  /** First stretch of the standing instruction that ends the clause; `last + 1` if none does. */
  standing: number
}

/** A clause with what tells whether it is one. */
export interface ReadClause extends MangledClause {
  /** Whether a heading or the end of the text follows it. */
  isBordered: boolean
  /** Whether its last stretch is a time, or the stretch after it, which then may be no part of it. */
  time: 'inside' | 'after' | 'none'
  /** Whether it ends in an instruction that ranks the bodies of lists. */
  ranksLists: boolean
}

/** A list of bodies may have so many stretches. */
const listLength = 40
/** A standing instruction may have so many. */
const standingLength = 6

/**
 * Reads the stretches of a text for clauses.
 *
 * @param isNumber whether a stretch, by its index, is the number of a heading: no clause goes past it
 * @returns in order, not overlapping
 */
export function findMangledClauses(
  stretches: readonly Stretch[],
  isNumber: (index: number) => boolean,
): MangledClause[] {
  const reader = new ClauseReader(stretches, isNumber)
  const clauses: ReadClause[] = []
  let index = 0
  while (index < stretches.length) {
    const { clause, next } = reader.read(index)
    if (clause !== undefined) clauses.push(clause)
    index = next
  }
  return keepHabitual(clauses)
}

class ClauseReader {
  readonly #stretches: readonly Stretch[]
  readonly #isNumber: (index: number) => boolean
  readonly #pieces = new Map<string, Piece>()

  constructor(stretches: readonly Stretch[], isNumber: (index: number) => boolean) {
    this.#stretches = stretches
    this.#isNumber = isNumber
  }

  /** The clause that begins with a stretch, if one does, and the stretch to go on with. */
  read(first: number): { clause?: ReadClause; next: number } {
    const nothing = { next: first + 1 }
    // The words right after a heading's number are its title: （一）市水利局 opens a division of labour.
    if (this.#isNumber(first) || (first > 0 && this.#isNumber(first - 1))) return nothing
    if (this.#opensLabels(first)) return this.#readLabels(first)
    const { kind } = this.#piece(first)
    return kind === 'verb' || kind === 'bodies' ? this.#readVerbs(first) : nothing
  }

  #readVerbs(first: number): { clause?: ReadClause; next: number } {
    const verbs: (Piece & { kind: 'verb' })[] = []
    let lastVerb = -1
    let at = first
    while (!this.#isBorder(at) && at - first < listLength) {
      if (verbs.length > 0 && this.#endOfStanding(at) >= at) break
      const piece = this.#piece(at)
      if (piece.kind === 'verb') {
        verbs.push(piece)
        lastVerb = at
      } else if (piece.kind === 'time') break
      else if (piece.kind === 'other') {
        const next = verbs.at(-1)?.verb === 'lead' ? this.#verbBeyondNames(at) : undefined
        if (next === undefined) break
        at = next
        lastVerb = at
        verbs.push({ kind: 'verb', verb: 'support', known: true, ledIn: false })
      }
      at++
    }
    const next = Math.max(at, first + 1)
    const time = this.#timeAt(at)
    const isBordered = this.#isBorder(time === 'inside' ? at + 1 : at)
    if (verbs.length === 0) {
      if (!this.#isList(first, at) || (!isBordered && time === 'none' && this.#goesOn(at))) return { next }
      const last = time === 'inside' ? at : at - 1
      const shape = { isLabelled: false, listOnly: true, standing: last + 1, ranksLists: false }
      return { clause: { ...shape, first, last, isBordered, time }, next: Math.max(next, last + 1) }
    }
    const opening = this.#piece(first)
    const ledIn = (opening.kind === 'verb' || opening.kind === 'bodies') && opening.ledIn
    if (!this.#isClause(verbs, ledIn, isBordered || time !== 'none')) return { next }
    const takesRest = isBordered || time !== 'none' || verbs.at(-1)!.verb === 'lead'
    const last = time === 'inside' ? at : takesRest ? at - 1 : lastVerb
    const standing = last + 1
    const end = this.#endOfStanding(standing)
    const shape = {
      isLabelled: false,
      listOnly: false,
      standing,
      ranksLists: this.#ranksLists(standing, end),
    }
    return { clause: { ...shape, first, last: end, isBordered, time }, next: end + 1 }
  }

  /** Whether a stretch is a time that ends a clause before it. */
  #timeAt(index: number): ReadClause['time'] {
    if (this.#isBorder(index) || this.#piece(index).kind !== 'time') return 'none'
    return this.#isBorder(index + 1) || isFinishedTime(this.#stretches[index]!.words) ? 'inside' : 'after'
  }

  #isClause(verbs: readonly (Piece & { kind: 'verb' })[], ledIn: boolean, isBordered: boolean): boolean {
    const [opening] = verbs
    if (!verbs.some(({ known }) => known)) return false
    if (!opening!.known && verbs.length < 2) return false
    if (ledIn && verbs.length < 2 && !isBordered) return false
    const answers = (verb: VerbKind) => verb === 'lead' || verb === 'answer'
    return isBordered || verbs.some(({ verb }) => answers(verb))
  }

  #readLabels(first: number): { clause?: ReadClause; next: number } {
    const opening = this.#piece(first)
    const isNamed = opening.kind === 'label' && opening.named
    let label = this.#label(first)
    let last = isNamed ? first : -1
    let at = first + 1
    let hasBodies = isNamed
    const seen = new Set([label])
    while (!this.#isBorder(at) && at - first < listLength) {
      const piece = this.#piece(at)
      const next = this.#label(at)
      if (next !== null) {
        label = next
        seen.add(next)
        if (piece.kind === 'label' && piece.named) {
          last = at
          hasBodies = true
        }
      } else if (label !== null && !namesBodies(label)) {
        // Of a person or a time only the first stretch is sure to belong to the label.
        if (this.#label(at - 1) === null && !this.#isListed(at + 1, seen)) break
        last = at
      } else if (
        piece.kind === 'bodies' ||
        piece.kind === 'verb' ||
        mayBePart(this.#stretches[at]!.words) ||
        (mayBeName(this.#stretches[at]!.words) && this.#isListed(at + 1, seen))
      ) {
        hasBodies ||= piece.kind === 'bodies' || (piece.kind === 'other' && this.#isFieldOf(at, seen))
        last = at
      } else break
      at++
    }
    if (!hasBodies) return { next: first + 1 }
    if (last === at - 1 && !this.#isBorder(at) && this.#belongsToNext(at)) last--
    const isBordered = this.#isBorder(last + 1)
    const shape = { isLabelled: true, listOnly: false, standing: last + 1, ranksLists: false }
    return { clause: { ...shape, first, last, isBordered, time: 'none' }, next: last + 1 }
  }

  /** Whether a stretch stands between a label and a border or another label: a name, known or not. */
  #isFieldOf(index: number, seen: ReadonlySet<LabelKind | null>): boolean {
    return this.#label(index - 1) !== null && this.#isListed(index + 1, seen)
  }

  /** Whether the body before a stretch is the first of several that open a sentence: 各街道，各部门要… */
  #belongsToNext(index: number): boolean {
    const { words } = this.#stretches[index - 1]!
    const isLabelsOwn = this.#label(index - 2) !== null || this.#label(index - 1) !== null
    return !isLabelsOwn && /^[各有相]/.test(words) && opensWithSubject(this.#stretches[index]!.words)
  }

  /** Whether a clause of labels begins with a stretch; one that is a verb as well needs its bodies after it alone. */
  #opensLabels(index: number): boolean {
    if (this.#piece(index).kind === 'label') return true
    if (this.#label(index) === null || this.#isBorder(index + 1)) return false
    const before = index === 0 ? null : this.#piece(index - 1).kind
    return before !== 'bodies' && this.#piece(index + 1).kind === 'bodies'
  }

  /** What the label asks for that a stretch is or opens with. */
  #label(index: number): LabelKind | null {
    const piece = this.#piece(index)
    return piece.kind === 'label' ? piece.label : wholeLabel(this.#stretches[index]!.words)
  }

  /**
   * Whether what a label asks for goes on with a stretch or ends just before it. A label that the clause has had already
   * opens another clause: what stands before it may be the text of that.
   */
  #isListed(index: number, seen: ReadonlySet<LabelKind | null>): boolean {
    if (this.#isBorder(index) || this.#piece(index).kind === 'bodies') return true
    const label = this.#label(index)
    return label !== null && !seen.has(label)
  }

  /** The stretch with the verb that ends a list which has names that are not known. */
  #verbBeyondNames(start: number): number | undefined {
    for (let at = start; at < start + listLength && !this.#isBorder(at); at++) {
      const { words } = this.#stretches[at]!
      if (mayEndInVerb(words)) return at
      if (!mayBeName(words) && this.#piece(at).kind !== 'bodies') return undefined
    }
    return undefined
  }

  /** Last stretch of the standing instruction that begins with a stretch; the one before it if none does. */
  #endOfStanding(first: number): number {
    let words = ''
    let end = first - 1
    for (let at = first; at < first + standingLength && !this.#isBorder(at); at++) {
      words += (at > first ? '，' : '') + this.#stretches[at]!.words
      for (const { matcher } of standingRules) {
        matcher.lastIndex = 0
        const match = matcher.exec(words)
        if (match?.index === 0 && match[0].length === words.length) end = at
      }
    }
    return end
  }

  /** Whether a standing instruction ranks the bodies of lists. */
  #ranksLists(first: number, last: number): boolean {
    const words = this.#stretches.slice(first, last + 1).map(stretch => stretch.words)
    return standingRules.some(
      ({ effect, matcher }) => effect === 'first-leads' && words.join('，').search(matcher) === 0,
    )
  }

  /** Whether some stretches, each short enough for one name, are no objects or subjects of a sentence. */
  #isList(first: number, end: number): boolean {
    const opening = this.#piece(first)
    if (opening.kind === 'bodies' && opening.ledIn) return false
    return (
      this.#stretches.slice(first, end).every(({ words }) => mayBeName(words)) && !this.#continuesList(first)
    )
  }

  /** Whether a sentence whose subject the bodies before are goes on with a stretch. */
  #goesOn(index: number): boolean {
    const { words } = this.#stretches[index]!
    return opensWithDuty(words, 0) || opensWithSubject(words)
  }

  /** Whether the stretch before one ends in the name of a body, so that names after it go on with a list of prose. */
  #continuesList(index: number): boolean {
    const before = this.#stretches[index - 1]
    if (before === undefined || asksForList(before.words, before.words.length)) return true
    for (let length = 3; length <= 8 && length <= before.words.length; length++)
      if (readPiece(before.words.slice(-length)).kind === 'bodies') return true
    return false
  }

  #isBorder(index: number): boolean {
    return index >= this.#stretches.length || this.#isNumber(index)
  }

  #piece(index: number): Piece {
    const { words } = this.#stretches[index]!
    let piece = this.#pieces.get(words)
    if (piece === undefined) {
      piece = readPiece(words)
      this.#pieces.set(words, piece)
    }
    return piece
  }
}
