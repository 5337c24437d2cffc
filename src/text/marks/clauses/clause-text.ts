import type { LabelKind } from '../../../lexicon/clause-labels.ts'
import { standingRules } from '../../../lexicon/responsibility.ts'
import type { Stretch } from '../stretches.ts'
import { type Piece, readPiece, wholeLabel } from './clause-pieces.ts'

/** A standing instruction may have so many stretches. */
const standingLength = 6

/** The stretches of a mangled text, read as pieces of clauses. */
export class ClauseText {
  readonly #stretches: readonly Stretch[]
  /** Whether a stretch is the number of a heading. */
  readonly isNumber: (index: number) => boolean

  constructor(stretches: readonly Stretch[], isNumber: (index: number) => boolean) {
    this.#stretches = stretches
    this.isNumber = isNumber
  }

  /** The words of a stretch; empty before the first and after the last. */
  words(index: number): string {
    return this.#stretches[index]?.words ?? ''
  }

  /** Whether no clause goes past the stretch before: the number of a heading follows, or nothing. */
  isBorder(index: number): boolean {
    return index >= this.#stretches.length || this.isNumber(index)
  }

  /** Whether a line that is kept breaks before a stretch. */
  opensLine(index: number): boolean {
    return this.#stretches[index]?.opensLine === true
  }

  /** Whether one of the lines above the first heading begins with a stretch: a title, an address, who signed. */
  isFront(index: number): boolean {
    return this.#stretches[index]?.isFront === true
  }

  /** Whether a mark stands before the line break that is kept before a stretch. */
  followsMarkedLine(index: number): boolean {
    const before = this.#stretches[index - 1]
    return this.opensLine(index) && before !== undefined && this.#stretches[index]!.start - before.end > 1
  }

  piece(index: number): Piece {
    return readPiece(this.words(index))
  }

  /** What the label asks for that a stretch is or opens with. */
  label(index: number): LabelKind | null {
    const piece = this.piece(index)
    return piece.kind === 'label' ? piece.label : wholeLabel(this.words(index))
  }

  /** Last stretch of the standing instruction that begins with a stretch; the one before it if none does. */
  endOfStanding(first: number): number {
    let words = ''
    let end = first - 1
    for (let at = first; at < first + standingLength && !this.isBorder(at); at++) {
      words += (at > first ? '，' : '') + this.words(at)
      for (const { matcher } of standingRules) {
        matcher.lastIndex = 0
        const match = matcher.exec(words)
        if (match?.index === 0 && match[0].length === words.length) end = at
      }
    }
    return end
  }

  /** Whether the standing instruction of some stretches ranks the bodies of lists. */
  ranksLists(first: number, last: number): boolean {
    const words = this.#stretches.slice(first, last + 1).map(stretch => stretch.words)
    return standingRules.some(
      ({ effect, matcher }) => effect === 'first-leads' && words.join('，').search(matcher) === 0,
    )
  }
}
