/** The pairs of GBK, which decoders of several versions of Node read in different ways. */
import { expect, it } from 'vitest'
import { encodePair, FIRST_LEAD, FIRST_TRAIL, LAST_BYTE, pairCode } from '../src/text/byte-shift/gbk.ts'

it('are those of GB 13000.1-1993, one for each character', () => {
  const characters: string[] = []
  for (let lead = FIRST_LEAD; lead <= LAST_BYTE; lead++)
    for (let trail = FIRST_TRAIL; trail <= LAST_BYTE; trail++)
      if (pairCode(lead, trail) !== 0) characters.push(String.fromCharCode(pairCode(lead, trail)))
  expect(characters).toHaveLength(21_791)
  expect(new Set(characters).size).toBe(21_791)
  for (const character of characters) expect(character).not.toMatch(/[\u3400-\u4dbf\u9fa6-\u9fff\u20ac]/)
})

it.each([
  ['　', 0xa1a1],
  ['。', 0xa1a3],
  ['（', 0xa3a8],
  ['啊', 0xb0a1],
  ['€', undefined],
])('%s', (character, pair) => {
  expect(encodePair(character)).toBe(pair)
})
