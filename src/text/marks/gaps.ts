/**
 * Finds the gaps between two kept characters at which a line may have broken without leaving a mark. A linear model
 * over hashed n-grams proposes them; whether the line did break is for the sequence model to say.
 */
import { isDigit, isKept } from './runs.ts'

/** Slots of the hashed weight table. */
export const GAP_TABLE_SIZE = 1 << 18

/**
 * Slots of the features of the gap before `offset`, or none where no line can break: inside a number or a Latin
 * word, beside a mark.
 */
export function gapFeatures(text: string, offset: number): number[] {
  const last = text.charCodeAt(offset - 1)
  const first = text.charCodeAt(offset)
  if (!isKept(last) || !isKept(first)) return []
  if (last < 0x80 && first < 0x80) return []
  const code = (index: number) => {
    const value = text.charCodeAt(index)
    if (isDigit(value)) return 0x30
    return isKept(value) ? value : 1
  }
  const l = [code(offset - 1), code(offset - 2), code(offset - 3), code(offset - 4)] as const
  const r = [code(offset), code(offset + 1), code(offset + 2), code(offset + 3)] as const
  return [
    slot(1, l[0]),
    slot(2, l[0], l[1]),
    slot(3, l[0], l[1], l[2]),
    slot(4, l[0], l[1], l[2], l[3]),
    slot(5, r[0]),
    slot(6, r[0], r[1]),
    slot(7, r[0], r[1], r[2]),
    slot(8, r[0], r[1], r[2], r[3]),
    slot(9, l[0], r[0]),
    slot(10, l[0], l[1], r[0]),
    slot(11, l[0], r[0], r[1]),
    slot(12, l[0], l[1], r[0], r[1]),
    slot(13, l[1], r[1]),
    slot(14, l[2], l[1]),
    slot(15, r[1], r[2]),
  ]
}

/** Log-odds that a line broke at a gap. */
export function gapScore(features: readonly number[], weights: ArrayLike<number>, bias: number): number {
  let score = bias
  for (const feature of features) score += weights[feature]!
  return score
}

/** Offsets of all gaps with at least `threshold` log-odds. */
export function proposeGaps(
  text: string,
  weights: ArrayLike<number>,
  bias: number,
  threshold: number,
): number[] {
  const offsets: number[] = []
  for (let offset = 1; offset < text.length; offset++) {
    const features = gapFeatures(text, offset)
    if (features.length > 0 && gapScore(features, weights, bias) >= threshold) offsets.push(offset)
  }
  return offsets
}

function slot(kind: number, a: number, b?: number, c?: number, d?: number): number {
  let hashed = mix(Math.imul(kind, 0x9e3779b1), a)
  if (b !== undefined) hashed = mix(hashed, b)
  if (c !== undefined) hashed = mix(hashed, c)
  if (d !== undefined) hashed = mix(hashed, d)
  return (hashed >>> 0) % GAP_TABLE_SIZE
}

function mix(hashed: number, code: number): number {
  const product = Math.imul(hashed ^ code, 0x85ebca6b)
  return product ^ (product >>> 15)
}
