/**
 * Text with provenance: every repair is a list of edits, and the edits of all rules are composed into one map
 * between the restored text and the source as it came in.
 */
import type { Edit, Span } from './edit.ts'
import { compose, type Segment, splitAligned } from './segments.ts'

/** The way between a source and the text that it was restored to. */
export class OffsetMap {
  readonly #segments: readonly Segment[]

  private constructor(segments: readonly Segment[]) {
    this.#segments = segments
  }

  /** The map of a text that nothing has changed yet. */
  static identity(): OffsetMap {
    return new OffsetMap([])
  }

  /**
   * The map after one more rule.
   *
   * @param edits the rule's edits (as for `applyEdits`), in offsets of the text that this map leads to
   */
  followedBy(edits: readonly Edit[]): OffsetMap {
    return edits.length === 0 ? this : new OffsetMap(compose(splitAligned(this.#segments, edits), edits))
  }

  /**
   * The source stretch that a stretch of the restored text came from: from the start of what its first character
   * came from to the end of what its last came from. Inserted text came from an empty stretch.
   */
  toSource([start, end]: Span): [start: number, end: number] {
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
    const segment = this.#segments[lastAtMost(this.#segments, 'start', offset)]
    if (segment === undefined) return offset + side
    if (offset >= segment.end) return offset - segment.end + segment.sourceEnd + side
    if (segment.aligned) return segment.sourceStart + offset - segment.start + side
    return side === 0 ? segment.sourceStart : segment.sourceEnd
  }

  /** Where what a character has become begins (side 0) or ends (side 1). */
  #characterToRestored(offset: number, side: 0 | 1): number {
    const segment = this.#segments[lastAtMost(this.#segments, 'sourceStart', offset)]
    if (segment === undefined) return offset + side
    if (offset >= segment.sourceEnd) return offset - segment.sourceEnd + segment.end + side
    if (segment.aligned) return segment.start + offset - segment.sourceStart + side
    return side === 0 ? segment.start : segment.end
  }
}

/** Index of the last segment whose `key` is at most `offset`, -1 if there is none. */
function lastAtMost(segments: readonly Segment[], key: 'start' | 'sourceStart', offset: number): number {
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (segments[middle]![key] <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
