import { describe, expect, it } from 'vitest'
import { shareAmongRecurring } from '../src/text/marks/agreement/recurring.ts'

/** Probabilities of 、 and ， at each comma of a text, after sharing; two decimals. */
function shared(text: string, rows: number[][], known: readonly number[] = []): number[][] {
  const places = [...text.matchAll(/,/g)].map(({ index }) => ({ start: index, end: index + 1 }))
  const probabilities = Float32Array.from(rows.flat())
  shareAmongRecurring(text, places, probabilities, 2, index => known.includes(index))
  return rows.map((_, index) =>
    [...probabilities.subarray(2 * index, 2 * index + 2)].map(value => Math.round(100 * value) / 100),
  )
}

describe('shareAmongRecurring', () => {
  it('lets a sure place decide an unsure one between the same words', () => {
    const [sure, unsure] = shared('城关镇,桥头镇修路。城关镇,桥头镇架桥', [
      [0.95, 0.05],
      [0.45, 0.55],
    ])
    expect(unsure![0]).toBeGreaterThan(0.7)
    expect(sure![0]).toBeGreaterThan(0.9)
  })

  it.each([
    ['other words after the mark', '城关镇,桥头镇修路。城关镇,同时架桥'],
    ['other words before the mark', '城关镇,桥头镇修路。石料场,桥头镇架桥'],
  ])('leaves places alone that have %s', (_, text) => {
    const rows = [
      [0.95, 0.05],
      [0.45, 0.55],
    ]
    expect(shared(text, rows)).toEqual(rows)
  })

  it('neither changes a place that is known nor learns from it', () => {
    const rows = [
      [0.95, 0.05],
      [0.45, 0.55],
    ]
    expect(shared('城关镇,桥头镇修路。城关镇,桥头镇架桥', rows, [0])).toEqual(rows)
  })

  it('leaves rows that sum to one', () => {
    const rows = shared('镇,村。镇,村。镇,村', [
      [1, 0],
      [0.3, 0.7],
      [0.6, 0.4],
    ])
    expect(rows).toHaveLength(3)
    for (const [a, b] of rows) expect(a! + b!).toBeCloseTo(1)
  })
})
