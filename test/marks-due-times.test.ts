/** No bracket and no end of a sentence stands beside the time by which something is due. */
import { describe, expect, it } from 'vitest'
import { findTrailingTimes, followsDueTime, precedesDueTime } from '../src/text/marks/brackets/due-times.ts'
import { loadModel } from '../src/text/marks/network/model.ts'
import { restoreRuns } from '../src/text/marks/restore-runs.ts'
import type { Known } from '../src/text/marks/slots.ts'

describe('precedesDueTime and followsDueTime', () => {
  it.each([
    ['路面已坏.2031年底前.逐段修好'],
    ['路面已坏,到2031年6月底前 逐段修好'],
    ['路面已坏 5月底前,逐段修好'],
    ['路面已坏。2031年3月20日前、逐段修好'],
  ])('find a time that stands alone between two marks: %s', text => {
    const [before, after] = [...text.matchAll(/[, 、.。]/g)].map(match => match.index)
    expect(precedesDueTime(text, before!)).toBe(true)
    expect(followsDueTime(text, after!)).toBe(true)
  })

  it.each([
    ['a time with words behind it', '路面已坏.2031年底前修好.逐段验收'],
    ['a year alone', '路面已坏.2031年.逐段验收'],
    ['what a label asks for', '修好路面.完成时限.2031年底前.修好桥面'],
    ['the end of the text', '修好路面.2031年底前'],
  ])('leave alone %s', (_, text) => {
    const marks = [...text.matchAll(/[, 、.。]/g)].map(match => match.index)
    expect(marks.filter(mark => precedesDueTime(text, mark) || followsDueTime(text, mark))).toEqual([])
  })

  it('keep it with what is due', () => {
    const text = '各村疏通沟渠.修补涵管,2031年底前。每户接通自来水,水压不足的加装水泵'
    const { places } = restoreRuns(text, loadModel())
    const runs = places.map(({ start, run }) => [text.slice(start - 2, start), run])
    expect(runs).toContainEqual(['底前', '，'])
    expect(runs.find(([before]) => before === '涵管')![1]).not.toContain('（')
  })
})

describe('findTrailingTimes', () => {
  /** Heading numbers `二）` are known, with the end of a sentence and a line before them. */
  function find(text: string) {
    const known: Known = { runs: new Map(), breaks: new Set() }
    for (const { index } of text.matchAll(/.(?=[一二三]）)/g)) known.runs.set(index, '。\n（')
    const { opening, closing } = findTrailingTimes(text, known)
    const wordsBefore = (marks: Iterable<number>) => [...marks].map(mark => text.slice(mark - 2, mark)).sort()
    return { opening: wordsBefore(opening), closing: wordsBefore(closing), known }
  }

  it('takes all times of a section that ends in one for trailing', () => {
    const text =
      '。一）更换电杆.2031年底前.修补水管,2032年6月底前 二）疏通沟渠。2033年底前.完成验收。三）其他'
    const { opening, closing, known } = find(text)
    expect([opening, closing]).toEqual([['水管', '电杆'], ['底前']])
    expect(known.runs.get(text.indexOf('二') - 1)).toBe('）\n（')
    expect(known.runs.get(text.indexOf('三') - 1)).toBe('。\n（')
  })

  it.each([
    ['a time that what is due follows', '。一）更换电杆.2031年底前,修补水管 二）疏通沟渠'],
    ['what a label asks for', '。一）更换电杆.完成时限.2031年底前 二）疏通沟渠'],
    ['the date of a letter', '。一）更换电杆,2031年5月6日 二）疏通沟渠'],
    ['a section that ends in words', '。一）更换电杆 2031年底前完成 二）疏通沟渠'],
  ])('leaves alone %s', (_, text) => {
    expect(find(text)).toMatchObject({ opening: [], closing: [] })
  })

  it('closes no bracket twice', () => {
    const text = '更换电杆.2031年底前 疏通沟渠'
    const known: Known = { runs: new Map([[12, '）\n']]), breaks: new Set() }
    expect(text[12]).toBe(' ')
    findTrailingTimes(text, known)
    expect(known.runs.get(12)).toBe('）\n')
  })
})
