/**
 * Says how likely a sentence or a title ends and another begins at a gap between two kept characters, where no mark is
 * left to show it: a linear model over hashed n-grams on both sides.
 */
import { isDigit, isKept } from '../runs.ts'

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
  const l1 = codeAt(text, offset - 1)
  const l2 = codeAt(text, offset - 2)
  const l3 = codeAt(text, offset - 3)
  const l4 = codeAt(text, offset - 4)
  const r1 = codeAt(text, offset)
  const r2 = codeAt(text, offset + 1)
  const r3 = codeAt(text, offset + 2)
  const r4 = codeAt(text, offset + 3)
  return [
    slot(1, l1),
    slot(2, l1, l2),
    slot(3, l1, l2, l3),
    slot(4, l1, l2, l3, l4),
    slot(5, r1),
    slot(6, r1, r2),
    slot(7, r1, r2, r3),
    slot(8, r1, r2, r3, r4),
    slot(9, l1, r1),
    slot(10, l1, l2, r1),
    slot(11, l1, r1, r2),
    slot(12, l1, l2, r1, r2),
    slot(13, l2, r2),
    slot(14, l3, l2),
    slot(15, r2, r3),
  ]
}

/** The weights of the model and what they start from. */
export interface GapWeights {
  /** {@link GAP_TABLE_SIZE} of them. */
  table: ArrayLike<number>
  /** What one unit of the table is worth in log-odds. */
  scale: number
  bias: number
}

/** Log-odds of a boundary, among the boundaries and gaps that the model was trained with. */
export function gapScore(features: readonly number[], { table, scale, bias }: GapWeights): number {
  let sum = 0
  for (let index = 0; index < features.length; index++) sum += table[features[index]!]!
  return bias + scale * sum
}

/** Digits are all one, marks are all one. */
function codeAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  if (isDigit(code)) return 0x30
  return isKept(code) ? code : 1
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
