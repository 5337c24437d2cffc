/** What the edits of one rule after the other do to the stretches of a text. */
import type { Edit } from './edit.ts'
import { Segments } from './segments.ts'

/** The segments of a map followed by edits of the text that it leads to. */
export function followedBy(segments: Segments, edits: readonly Edit[]): Segments {
  return compose(splitAligned(segments, edits), edits)
}

/** Cuts aligned segments at the borders of edits, so that an edit inside one leaves the rest of it exact. */
function splitAligned(segments: Segments, edits: readonly Edit[]): Segments {
  if (!edits.some(({ start, end }) => isInside(segments, start) || isInside(segments, end))) return segments
  const pieces = new Segments(segments.length)
  let next = 0
  for (let index = 0; index < segments.length; index++) {
    let start = segments.start(index)
    const end = segments.end(index)
    const shift = segments.sourceStart(index) - start
    while (next < edits.length && edits[next]!.end <= start) next++
    if (!segments.isAligned(index)) {
      pieces.push(start + shift, segments.sourceEnd(index), start, end, false)
      continue
    }
    for (let at = next; at < edits.length && edits[at]!.start < end; at++)
      for (const border of [edits[at]!.start, edits[at]!.end]) {
        if (border <= start || border >= end) continue
        pieces.push(start + shift, border + shift, start, border, true)
        start = border
      }
    pieces.push(start + shift, end + shift, start, end, true)
  }
  return pieces
}

/** Whether an offset stands inside an aligned segment. */
function isInside(segments: Segments, offset: number): boolean {
  const index = segments.lastStartingBy(offset)
  return (
    index >= 0 && segments.isAligned(index) && segments.start(index) < offset && offset < segments.end(index)
  )
}

/** Merges the segments of a map with edits of the text that it leads to; what overlaps becomes one segment. */
function compose(segments: Segments, edits: readonly Edit[]): Segments {
  const result = new Segments(segments.length + edits.length)
  let segment = 0
  let next = 0
  /** Source minus current offset, after the segments taken so far. */
  let sourceShift = 0
  /** New minus current offset, after the edits taken so far. */
  let shift = 0
  while (segment < segments.length || next < edits.length) {
    const edit = edits[next]
    // Those before the last that begins by the edit end where it begins or before it.
    let taken = edit === undefined ? segments.length : segments.lastStartingBy(edit.start)
    if (taken <= segment && segment < segments.length && comesFirst(segments, segment, edit!))
      taken = segment + 1
    if (taken > segment) {
      result.append(segments, segment, taken, shift)
      sourceShift = segments.sourceEnd(taken - 1) - segments.end(taken - 1)
      segment = taken
      continue
    }
    // A group: this edit with all segments and edits that overlap it, one after the other.
    let { start, end } = edit!
    let growth = edit!.text.length - (end - start)
    let aligned = growth === 0
    next++
    let sourceStart = start + sourceShift
    if (
      segment < segments.length &&
      segments.start(segment) < start &&
      touches(segments, segment, start, end)
    ) {
      start = segments.start(segment)
      sourceStart = segments.sourceStart(segment)
    }
    for (;;) {
      const nextEdit = edits[next]
      if (segment < segments.length && touches(segments, segment, start, end)) {
        if (segments.start(segment) === start && segments.sourceStart(segment) < sourceStart)
          sourceStart = segments.sourceStart(segment)
        aligned &&= segments.isAligned(segment)
        sourceShift = segments.sourceEnd(segment) - segments.end(segment)
        end = Math.max(end, segments.end(segment))
        segment++
      } else if (nextEdit !== undefined && overlap(nextEdit.start, nextEdit.end, start, end)) {
        const nextGrowth = nextEdit.text.length - (nextEdit.end - nextEdit.start)
        aligned &&= nextGrowth === 0
        growth += nextGrowth
        end = Math.max(end, nextEdit.end)
        next++
      } else break
    }
    result.push(sourceStart, end + sourceShift, start + shift, end + shift + growth, aligned)
    shift += growth
  }
  return result
}

/** Whether a segment lies wholly before an edit, so that it can be taken over as it is. */
function comesFirst(segments: Segments, index: number, edit: Edit): boolean {
  return segments.end(index) <= edit.start && !touches(segments, index, edit.start, edit.end)
}

function touches(segments: Segments, index: number, start: number, end: number): boolean {
  return overlap(segments.start(index), segments.end(index), start, end)
}

/** Whether two stretches share a character, or an empty one stands inside the other. */
function overlap(start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (start === end) return otherStart < start && start < otherEnd
  if (otherStart === otherEnd) return start < otherStart && otherStart < end
  return Math.max(start, otherStart) < Math.min(end, otherEnd)
}
