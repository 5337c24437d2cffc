/** No bracket and no end of a sentence stands beside the time by which something is due. */
import { describe, expect, it } from 'vitest'
import { followsDueTime, precedesDueTime } from '../src/text/marks/due-times.ts'
import { loadModel } from '../src/text/marks/network/model.ts'
import { restoreRuns } from '../src/text/marks/restore-runs.ts'

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
