/** Cuts stretches that overlap into pieces that do not. */
import type { Span } from '../edits/edit.ts'

/** A stretch, and all that covers it. */
export interface Run<Value> {
  span: Span
  values: Value[]
}

/**
 * The longest stretches that the same values cover, sorted; stretches that nothing covers are left out, and so are
 * empty ones.
 */
export function runsOf<Value extends { span: Span }>(values: readonly Value[]): Run<Value>[] {
  const inOrder = values
    .filter(({ span }) => span[0] < span[1])
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1])
  const borders = [...new Set(inOrder.flatMap(({ span }) => [...span]))].sort((one, other) => one - other)
  const runs: Run<Value>[] = []
  let next = 0
  let open: Value[] = []
  borders.forEach((start, index) => {
    open = open.filter(({ span }) => span[1] > start)
    while (next < inOrder.length && inOrder[next]!.span[0] === start) open.push(inOrder[next++]!)
    if (open.length > 0) runs.push({ span: [start, borders[index + 1]!], values: [...open] })
  })
  return runs
}
