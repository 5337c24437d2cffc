import { describe, expect, it } from 'vitest'
import { findStructure } from '../src/text/marks/structure.ts'
import { adaptToTitleHabit } from '../src/text/marks/title-habit.ts'

describe('adaptToTitleHabit', () => {
  const labels = ['，', '。', '、', '。\n']

  /** Shares of a sentence end in each row after the adjustment. */
  function adapted(shares: number[], styles: number[][]): number[] {
    const rows = shares.flatMap(share => [(1 - share) / 2, share / 2, (1 - share) / 2, share / 2])
    const probabilities = Float32Array.from(rows)
    adaptToTitleHabit(probabilities, labels, styles)
    return shares.map((_, row) => probabilities[row * 4 + 1]! + probabilities[row * 4 + 3]!)
  }

  it('takes a doubtful title for one where the others are', () => {
    const [doubtful, clear] = adapted([0.4, 0.9, 0.9, 0.8, 0.9, 0.9], [[0, 1, 2, 3, 4, 5]])
    expect(doubtful).toBeGreaterThan(0.5)
    expect(clear).toBeGreaterThan(0.9)
  })

  it('takes it for none where the others are none', () => {
    const [doubtful] = adapted([0.4, 0.1, 0.05, 0.1, 0.02, 0.1], [[0, 1, 2, 3, 4, 5]])
    expect(doubtful).toBeLessThan(0.25)
  })

  it('keeps what is clear against the habit', () => {
    const [clear] = adapted([0.01, 0.9, 0.9, 0.8, 0.9, 0.9], [[0, 1, 2, 3, 4, 5]])
    expect(clear).toBeLessThan(0.2)
  })

  it('takes the styles apart and leaves other rows alone', () => {
    const shares = adapted(
      [0.4, 0.95, 0.95, 0.95, 0.4, 0.02, 0.02, 0.02, 0.4],
      [
        [0, 1, 2, 3],
        [4, 5, 6, 7],
      ],
    )
    expect(shares[0]).toBeGreaterThan(0.45)
    expect(shares[4]).toBeLessThan(0.35)
    expect(shares[8]).toBeCloseTo(0.4)
  })

  it('hardly moves a single place', () => {
    expect(adapted([0.4], [[0]])[0]).toBeCloseTo(0.4, 1)
  })

  it('keeps rows that leave no doubt finite', () => {
    expect(adapted([0, 1, 0.5], [[0, 1, 2]]).every(Number.isFinite)).toBe(true)
  })
})

describe('findStructure', () => {
  it('tells the marks after first stretches, by style, where nothing is known of them', () => {
    const text = '一.修路,铺路面.二,架桥、一,打桩,逐根打.二.铺板,2031年铺完'
    const { titleEnds } = findStructure(text, { runs: new Map(), breaks: new Set() })
    const at = (words: string) => text.indexOf(words) + words.length
    expect([...titleEnds]).toEqual([
      [1, [at('修路')]],
      [2, [at('打桩'), at('铺板')]],
    ])
  })
})
