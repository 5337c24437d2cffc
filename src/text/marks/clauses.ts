/**
 * Finds the responsibility clauses of a mangled text.
 *
 * A clause is read stretch by stretch (a stretch has no mark in it): names of bodies, stretches that end in a verb of
 * responsibility (`发改委等参与`), labels (`责任单位`), and standing instructions (`以下均需…落实，不再列出`). Prose speaks of the
 * same bodies with the same verbs, so a clause has to begin with the name of a particular body at the start of a
 * stretch; where nobody leads or answers, or where only names are listed, it has to end at a heading or at the end of
 * the text. A name that is not known is taken for one between a leader and a later verb.
 */
import { standingRules, type VerbKind } from '../../lexicon/responsibility.ts'
import { mayBeName, mayEndInVerb, namesBodies, type Piece, readPiece } from './clause-pieces.ts'
import type { Stretch } from './stretches.ts'

/** A clause as the stretches `first` to `last`, both in it. */
export interface MangledClause {
  first: number
  last: number
  /** Clauses of verbs stood in brackets, labels on lines of their own. */
  form: 'bracket' | 'lines'
  /** Whether bodies are listed and no verb or label says what they do. */
  listOnly: boolean
  /** First stretch of the standing instruction that ends the clause; `last + 1` if none does. */
  standing: number
}

/** Names alone make a clause only in a text that has so many clauses. */
const fewestClauses = 3
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
  const clauses: MangledClause[] = []
  let index = 0
  while (index < stretches.length) {
    const { clause, next } = reader.read(index)
    if (clause !== undefined) clauses.push(clause)
    index = next
  }
  return clauses.length < fewestClauses ? clauses.filter(({ listOnly }) => !listOnly) : clauses
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
  read(first: number): { clause?: MangledClause; next: number } {
    const nothing = { next: first + 1 }
    // The words right after a heading's number are its title: （一）市水利局 opens a division of labour.
    if (this.#isNumber(first) || (first > 0 && this.#isNumber(first - 1))) return nothing
    const opening = this.#piece(first)
    if (opening.kind === 'other') return nothing
    return opening.kind === 'label' ? this.#readLabels(first, opening) : this.#readVerbs(first)
  }

  #readVerbs(first: number): { clause?: MangledClause; next: number } {
    const verbs: (Piece & { kind: 'verb' })[] = []
    let lastVerb = -1
    let at = first
    while (!this.#isBorder(at) && at - first < listLength) {
      if (verbs.length > 0 && this.#endOfStanding(at) >= at) break
      const piece = this.#piece(at)
      if (piece.kind === 'verb') {
        verbs.push(piece)
        lastVerb = at
      } else if (piece.kind === 'other') {
        const next = verbs.at(-1)?.verb === 'lead' ? this.#verbBeyondNames(at) : undefined
        if (next === undefined) break
        at = next
        lastVerb = at
        verbs.push({ kind: 'verb', verb: 'support', known: true, ledIn: false })
      }
      at++
    }
    const isBordered = this.#isBorder(at)
    const next = Math.max(at, first + 1)
    if (verbs.length === 0) {
      if (!isBordered || !this.#areShort(first, at) || this.#continuesList(first)) return { next }
      return { clause: { first, last: at - 1, form: 'bracket', listOnly: true, standing: at }, next }
    }
    if (!this.#isClause(verbs, isBordered)) return { next }
    const takesRest = isBordered || verbs.at(-1)!.verb === 'lead'
    const last = takesRest ? at - 1 : lastVerb
    const standing = last + 1
    const end = this.#endOfStanding(standing)
    return { clause: { first, last: end, form: 'bracket', listOnly: false, standing }, next: end + 1 }
  }

  #isClause(verbs: readonly (Piece & { kind: 'verb' })[], isBordered: boolean): boolean {
    const [opening] = verbs
    if (!verbs.some(({ known }) => known)) return false
    if (!opening!.known && verbs.length < 2) return false
    if (opening!.ledIn && verbs.length < 2 && !isBordered) return false
    const answers = (verb: VerbKind) => verb === 'lead' || verb === 'answer'
    return isBordered || verbs.some(({ verb }) => answers(verb))
  }

  #readLabels(first: number, opening: Piece & { kind: 'label' }): { clause?: MangledClause; next: number } {
    let { label } = opening
    let last = opening.named ? first : -1
    let at = first + 1
    let hasBodies = opening.named
    while (!this.#isBorder(at) && at - first < listLength) {
      const piece = this.#piece(at)
      if (piece.kind === 'label') {
        label = piece.label
        if (piece.named) last = at
      } else if (!namesBodies(label)) {
        // Of a person or a time only the first stretch is sure to belong to the label.
        if (this.#piece(at - 1).kind !== 'label') break
        last = at
      } else if (
        piece.kind === 'bodies' ||
        (mayBeName(this.#stretches[at]!.words) && this.#isListed(at + 1))
      ) {
        hasBodies ||= piece.kind === 'bodies'
        last = at
      } else break
      at++
    }
    if (!hasBodies) return { next: first + 1 }
    return { clause: { first, last, form: 'lines', listOnly: false, standing: last + 1 }, next: last + 1 }
  }

  /** Whether the list of a label goes on with a stretch or ends just before it. */
  #isListed(index: number): boolean {
    if (this.#isBorder(index)) return true
    const { kind } = this.#piece(index)
    return kind === 'bodies' || kind === 'label'
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

  /** Whether each of some stretches is short enough for one name. */
  #areShort(first: number, end: number): boolean {
    return this.#stretches.slice(first, end).every(({ words }) => mayBeName(words))
  }

  /** Whether the stretch before one ends in the name of a body, so that names after it go on with a list of prose. */
  #continuesList(index: number): boolean {
    const before = this.#stretches[index - 1]
    if (before === undefined) return true
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
