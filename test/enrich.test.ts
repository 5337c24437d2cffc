import { describe, expect, it } from 'vitest'
import { enrich } from '../src/training/enrich.ts'
import { Random } from '../src/training/random.ts'

const text = `一、整修沟渠
各村逐条登记淤塞的沟渠，排出整修次序，农闲时节集中清淤，保证春灌用水。
整修后的沟渠落实专人看护，损坏的闸门及时更换，看护情况每季度公布一次。
`

/** What becomes of the text with many seeds. */
const variants = Array.from({ length: 400 }, (_, seed) => enrich(text, new Random(seed)))

describe('enrich', () => {
  it('leaves some texts as they are', () => {
    expect(variants).toContain(text)
  })

  it.each([
    ['deadlines in brackets after a sentence', /。（20\d\d年(?:底|\d{1,2}月底)前(?:完成)?）\n/],
    [
      'deadlines in brackets before the full stop',
      /[^。]（(?:20\d\d年|持续开展|长期坚持|分年度实施)[^（）]*）。\n/,
    ],
    ['bodies in a line of their own after a deadline', /）\n[^\n，。]*[局委办][^\n，。]*\n/],
    ['clauses that say who leads', /（[^（）]+牵头，/],
    ['percentages', /\d%/],
  ])('adds %s', (_, expected) => {
    expect(variants.some(variant => expected.test(variant))).toBe(true)
  })

  it('takes nothing away and never breaks into a title', () => {
    for (const variant of variants) {
      expect(variant).toMatch(
        /^一、整修沟渠\n各村逐条登记淤塞的沟渠，排出整修次序，农闲时节集中清淤，保证春灌用水/,
      )
      expect(variant).toContain('整修后的沟渠落实专人看护，损坏的闸门及时更换，看护情况每季度公布一次')
    }
  })

  it('gives the same text for the same seed', () => {
    expect(enrich(text, new Random(7))).toBe(enrich(text, new Random(7)))
  })
})
