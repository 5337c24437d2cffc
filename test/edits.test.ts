import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import type { Edit } from '../src/edits/edit.ts'
import { OffsetMap } from '../src/edits/offset-map.ts'

/** Arbitrary edits of a text of the given length. */
function editsOf(length: number) {
  return fc
    .array(
      fc.tuple(
        fc.nat({ max: length }),
        fc.nat({ max: 4 }),
        fc.string({ maxLength: 4, unit: fc.constantFrom('x', 'y', '，') }),
      ),
      { maxLength: 8 },
    )
    .map(raw => {
      const edits: Edit[] = []
      let at = 0
      for (const [start, size, text] of raw.sort((a, b) => a[0] - b[0])) {
        if (start < at || (edits.length > 0 && start === at && start === edits.at(-1)!.start)) continue
        const end = Math.min(length, start + size)
        edits.push({ start, end, text })
        at = end
      }
      return edits
    })
}

/** Every character of the source is a different one, so that a surviving character tells where it came from. */
const source = Array.from({ length: 40 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('')

describe('applyEdits', () => {
  it('replaces, inserts and deletes', () => {
    const edits = [
      { start: 0, end: 1, text: '' },
      { start: 2, end: 2, text: '，' },
      { start: 3, end: 4, text: '（二）' },
    ]
    expect(applyEdits('甲乙丙丁', edits)).toBe('乙，丙（二）')
  })

  it('refuses edits out of order', () => {
    expect(() =>
      applyEdits('甲乙', [
        { start: 1, end: 2, text: '' },
        { start: 0, end: 1, text: '' },
      ]),
    ).toThrow(RangeError)
  })
})

describe('OffsetMap', () => {
  it('maps a surviving character to itself through any three rules', () => {
    fc.assert(
      fc.property(fc.gen(), gen => {
        let text = source
        let map = OffsetMap.identity()
        for (let rule = 0; rule < 3; rule++) {
          const edits = gen(editsOf, text.length)
          map = map.followedBy(edits)
          text = applyEdits(text, edits)
        }
        for (let offset = 0; offset < text.length; offset++) {
          const [start, end] = map.toSource([offset, offset + 1])
          expect(start).toBeLessThanOrEqual(end)
          expect(end).toBeLessThanOrEqual(source.length)
          const original = source.indexOf(text[offset]!)
          if (original < 0) continue
          expect(start).toBeLessThanOrEqual(original)
          expect(end).toBeGreaterThan(original)
          const [from, to] = map.toRestored([original, original + 1])
          expect(from).toBeLessThanOrEqual(offset)
          expect(to).toBeGreaterThan(offset)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is exact beside an edit inside a converted stretch', () => {
    const map = OffsetMap.identity()
      .followedBy([{ start: 2, end: 8, text: 'abcdef' }])
      .followedBy([{ start: 4, end: 5, text: '' }])
    expect(map.toSource([3, 4])).toEqual([3, 4])
    expect(map.toSource([4, 5])).toEqual([5, 6])
    expect(map.toRestored([7, 8])).toEqual([6, 7])
  })

  it('gives inserted text an empty place and deleted text an empty result', () => {
    const map = OffsetMap.identity().followedBy([
      { start: 2, end: 2, text: '\n' },
      { start: 4, end: 6, text: '' },
    ])
    expect(map.toSource([2, 3])).toEqual([2, 2])
    expect(map.toRestored([4, 6])).toEqual([5, 5])
  })
})
