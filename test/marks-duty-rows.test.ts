import { describe, expect, it } from 'vitest'
import { alignDutyRows } from '../src/text/marks/agreement/duty-rows.ts'
import type { Demand } from '../src/text/marks/network/decode.ts'

const LABELS = ['，', '；', '。', '、', '%；']

/** The runs that are asked for at three places of a row, of which the network thinks as told. */
function asked(rows: readonly (readonly number[])[], first: Demand = {}): string[][] {
  const places = rows.map((_, index) => ({ start: index * 9, end: index * 9 + 1 }))
  const demands: Demand[] = rows.map((_, index) => (index === 0 ? first : {}))
  const known = { runs: new Map(), breaks: new Set<number>(), dutyRows: [places.map(({ start }) => start)] }
  alignDutyRows(known, places, demands, Float32Array.from(rows.flat()), LABELS)
  return demands.map(({ run, allows }) =>
    run === undefined ? LABELS.filter(label => allows?.(label) ?? true) : [run],
  )
}

const commas = [0.7, 0.1, 0.1, 0.1, 0]
const semicolons = [0.2, 0.6, 0.1, 0.1, 0]

describe('alignDutyRows', () => {
  it('asks for one kind of mark between all duties of a row, behind percentages too', () => {
    expect(asked([semicolons, commas, semicolons])).toEqual([
      ['；', '%；'],
      ['；', '%；'],
      ['；', '%；'],
    ])
  })

  it('asks for commas where the network is sure of them', () => {
    expect(asked([[0.98, 0.01, 0.01, 0, 0], commas, commas])).toEqual([['，'], ['，'], ['，']])
  })

  it('keeps to what is asked of a place already', () => {
    const begins = { allows: (run: string) => run === '。' }
    expect(asked([commas, commas, commas], begins)).toEqual([['。'], ['。'], ['。']])
  })

  it('leaves a mark that is known, and lets it decide nothing', () => {
    expect(asked([commas, semicolons, semicolons], { run: '、' })).toEqual([
      ['、'],
      ['；', '%；'],
      ['；', '%；'],
    ])
  })
})
