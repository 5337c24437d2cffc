import { describe, expect, it } from 'vitest'
import { favourQuotations } from '../src/text/marks/brackets/quotations.ts'

const LABELS = ['，', '“', '”', '”。']

/** Places of the marks of a text, all runs as likely as `row` says, and what becomes of them. */
function favoured(text: string, row: readonly number[], known: readonly number[] = []): number[][] {
  const places = [...text.matchAll(/[,.]/g)].map(({ index }) => ({ start: index, end: index + 1 }))
  const probabilities = Float32Array.from(places.flatMap(() => row))
  favourQuotations(text, places, probabilities, LABELS, index => known.includes(index))
  return places.map((_, index) => [...probabilities.subarray(index * row.length, (index + 1) * row.length)])
}

const ROW = [0.85, 0.05, 0.05, 0.05]

describe('favourQuotations', () => {
  it.each([
    ['a name of five-year periods', '衔接,十五五.规划'],
    ['two numerals in four characters', '完善,五纵四横.路网'],
    ['a word that is always quoted', '深入落实,放管服.改革'],
  ])('opens and closes around %s', (_, text) => {
    const [before, after] = favoured(text, ROW)
    expect(before![1]).toBeGreaterThan(0.5)
    expect(after![2]! + after![3]!).toBeGreaterThan(0.5)
  })

  it.each([
    ['a plain noun', '完善,路网.码头'],
    ['a stretch of time', '建成,三年.改造'],
    ['plenary sessions of a list', '学习二中,三中.四中'],
    ['a year of a count', '分为,五级.管理'],
    ['half a sentence', '要求,两岸都要种树.按月浇水'],
  ])('leaves %s as it is', (_, text) => {
    for (const row of favoured(text, ROW)) expect(row[1]).toBeCloseTo(0.05)
  })

  it('opens behind a verb whose object follows at once, but not behind another', () => {
    const [behind, beside] = favoured('沿线推行,路长代办制度,逐段认领全部路灯', ROW)
    expect(behind![1]).toBeGreaterThan(0.25)
    expect(beside![1]).toBeCloseTo(0.05)
  })

  it('draws the places around a name that recurs towards each other', () => {
    const text = '评选,红船头.称号。挂牌,红船头.渡口'
    const places = [2, 6, 12, 16].map(start => ({ start, end: start + 1 }))
    const likely = [0.1, 0.9, 0, 0]
    const probabilities = Float32Array.from([...likely, ...ROW, ...ROW, ...ROW])
    favourQuotations(text, places, probabilities, LABELS, () => false)
    expect(probabilities[2 * 4 + 1]).toBeGreaterThan(0.2)
  })

  it('neither changes nor believes what is known', () => {
    expect(favoured('衔接,十五五.规划', ROW, [0, 1]).flat()).toEqual(
      Array.from(Float32Array.from([...ROW, ...ROW])),
    )
  })
})
