import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceLines, differences } from '../src/output/difference.ts'

describe('differences', () => {
  const cases: [name: string, before: unknown, after: unknown, lines: string[]][] = [
    ['none', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a value', { a: { b: 1 } }, { a: { b: 2 } }, ['- a.b: 1', '+ a.b: 2']],
    ['a type', { a: [] }, { a: {} }, ['- a: []', '+ a: {}']],
    ['null and absent', { a: null }, {}, ['- a: null']],
    ['an insertion', [1, 2, 3], [1, 9, 2, 3], ['+ [1]: 9']],
    ['a removal', { t: ['x', 'y', 'z'] }, { t: ['x', 'z'] }, ['- t[1]: "y"']],
    ['a change between equal ones', [1, { n: 'a' }, 3], [1, { n: 'b' }, 3], ['- [1].n: "a"', '+ [1].n: "b"']],
    ['two apart', [1, 2, 3, 4, 5], [0, 2, 3, 9, 5], ['- [0]: 1', '+ [0]: 0', '- [3]: 4', '+ [3]: 9']],
  ]
  it.each(cases)('%s', (_, before, after, lines) => {
    expect(differenceLines(differences(before, after), 9)).toEqual(lines)
  })
  it('are none only between equal values', () => {
    const value = fc.array(
      fc.oneof(fc.integer({ max: 2, min: 0 }), fc.record({ a: fc.array(fc.integer({ max: 1, min: 0 })) })),
    )
    fc.assert(
      fc.property(
        value,
        value,
        (left, right) =>
          (differences(left, right).length === 0) === (JSON.stringify(left) === JSON.stringify(right)),
      ),
    )
  })
  it('are counted past the most that are shown', () => {
    expect(differenceLines(differences([1, 2, 3], [4, 5, 6]), 1)).toEqual([
      '- [0]: 1',
      '+ [0]: 4',
      '… and 2 more differences',
    ])
  })
  it('pair long lists by position rather than for ever', () => {
    const before = Array.from({ length: 3000 }, (_, index) => index)
    expect(
      differences(
        before,
        before.map(value => -value - 1),
      ),
    ).toHaveLength(3000)
  })
})
