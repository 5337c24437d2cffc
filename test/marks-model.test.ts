import { describe, expect, it } from 'vitest'
import { GrammarError } from '../src/grammars.ts'
import { LENGTH_CLASSES } from '../src/text/marks/headings/titles/title-breaks.ts'
import { findTitleBreaks } from '../src/text/marks/headings/titles/title-habit.ts'
import { type Demand, decode } from '../src/text/marks/network/decode.ts'
import { GAP_TABLE_SIZE } from '../src/text/marks/network/gaps.ts'
import { decodeModel, encodeModel, MarksModel } from '../src/text/marks/network/model.ts'
import { layoutOf } from '../src/text/marks/network/network.ts'
import { standardRun } from '../src/text/marks/runs.ts'
import { damage } from '../src/training/damage.ts'
import { Random } from '../src/training/random.ts'

const labels = ['，', '（', '）', '。']

function choose(rows: number[][], demands: Demand[] = rows.map(() => ({}))): string {
  return decode(labels, Float32Array.from(rows.flat()), demands)
    .map(({ run }) => run)
    .join('')
}

describe('decode', () => {
  it('takes the likeliest runs where they pair', () => {
    expect(
      choose([
        [0.1, 0.8, 0.05, 0.05],
        [0.1, 0.05, 0.8, 0.05],
      ]),
    ).toBe('（）')
  })

  it('drops a bracket that has no partner', () => {
    expect(
      choose([
        [0.4, 0.5, 0.05, 0.05],
        [0.05, 0, 0.01, 0.94],
      ]),
    ).toBe('，。')
  })

  it('closes a bracket that was opened beforehand', () => {
    const rows = [
      [0.9, 0.05, 0.04, 0.01],
      [0.6, 0.05, 0.3, 0.05],
    ]
    expect(choose(rows, [{ run: '（' }, {}])).toBe('（）')
  })

  it.each([
    ['“', '。\n', '“，”。\n'],
    ['“', '。（', '“，”。（'],
    ['“', '，\n', '“，，\n'],
    ['，', '。\n', '，，。\n'],
  ])('ends a quotation where its sentence is known to end, and no other: %j %j', (first, last, expected) => {
    const none = [0, 0, 0, 0]
    expect(choose([none, [0.9, 0.04, 0.03, 0.03], none], [{ run: first }, {}, { run: last }])).toBe(expected)
  })

  it.each([
    ['（', '。\n', '（，）。\n'],
    ['（', '\n', '（，）\n'],
    ['，', '。\n', '，，。\n'],
  ])('ends a bracket where its line is known to end: %j %j', (first, last, expected) => {
    const none = [0, 0, 0, 0]
    expect(choose([none, [0.9, 0.04, 0.03, 0.03], none], [{ run: first }, {}, { run: last }])).toBe(expected)
  })

  it('ends no long quotation so', () => {
    const rows = Array.from({ length: 7 }, () => [0.9, 0.04, 0.03, 0.03])
    const demands = rows.map(() => ({}))
    expect(choose(rows, [{ run: '“' }, ...demands.slice(2), { run: '。\n' }])).toBe('“，，，，，。\n')
  })

  it('keeps to what a place allows', () => {
    expect(choose([[0.9, 0.03, 0.03, 0.04]], [{ allows: run => run === '。' }])).toBe('。')
  })

  it('weighs a run against the others that its place allows', () => {
    const demand = { allows: (run: string) => run === '。' || run === '）' }
    const [choice] = decode(labels, Float32Array.from([0.9, 0.02, 0.02, 0.06]), [demand])
    expect(choice!.run).toBe('。')
    expect(choice!.probability).toBeCloseTo(0.75)
  })

  it('has an answer for no places', () => {
    expect(choose([])).toBe('')
  })
})

describe('model file', () => {
  const model = smallModel()

  it('comes back as it was written', () => {
    const again = decodeModel(encodeModel(model))
    expect(again.header).toEqual(model.header)
    expect(again.arrays).toEqual(model.arrays)
  })

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a file cut short', encodeModel(model).subarray(0, -9)],
    ['a file with more in it', Buffer.concat([encodeModel(model), Buffer.alloc(4)])],
    ['another file', Buffer.from('{"labels": []}')],
  ])('is refused: %s', (_, file) => {
    expect(() => decodeModel(file)).toThrow(GrammarError)
  })

  it('gives probabilities that sum to one', () => {
    const places = [1, 3].map(start => ({ start, end: start + 1 }))
    const probabilities = model.probabilities('水.气,土', places, new Map([[0, 1]]))
    for (const at of [0, labels.length])
      expect(probabilities.slice(at, at + labels.length).reduce((sum, value) => sum + value, 0)).toBeCloseTo(
        1,
        5,
      )
  })
})

describe('findTitleBreaks', () => {
  it('asks only after numbers that open a line', () => {
    const weights = { table: new Int8Array(GAP_TABLE_SIZE), scale: 1, bias: 9 }
    const titles = {
      slope: 1,
      lengths: new Array<number>(LENGTH_CLASSES).fill(0),
      none: new Array<number>(8).fill(0),
    }
    const text = '二。工作范围全县各乡镇、其他'
    const heading = { runs: new Map([[1, '、']]), breaks: new Set([0]) }
    expect(findTitleBreaks(text, heading, weights, titles, 0.1, true).size).toBe(1)
    const none = { runs: new Map(), breaks: new Set<number>() }
    expect(findTitleBreaks(text, none, weights, titles, 0.1, true).size).toBe(0)
  })

  it('takes what stands between a number and the end of its sentence rather for the whole', () => {
    const weights = { table: new Int8Array(GAP_TABLE_SIZE), scale: 1, bias: 0 }
    const titles = {
      slope: 1,
      lengths: new Array<number>(LENGTH_CLASSES).fill(0),
      none: new Array<number>(8).fill(0),
    }
    const text = '二。依法取缔沿河砂场、其他'
    const mark = text.indexOf('、')
    const probability = (run: string | undefined) => {
      const runs = new Map([[1, '、'], ...(run === undefined ? [] : [[mark, run] as const])] as [
        number,
        string,
      ][])
      const known = { runs, breaks: new Set([0]) }
      return Math.max(0, ...findTitleBreaks(text, known, weights, titles, 0, true).values())
    }
    expect(probability('。\n')).toBeLessThan(probability('，') / 2)
    expect(probability('，')).toBe(probability(undefined))
  })
})

describe('damage', () => {
  it.each([
    [
      'every run becomes one mark, white space and breaks vanish',
      '一、总则\n（一）适用  范围。',
      'vanishes',
      4,
      0,
    ],
    ['a bare break leaves no mark', '适用范围\n本办法', 'vanishes', 0, 1],
    ['a bare break becomes a mark', '适用范围\n本办法', 'mark', 1, 0],
  ] as const)('%s', (_, clean, fate, runs, breaks) => {
    const damaged = damage(clean, new Random(1), fate)
    expect(damaged.runs.size).toBe(runs)
    expect(damaged.breaks.size).toBe(breaks)
    for (const offset of damaged.runs.keys()) expect(',. 、。').toContain(damaged.text[offset])
  })

  it('is the same for the same seed and another for another', () => {
    const clean = '甲、乙，丙；丁。'.repeat(9)
    expect(damage(clean, new Random(4))).toEqual(damage(clean, new Random(4)))
    expect(damage(clean, new Random(4)).text).not.toBe(damage(clean, new Random(5)).text)
  })
})

describe('standardRun', () => {
  it.each([
    [' ,\n\n ', '，\n'],
    ['——', '—'],
    ['）．', '）.'],
    ['Ⅱ', 'Ⅲ'],
    [' \u3000', ''],
  ])('%j', (run, expected) => {
    expect(standardRun(run)).toBe(expected)
  })
})

function smallModel(): MarksModel {
  const shape = { embedding: 2, hidden: 3, labels: labels.length }
  const random = new Random(2)
  return new MarksModel(
    {
      ...shape,
      labels,
      rows: 5,
      rowScale: 0.1,
      temperature: 1,
      gapScale: 0.5,
      gapBias: -1,
      titles: { slope: 1, lengths: new Array<number>(8).fill(0), none: new Array<number>(8).fill(0) },
    },
    {
      keys: Int32Array.from([-7, -1, 0, 3, 9]),
      dense: Float32Array.from({ length: layoutOf(shape).size }, () => random.next() - 0.5),
      rows: Int8Array.from({ length: 10 }, () => random.below(200) - 100),
      gaps: new Int8Array(GAP_TABLE_SIZE),
    },
  )
}
