/**
 * Text with provenance: every repair is a list of edits, and the edits of all rules are composed into one map
 * between the restored text and the source as it came in.
 */
import { followedBy } from './compose.ts'
import type { Edit, Span } from './edit.ts'
import { Segments } from './segments.ts'

/** The way between a source and the text that it was restored to. */
export class OffsetMap {
  readonly #segments: Segments

  private constructor(segments: Segments) {
    this.#segments = segments
  }

  /** The map of a text that nothing has changed yet. */
  static identity(): OffsetMap {
    return new OffsetMap(new Segments(0))
  }

  /**
   * The map after one more rule.
   *
   * @param edits the rule's edits (as for `applyEdits`), in offsets of the text that this map leads to
   */
  followedBy(edits: readonly Edit[]): OffsetMap {
    return edits.length === 0 ? this : new OffsetMap(followedBy(this.#segments, edits))
  }

  /**
   * The source stretch that a stretch of the restored text came from: from the start of what its first character
   * came from to the end of what its last came from. Inserted text came from an empty stretch.
   */
  toSource(span: Span): [start: number, end: number] {
    const start = span[0]
    const end = span[1]
    const from = this.#characterToSource(start, 0)
    return [from, start >= end ? from : Math.max(from, this.#characterToSource(end - 1, 1))]
  }

  /** The stretch of the restored text that a source stretch has become; empty where all of it was deleted. */
  toRestored([start, end]: Span): Span {
    const from = this.#characterToRestored(start, 0)
    return [from, start >= end ? from : Math.max(from, this.#characterToRestored(end - 1, 1))]
  }

  /** Where what a character came from begins (side 0) or ends (side 1). */
  #characterToSource(offset: number, side: 0 | 1): number {
    const segments = this.#segments
    const index = segments.lastStartingBy(offset)
    if (index < 0) return offset + side
    const end = segments.end(index)
    if (offset >= end) return offset - end + segments.sourceEnd(index) + side
    if (segments.isAligned(index)) return segments.sourceStart(index) + offset - segments.start(index) + side
    return side === 0 ? segments.sourceStart(index) : segments.sourceEnd(index)
  }

  /** Where what a character has become begins (side 0) or ends (side 1). */
  #characterToRestored(offset: number, side: 0 | 1): number {
    const segments = this.#segments
    const index = segments.lastSourceStartingBy(offset)
    if (index < 0) return offset + side
    const sourceEnd = segments.sourceEnd(index)
    if (offset >= sourceEnd) return offset - sourceEnd + segments.end(index) + side
    if (segments.isAligned(index)) return segments.start(index) + offset - segments.sourceStart(index) + side
    return side === 0 ? segments.start(index) : segments.end(index)
  }
}
