/** What the edits of one rule after the other do to the stretches of a text. */
import type { Edit } from './edit.ts'

/** A stretch of the source and what it has become; between two segments nothing is changed. */
export interface Segment {
  sourceStart: number
  sourceEnd: number
  start: number
  end: number
  /** Equally long on both sides and mapped character by character; any other segment maps as a whole. */
  aligned: boolean
}

/** Cuts aligned segments at the borders of edits, so that an edit inside one leaves the rest of it exact. */
export function splitAligned(segments: readonly Segment[], edits: readonly Edit[]): Segment[] {
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
export function compose(segments: readonly Segment[], edits: readonly Edit[]): Segment[] {
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
      const { sourceStart, sourceEnd, start, end, aligned } = segment
      result.push({ sourceStart, sourceEnd, start: start + shift, end: end + shift, aligned })
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
