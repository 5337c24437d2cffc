import { describe, expect, it } from 'vitest'
import { bracketedNoteMark } from '../src/text/marks/brackets/bracketed-notes.ts'

const RUNS = ['，', '。', '（', '。（', '）', '）。', '、']

/** The runs that may stand at the marks of a text, in its order; undefined where any may. */
function allowed(text: string): (string[] | undefined)[] {
  return [...text.matchAll(/[,.]/g)].map(({ index }) => {
    const allows = bracketedNoteMark(text, index)
    return allows === undefined ? undefined : RUNS.filter(allows)
  })
}

describe('bracketedNoteMark', () => {
  it.each([
    ['a reference to an attachment', '填报台账,详见附件2.按月报送'],
    ['who may read a document', '特此通知,此件公开发布.抄送各镇'],
  ])('puts brackets around %s', (_, text) => {
    expect(allowed(text)).toEqual([
      ['（', '。（'],
      ['）', '）。'],
    ])
  })

  it('lets a note stand behind a comma in a bracket', () => {
    expect(allowed('以下简称渡口,下同.由镇里看管')).toEqual([
      ['，', '（', '。（'],
      ['）', '）。'],
    ])
  })

  it.each([
    ['words that only hold it', '填报台账,附件2由镇里保管.按月报送'],
    ['a list of attachments', '特此通知,附件.分工一览'],
    ['a longer stretch', '要求,详见附件中各镇上报的台账.按月报送'],
  ])('leaves %s as they are', (_, text) => {
    expect(allowed(text)).toEqual([undefined, undefined])
  })
})
