import type { Edit } from './edit.ts'

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
