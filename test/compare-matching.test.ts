/** Which of the one side belongs to which of the other. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign, type Edge } from '../src/compare/assignment.ts'
import { matchItems } from '../src/compare/match.ts'
import { addTerms, type Terms } from '../src/compare/terms.ts'

describe('assign', () => {
  const cases: [
    name: string,
    rows: number,
    columns: number,
    edges: [number, number, number][],
    expected: number[],
  ][] = [
    ['nothing', 0, 0, [], []],
    ['no edge', 2, 2, [], [-1, -1]],
    [
      'greedy by weight would lose',
      2,
      2,
      [
        [0, 0, 5],
        [0, 1, 4],
        [1, 0, 4],
      ],
      [1, 0],
    ],
    [
      'greedy by order would lose',
      2,
      2,
      [
        [0, 0, 1],
        [1, 0, 5],
      ],
      [-1, 0],
    ],
    [
      'a chain',
      3,
      3,
      [
        [0, 0, 3],
        [0, 1, 2],
        [1, 1, 3],
        [1, 2, 2],
        [2, 0, 3],
      ],
      [1, 2, 0],
    ],
    [
      'more rows than columns',
      3,
      1,
      [
        [0, 0, 1],
        [1, 0, 3],
        [2, 0, 2],
      ],
      [-1, 0, -1],
    ],
  ]
  it.each(cases)('%s', (_, rows, columns, edges, expected) => {
    expect([
      ...assign(
        rows,
        columns,
        edges.map(([row, column, weight]) => ({ row, column, weight })),
      ),
    ]).toEqual(expected)
  })
  it('has the greatest total weight of all assignments', () => {
    const table = fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: 4, maxLength: 4 }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(table, weights => {
        const edges: Edge[] = weights.flatMap((line, row) =>
          line.flatMap((weight, column) => (weight > 0 ? [{ row, column, weight }] : [])),
        )
        const columns = [...assign(weights.length, 4, edges)]
        const used = columns.filter(column => column !== -1)
        expect(new Set(used).size).toBe(used.length)
        const total = columns.reduce(
          (sum, column, row) => sum + (column === -1 ? 0 : Math.max(0, weights[row]![column]!)),
          0,
        )
        expect(total).toBe(best(weights, 0, new Set()))
      }),
    )
  })
})

/** Total weight of the best assignment, by trying all. */
function best(weights: number[][], row: number, taken: ReadonlySet<number>): number {
  if (row === weights.length) return 0
  const totals = weights[row]!.flatMap((weight, column) =>
    weight > 0 && !taken.has(column) ? [weight + best(weights, row + 1, new Set([...taken, column]))] : [],
  )
  return Math.max(best(weights, row + 1, taken), ...totals)
}

describe('matchItems', () => {
  const terms = (text: string): Terms => {
    const found: Terms = new Map()
    addTerms(found, text, 1)
    return found
  }
  const match = (before: string[], after: string[]) =>
    matchItems(before.map(terms), after.map(terms), 0.2).map(({ before: one, after: other }) => [one, other])
  it.each<[string, string[], string[], number[][]]>([
    ['nothing', [], [], []],
    [
      'the same in another order',
      ['清运河岸垃圾', '修复滨水步道'],
      ['修复滨水步道', '清运河岸垃圾'],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['other words', ['全面清运河岸垃圾'], ['及时清运河道两岸垃圾'], [[0, 0]]],
    ['another matter', ['清运河岸垃圾'], ['培训基层统计人员'], []],
    ['the better of two', ['清运河岸垃圾'], ['清运建筑垃圾', '清运河岸垃圾堆'], [[0, 1]]],
    [
      'twins by their order',
      ['检查闸门', '检查闸门'],
      ['检查闸门', '检查闸门'],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['no text', ['', '检查闸门'], ['检查闸门', ''], [[1, 0]]],
  ])('%s', (_, before, after, expected) => {
    expect(match(before, after)).toEqual(expected)
  })
})
