import { describe, expect, it } from 'vitest'
import { FeatureSelection } from '../src/training/feature-selection.ts'

/** Passages of two places each: `general` tells the run in all of them, each `own` feature in one passage alone. */
function selection(passages: number): FeatureSelection {
  const chosen = new FeatureSelection()
  for (let passage = 0; passage < passages; passage++) {
    const own = 1000 + passage
    chosen.count(
      [
        [1, own],
        [2, own + 500],
      ],
      ['、', '。'],
      1,
    )
  }
  return chosen
}

describe('the features of the marks model', () => {
  it('are those that tell the runs of passages not yet read', () => {
    expect(selection(20).best(2).sort()).toEqual([1, 2])
  })

  it('are none that one passage has taught by heart', () => {
    const chosen = selection(20)
    // The same feature many times in one passage, and never again.
    chosen.count(
      Array.from({ length: 200 }, () => [7]),
      Array.from({ length: 200 }, () => '；'),
      1,
    )
    expect(chosen.best(2)).not.toContain(7)
  })

  it('are as many as there are and as are asked for', () => {
    expect(selection(3).best(4)).toHaveLength(4)
    expect(selection(3).size).toBe(8)
  })
})
