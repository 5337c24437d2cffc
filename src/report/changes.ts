/** What a restoration changed, stretch by stretch of the source. */

import type { Span } from '../text/edits.ts'
import type { RestoredText } from '../text/restore.ts'

/** A stretch of the source, and what stands in its place in the restored text. */
export interface Change {
  span: Span
  after: string
  /** Ids of the rules that had a part in it, in the order in which they ran. */
  rules: string[]
  /** Of the least certain edit; 1 where all follow from the text. */
  probability: number
}

/**
 * The changes of a restoration, sorted and apart from one another: edits that touch are one change, so that what
 * a character went through from rule to rule is shown by its first and its last form.
 *
 * @param sourceLength UTF-16 length of the source
 */
export function changesOf({ text, map, log }: RestoredText, sourceLength: number): Change[] {
  const inOrder = log
    .map((edit, index) => ({ ...edit, index }))
    .sort((one, other) => one.span[0] - other.span[0] || one.index - other.index)
  const changes: (Change & { end: number; start: number })[] = []
  for (const { span, rule, probability = 1 } of inOrder) {
    const last = changes.at(-1)
    if (last === undefined || span[0] > last.end) {
      changes.push({ start: span[0], end: span[1], span, after: '', rules: [rule], probability })
      continue
    }
    last.end = Math.max(last.end, span[1])
    last.probability = Math.min(last.probability, probability)
    if (!last.rules.includes(rule)) last.rules.push(rule)
  }
  return changes.map(({ start, end, rules, probability }) => {
    // The characters around a change are untouched, so they tell where it begins and ends in the restored text.
    const from = start === 0 ? 0 : map.toRestored([start - 1, start])[1]
    const to = end >= sourceLength ? text.length : map.toRestored([end, end + 1])[0]
    return { span: [start, end], after: text.slice(from, to), rules, probability }
  })
}

/** Makes a test of whether changes (sorted, as from {@link changesOf}) leave nothing of a stretch of the source. */
export function deletionTest(source: string, changes: readonly Change[]): (span: Span) => boolean {
  const deletions = changes.filter(({ after }) => after.trim() === '')
  let next = 0
  // Asked in the order of the source, so that each deletion is looked at once.
  return ([start, end]) => {
    while (next < deletions.length && deletions[next]!.span[1] < end) {
      const [from, to] = deletions[next]!.span
      if (from <= start && source.slice(to, end).trim() === '') return true
      next++
    }
    const deletion = deletions[next]
    return deletion !== undefined && source.slice(start, Math.max(start, deletion.span[0])).trim() === ''
  }
}
