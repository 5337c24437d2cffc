/** What a restoration changed, stretch by stretch of the source. */

import type { Span } from '../edits/edit.ts'
import type { AppliedEdit, RestoredText } from '../text/restore.ts'

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
 * The changes of a restoration, sorted and apart from one another. Edits of one place by several rules are one
 * change, so that it is shown by its first and its last form; edits that only touch are several.
 *
 * @param sourceLength UTF-16 length of the source
 */
export function changesOf({ text, map, log }: RestoredText, sourceLength: number): Change[] {
  const inOrder = log
    .map((edit, index) => ({ ...edit, index }))
    .sort((one, other) => one.span[0] - other.span[0] || one.index - other.index)
  const clusters: AppliedEdit[][] = []
  let end = -1
  for (const edit of inOrder) {
    if (edit.span[0] > end) clusters.push([])
    clusters.at(-1)!.push(edit)
    end = Math.max(end, edit.span[1])
  }
  const restoredAt = (offset: number) => ({
    left: offset === 0 ? 0 : map.toRestored([offset - 1, offset])[1],
    right: offset >= sourceLength ? text.length : map.toRestored([offset, offset + 1])[0],
  })
  return clusters.flatMap(cluster => {
    const borders = splitBorders(cluster, restoredAt)
    const changes = borders.slice(1).map((to, index): Change => {
      const from = borders[index]!
      // What lies around a cluster is untouched, so it tells where the cluster begins and ends when restored.
      const start = restoredAt(from)[index === 0 ? 'left' : 'right']
      const after = text.slice(start, restoredAt(to)[index === borders.length - 2 ? 'right' : 'left'])
      return { span: [from, to], after, rules: [], probability: 1 }
    })
    attribute(changes, cluster)
    return changes
  })
}

/** Where a cluster of edits that touch can be parted: where what stands left and right of it meets when restored. */
function splitBorders(
  cluster: readonly AppliedEdit[],
  restoredAt: (offset: number) => { left: number; right: number },
): number[] {
  const offsets = [...new Set(cluster.flatMap(({ span }) => [...span]))].sort((one, other) => one - other)
  const inner = offsets.slice(1, -1).filter(offset => {
    const { left, right } = restoredAt(offset)
    return left === right
  })
  return offsets.length === 1 ? [offsets[0]!, offsets[0]!] : [offsets[0]!, ...inner, offsets.at(-1)!]
}

/** Tells each change which edits made it; both are sorted by where they begin. */
function attribute(changes: readonly Change[], edits: readonly AppliedEdit[]): void {
  let first = 0
  for (const { span, rule, probability = 1 } of edits) {
    while (first < changes.length - 1 && changes[first]!.span[1] < span[0]) first++
    for (let index = first; index < changes.length && changes[index]!.span[0] <= span[1]; index++) {
      const change = changes[index]!
      if (!touches(span, ...change.span)) continue
      if (!change.rules.includes(rule)) change.rules.push(rule)
      change.probability = Math.min(change.probability, probability)
    }
  }
}

function touches([start, end]: Span, from: number, to: number): boolean {
  return start === end ? start >= from && start <= to : start < to && end > from
}
