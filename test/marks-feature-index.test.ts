import { describe, expect, it } from 'vitest'
import { FeatureIndex } from '../src/text/marks/network/feature-index.ts'
import { Random } from '../src/training/random.ts'

describe('FeatureIndex', () => {
  it.each([
    ['spread over the range', hashes(5000, 2 ** 32)],
    ['all in one part', hashes(300, 1000)],
    ['the ends of the range', Int32Array.of(-(2 ** 31), -1, 0, 2 ** 31 - 1)],
    ['one', Int32Array.of(7)],
    ['none', Int32Array.of()],
  ])('finds each key at its row and no other: %s', (_, keys) => {
    const index = new FeatureIndex(keys)
    const rows = new Map([...keys].map((key, row) => [key, row]))
    const asked = [...keys].flatMap(key => [key - 1, key, key + 1]).concat(-(2 ** 31), 0, 2 ** 31 - 1)
    for (const key of asked.filter(key => key === (key | 0))) expect(index.row(key)).toBe(rows.get(key) ?? -1)
  })
})

function hashes(count: number, range: number): Int32Array {
  const random = new Random(4)
  return Int32Array.from(new Set(Array.from({ length: count }, () => random.below(range) | 0))).sort()
}
