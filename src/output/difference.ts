import { worded } from '../lexicon/messages.ts'

/** One place in which two JSON values differ. A side that is absent there is undefined. */
export interface Difference {
  /** As it would be typed in JavaScript or jq: `plans[0].tasks[3].lead[1].name`. Array positions are the new ones. */
  path: string
  before?: unknown
  after?: unknown
}

/** Above this many pairs to be compared, the elements of two arrays are paired by their position. */
const MOST_PAIRS = 250_000

/**
 * Where two JSON values differ, deepest place first told. Elements of arrays that are equal on both sides are found
 * again after an insertion or a removal; what lies between them is paired in order.
 */
export function differences(before: unknown, after: unknown, path = ''): Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) return arrayDifferences(before, after, path)
  if (isRecord(before) && isRecord(after)) return recordDifferences(before, after, path)
  return before === after ? [] : [{ path, before, after }]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recordDifferences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  path: string,
): Difference[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap(key => differences(before[key], after[key], path === '' ? key : `${path}.${key}`))
}

function arrayDifferences(before: unknown[], after: unknown[], path: string): Difference[] {
  const found: Difference[] = []
  let beforeAt = 0
  let afterAt = 0
  for (const [beforeNext, afterNext] of [
    ...equalPairs(before, after),
    [before.length, after.length] as const,
  ]) {
    while (beforeAt < beforeNext || afterAt < afterNext) {
      const place = `${path}[${afterAt}]`
      if (beforeAt >= beforeNext) found.push({ path: place, after: after[afterAt++] })
      else if (afterAt >= afterNext) found.push({ path: place, before: before[beforeAt++] })
      else found.push(...differences(before[beforeAt++], after[afterAt++], place))
    }
    beforeAt = beforeNext + 1
    afterAt = afterNext + 1
  }
  return found
}

/** Positions of a longest common subsequence of equal elements. */
function equalPairs(before: unknown[], after: unknown[]): (readonly [number, number])[] {
  const left = before.map(element => JSON.stringify(element))
  const right = after.map(element => JSON.stringify(element))
  let head = 0
  while (head < left.length && head < right.length && left[head] === right[head]) head++
  let tail = 0
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left.at(-1 - tail) === right.at(-1 - tail)
  )
    tail++
  const rows = left.length - head - tail
  const columns = right.length - head - tail
  const pairs: (readonly [number, number])[] = Array.from({ length: head }, (_, index) => [index, index])
  if (rows * columns <= MOST_PAIRS)
    pairs.push(
      ...longestCommon(left.slice(head, head + rows), right.slice(head, head + columns)).map(
        ([row, column]) => [row + head, column + head] as const,
      ),
    )
  for (let index = tail; index > 0; index--) pairs.push([left.length - index, right.length - index])
  return pairs
}

/** By dynamic programming over the lengths of the common subsequences of all pairs of ends. */
function longestCommon(left: string[], right: string[]): [number, number][] {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--)
      lengths[row * width + column] =
        left[row] === right[column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
  const pairs: [number, number][] = []
  let row = 0
  let column = 0
  while (row < left.length && column < right.length)
    if (left[row] === right[column]) pairs.push([row++, column++])
    else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row++
    else column++
  return pairs
}

/**
 * Differences as lines for reading: `- path: value` was expected, `+ path: value` is there now.
 *
 * @param most differences that are shown; how many more there are is told
 */
export function differenceLines(found: readonly Difference[], most: number): string[] {
  const lines = found
    .slice(0, most)
    .flatMap(({ path, before, after }) => [
      ...(before === undefined ? [] : [`- ${path}: ${JSON.stringify(before)}`]),
      ...(after === undefined ? [] : [`+ ${path}: ${JSON.stringify(after)}`]),
    ])
  if (found.length > most)
    lines.push(worded('… and {count} more differences', { count: found.length - most }))
  return lines
}
