/**
 * Text with provenance: every repair is a list of edits, and the edits of all rules are composed into one map
 * between the restored text and the source as it came in.
 *
 * All offsets are UTF-16 code units, all spans half-open `[start, end)`.
 */

/** A half-open stretch of a text, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

/** One replacement, in offsets of the text that the rule was given. `start === end` inserts, `text === ''` deletes. */
export interface Edit {
  start: number
  end: number
  /** What stands there afterwards. As long as what it replaces means: character by character. */
  text: string
  /** How sure the rule is, 0 to 1; absent where the rule is deterministic. */
  probability?: number
}

/** A stretch of the source and what it has become; between two segments nothing is changed. */
interface Segment {
  sourceStart: number
  sourceEnd: number
  start: number
  end: number
  /** Equally long on both sides and mapped character by character; any other segment maps as a whole. */
  aligned: boolean
}

/**
 * Applies edits to a text.
 *
 * @param edits sorted by `start`, not overlapping, inside the text
 * @throws RangeError if they are not: a rule that breaks this would lose the way back to the source
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}-${edit.end} is out of order or outside the text`)
    parts.push(text.slice(at, edit.start), edit.text)
    at = edit.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Edits in order; of those that overlap the first stands, of those that begin together the longest. */
export function inOrder(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return edits.filter(edit => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}

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
   * @param edits the rule's edits (as for {@link applyEdits}), in offsets of the text that this map leads to
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

/** Cuts aligned segments at the borders of edits, so that an edit inside one leaves the rest of it exact. */
function splitAligned(segments: readonly Segment[], edits: readonly Edit[]): Segment[] {
  const pieces: Segment[] = []
  let next = 0
  for (const segment of segments) {
    while (next < edits.length && edits[next]!.end <= segment.start) next++
    if (!segment.aligned) {
      pieces.push(segment)
      continue
    }
    let start = segment.start
    const cutAt = (offset: number) => {
      if (offset <= start || offset >= segment.end) return
      pieces.push(piece(segment, start, offset))
      start = offset
    }
    for (let index = next; index < edits.length && edits[index]!.start < segment.end; index++) {
      cutAt(edits[index]!.start)
      cutAt(edits[index]!.end)
    }
    pieces.push(piece(segment, start, segment.end))
  }
  return pieces
}

function piece(segment: Segment, start: number, end: number): Segment {
  const shift = segment.sourceStart - segment.start
  return { sourceStart: start + shift, sourceEnd: end + shift, start, end, aligned: true }
}

/** Merges the segments of a map with edits of the text that it leads to; what overlaps becomes one segment. */
function compose(segments: readonly Segment[], edits: readonly Edit[]): Segment[] {
  const result: Segment[] = []
  let segmentIndex = 0
  let editIndex = 0
  /** Source minus current offset, after the segments taken so far. */
  let sourceShift = 0
  /** New minus current offset, after the edits taken so far. */
  let shift = 0
  while (segmentIndex < segments.length || editIndex < edits.length) {
    const segment = segments[segmentIndex]
    const edit = edits[editIndex]
    if (segment !== undefined && (edit === undefined || comesFirst(segment, edit))) {
      result.push({ ...segment, start: segment.start + shift, end: segment.end + shift })
      sourceShift = segment.sourceEnd - segment.end
      segmentIndex++
      continue
    }
    // A group: this edit with all segments and edits that overlap it, one after the other.
    let start = edit!.start
    let end = edit!.end
    let growth = edit!.text.length - (edit!.end - edit!.start)
    let aligned = growth === 0
    editIndex++
    let sourceStart = start + sourceShift
    if (segment !== undefined && segment.start < start && overlaps(segment, start, end)) {
      start = segment.start
      sourceStart = segment.sourceStart
    }
    for (;;) {
      const nextSegment = segments[segmentIndex]
      const nextEdit = edits[editIndex]
      if (nextSegment !== undefined && overlaps(nextSegment, start, end)) {
        if (nextSegment.start === start && nextSegment.sourceStart < sourceStart)
          sourceStart = nextSegment.sourceStart
        aligned &&= nextSegment.aligned
        end = Math.max(end, nextSegment.end)
        sourceShift = nextSegment.sourceEnd - nextSegment.end
        segmentIndex++
      } else if (nextEdit !== undefined && overlaps(nextEdit, start, end)) {
        const nextGrowth = nextEdit.text.length - (nextEdit.end - nextEdit.start)
        aligned &&= nextGrowth === 0
        growth += nextGrowth
        end = Math.max(end, nextEdit.end)
        editIndex++
      } else break
    }
    result.push({
      sourceStart,
      sourceEnd: end + sourceShift,
      start: start + shift,
      end: end + shift + growth,
      aligned,
    })
    shift += growth
  }
  return result
}

/** Whether a segment lies wholly before an edit, so that it can be taken over as it is. */
function comesFirst(segment: Segment, edit: Edit): boolean {
  return segment.end <= edit.start && !overlaps(segment, edit.start, edit.end)
}

function overlaps(range: { start: number; end: number }, start: number, end: number): boolean {
  if (range.start === range.end) return start < range.start && range.start < end
  if (start === end) return range.start < start && start < range.end
  return Math.max(range.start, start) < Math.min(range.end, end)
}
