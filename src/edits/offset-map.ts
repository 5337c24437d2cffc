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
  toSource([start, end]: Span): Span {
    const [from, to] = this.#characterToSource(start)
    if (start >= end) return [from, from]
    return [from, Math.max(from, end === start + 1 ? to : this.#characterToSource(end - 1)[1])]
  }

  /** The stretch of the restored text that a source stretch has become; empty where all of it was deleted. */
  toRestored([start, end]: Span): Span {
    const [from, to] = this.#characterToRestored(start)
    if (start >= end) return [from, from]
    return [from, Math.max(from, end === start + 1 ? to : this.#characterToRestored(end - 1)[1])]
  }

  #characterToSource(offset: number): Span {
    const segment = this.#segments[lastAtMost(this.#segments, 'start', offset)]
    if (segment === undefined) return [offset, offset + 1]
    if (offset >= segment.end) return shifted(offset - segment.end + segment.sourceEnd)
    return segment.aligned
      ? shifted(segment.sourceStart + offset - segment.start)
      : [segment.sourceStart, segment.sourceEnd]
  }

  #characterToRestored(offset: number): Span {
    const segment = this.#segments[lastAtMost(this.#segments, 'sourceStart', offset)]
    if (segment === undefined) return [offset, offset + 1]
    if (offset >= segment.sourceEnd) return shifted(offset - segment.sourceEnd + segment.end)
    return segment.aligned
      ? shifted(segment.start + offset - segment.sourceStart)
      : [segment.start, segment.end]
  }
}

function shifted(offset: number): Span {
  return [offset, offset + 1]
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
