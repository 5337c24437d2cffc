import { describe, expect, it } from 'vitest'
import { describePurposeSentences } from '../src/text/marks/front/purpose-sentences.ts'
import { isMangledMark, type Known } from '../src/text/marks/slots.ts'

/** The text with a stroke for each mark at which no sentence ends; those at `stops` are known to be full stops. */
function kept(text: string, stops: readonly number[] = []): string {
  const known: Known = { runs: new Map(stops.map(offset => [offset, '。'])), breaks: new Set() }
  describePurposeSentences(text, known)
  return [...text].map((character, at) => (known.inside?.has(at) ? '|' : character)).join('')
}

describe('the sentence that opens a plan', () => {
  it.each([
    [
      '为整修渡口。方便两岸群众.按照,省渡口条例、要求。制定本方案.一,目标',
      '为整修渡口|方便两岸群众|按照|省渡口条例|要求|制定本方案.一,目标',
    ],
    [
      '根据省渡口条例.结合我县实际。提出如下措施。一,目标',
      '根据省渡口条例|结合我县实际|提出如下措施。一,目标',
    ],
    ['清水县方案\n为整修渡口。现制订以下方案 ', '清水县方案\n为整修渡口|现制订以下方案 '],
  ])('does not end inside: %s', (text, expected) => {
    expect(kept(text)).toBe(expected)
  })

  it.each([
    ['no such sentence', '为此.各镇要抓紧。制定本镇方案'],
    ['a sentence inside a line', '渡口年久失修。为整修渡口.制定本方案'],
    ['a sentence that does not say what is made', '为整修渡口。方便群众.各镇抓紧施工 一,目标'],
  ])('is not seen in %s', (_, text) => {
    expect(kept(text)).toBe(text)
  })

  it('is not seen where a full stop is known', () => {
    const text = '为整修渡口,各镇筹资.县里补助。制定本方案'
    expect(isMangledMark(text[10]!)).toBe(true)
    expect(kept(text, [10])).toBe(text)
  })
})
