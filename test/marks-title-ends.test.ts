/** Where titles of mangled texts end: by the form that a row of them has, and by what follows. */
import { describe, expect, it } from 'vitest'
import { findCouplets } from '../src/text/marks/headings/titles/couplets.ts'
import { titleGaps } from '../src/text/marks/headings/titles/title-breaks.ts'
import { describeTitleEnd } from '../src/text/marks/headings/titles/title-ends.ts'
import { GAP_TABLE_SIZE } from '../src/text/marks/network/gaps.ts'
import type { Known } from '../src/text/marks/slots.ts'

/** Marks the ends of couplets in headings, of some of which the end is known: it stands at the bar. */
function couplets(...headings: string[]): string[] {
  const starts: number[] = []
  const known = new Map<number, number>()
  let text = ''
  for (const heading of headings) {
    text += '一、'
    starts.push(text.length)
    const bar = heading.indexOf('|')
    if (bar >= 0) known.set(text.length, text.length + bar)
    text += `${heading.replace('|', '')}。`
  }
  const ends = findCouplets(text, starts, start => known.get(start))
  return starts.map(start => text.slice(start, ends.get(start) ?? start))
}

describe('findCouplets', () => {
  it('ends a title as the titles around it end', () => {
    expect(
      couplets(
        '村组自治,群众参与|村规由村民议定',
        '干支分开 先急后缓|先修干渠',
        '建管并重,节水优先把用水户组织起来',
        '政府补助 合作出资补助按面积核定',
      ),
    ).toEqual(['村组自治,群众参与', '干支分开 先急后缓', '建管并重,节水优先', '政府补助 合作出资'])
  })

  it('and one that seemed to end elsewhere among three times as many', () => {
    expect(
      couplets(
        '村组自治,群众|参与村规由村民议定',
        '干支分开 先急后缓|先修干渠',
        '建管并重,节水优先|把用水户组织起来',
        '政府补助 合作出资|补助按面积核定',
      )[0],
    ).toBe('村组自治,群众参与')
  })

  it.each([
    [
      'too few',
      ['村组自治,群众参与|村规由村民议定', '干支分开 先急后缓|先修干渠', '建管并重,节水优先把用水户组织'],
    ],
    [
      'another end among them',
      [
        '村组自治,群众参与|村规由村民议定',
        '干支分开 先急后缓|先修干渠',
        '建管并重,节水优先提质|把用水户组织',
        '政府补助 合作出资补助按面积核定',
      ],
    ],
    [
      'a single end that is known',
      ['村组自治,群众参与|村规由', '干支分开 先急后缓先修', '建管并重,节水优先把用', '政府补助 合作出资补助'],
    ],
    [
      'stretches of other lengths',
      ['村组自治,群众参与|村规由', '干支分开改造 先急后缓|先修', '建管并重,节水优先把用', '政府补助 合作'],
    ],
  ])('says nothing of a row with %s', (_, headings) => {
    expect(couplets(...headings).join('')).toBe('')
  })
})

describe('describeTitleEnd', () => {
  function ends(text: string): { breaks: number[]; inside: number[] } {
    const known: Known = { runs: new Map(), breaks: new Set() }
    describeTitleEnd(text, 2, 2, known)
    return { breaks: [...known.breaks], inside: [...(known.inside ?? [])] }
  }

  it('ends a title of two stretches before a time that follows at once', () => {
    expect(ends('二 干渠衬砌.田间节水工作目标2031年,衬砌完成')).toEqual({ breaks: [15], inside: [6] })
  })

  it.each([
    ['a time that continues a sentence', '二 干渠衬砌.田间节水比2031年,多一成'],
    ['a sentence with a year', '二 干渠衬砌.全县累计完成投资2031年,验收'],
  ])('leaves alone: %s', (_, text) => {
    expect(ends(text)).toEqual({ breaks: [], inside: [] })
  })
})

describe('titleGaps', () => {
  const weights = { table: new Int8Array(GAP_TABLE_SIZE), scale: 1, bias: 1 }
  const last = (text: string) => Math.max(...titleGaps(text, 0, weights).offsets)

  it('looks for the end of a title in its second stretch', () => {
    expect(last('倡导节约用水.减少渠道损失村组')).toBeGreaterThan(6)
  })
  it('takes no sentence for the second half of a title', () => {
    expect(last('倡导节约用水.将节水写入村规')).toBeLessThan(6)
  })
  it('nor an amount', () => {
    expect(last('倡导节约用水.12处渠道改为管道')).toBeLessThan(6)
  })
})

describe('scores of the ends of a title', () => {
  const weights = { table: new Int8Array(GAP_TABLE_SIZE), scale: 1, bias: 0 }
  const scoreAt = (stretch: string) => {
    const [title, text] = stretch.split('|')
    const { offsets, scores } = titleGaps(`${title}${text},逐艘登记。`, 0, weights)
    return scores[offsets.indexOf(title!.length)]!
  }

  it.each([
    [
      'gain where the text takes up the last words',
      '严格选用新渡船|新渡船应当检验合格',
      '严格选用新渡船|旧渡船应当检验合格',
    ],
    ['lose behind the verb of a sentence', '渡工上岗合规持证|县里每年查验', '渡工上岗应当持证|县里每年查验'],
  ])('%s', (_, likely, other) => {
    expect(scoreAt(likely)).toBeGreaterThan(scoreAt(other))
  })
})
