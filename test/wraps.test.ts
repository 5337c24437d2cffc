/** Lines that go on in the next one are joined, and no others. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import { pageLines } from '../src/text/rules/page-lines.ts'
import { wraps } from '../src/text/rules/wraps.ts'
import { repairedBy } from './repaired-text.ts'

const joined = repairedBy(wraps)

describe('wraps', () => {
  it.each([
    ['a list', '由县水利局、\n县财政局办理', '由县水利局、县财政局办理'],
    ['a list above an empty line', '由县水利局、\n\n县财政局办理', '由县水利局、县财政局办理'],
    ['a conjunction', '修复堤岸和\n闸门', '修复堤岸和闸门'],
    ['a conjunction before a verb', '巡查人员与\n乡镇会商', '巡查人员与乡镇会商'],
    [
      'a list above an indent of no-break spaces',
      '由县水利局、\n\u00a0\u00a0县财政局办理',
      '由县水利局、县财政局办理',
    ],
    ['a bracket', '（县水利局\n负责）', '（县水利局负责）'],
    ['a bracket that a year ends below', '（2031—20\n35）》要求', '（2031—2035）》要求'],
    ['the digits of a month', '前期摸底，2031年6\n月底前完成', '前期摸底，2031年6月底前完成'],
    ['half a year', '完成修缮。20\n31年验收', '完成修缮。2031年验收'],
    ['a month whose end is meant', '前期摸底，2031年6月\n底前完成', '前期摸底，2031年6月底前完成'],
    ['what a mark follows', '责任单位\n：县水利局', '责任单位：县水利局'],
    [
      'half the name of a body',
      '责任单位：县水利局、县文广旅游\n局、县财政局',
      '责任单位：县水利局、县文广旅游局、县财政局',
    ],
  ])('joins after %s', async (_, text, expected) => {
    expect(await joined(text)).toBe(expected)
  })

  it.each([
    ['a word that ends in 与', '（三）鼓励公众参与\n开设举报平台'],
    ['a word that ends in 及', '（四）推动节水知识普及\n进村宣讲'],
    ['a word that ends in 和', '二、力争碳中和\n淘汰旧锅炉'],
    ['what a page says below its text', '配合单位：县水利局、\n版权所有：某网'],
    ['a conjunction above an empty line', '修复堤岸和\n\n闸门'],
    ['a number of its own', '完成修缮，共计\n35\n月度考核'],
    ['a finished sentence', '每月巡查。\n结果上报'],
    ['a whole name in a list of bodies', '责任单位：县水利局、县财政局\n县住建局、各乡镇'],
    ['half the name of a body outside such a list', '修缮县文广旅游\n局、县财政局的库房'],
    ['a label of a clause', '修复堤岸、\n责任单位：县水利局'],
  ])('leaves a line alone that ends in %s', async (_, text) => {
    expect(await joined(text)).toBe(text)
  })
})

/** A text in lines of so many characters, each paragraph with an indent. */
function wrapped(paragraphs: readonly string[], length: number, indent: string): string[] {
  return paragraphs.flatMap(paragraph => (indent + paragraph).match(new RegExp(`.{1,${length}}`, 'gu')) ?? [])
}

const paragraphs = [
  '一、任务',
  '（一）修缮渠道。每年冬季疏浚灌渠四十公里，堤顶路面同步硬化，破损闸门逐一更换，开春以前全部通水。',
  '责任单位：县水利局',
  '（二）巡查堤防。各县（市、区）和沿岸乡镇按河段落实巡查人员，汛期每日两次，险情随时上报县防办。',
  '责任单位：县应急管理局',
  '（三）储备物资。编织袋、块石和抢险机具按定额储备，入汛前清点登记，缺额部分由县财政安排补足。',
  '责任单位：县财政局',
  '（四）组织演练。县防办牵头制定脚本，每年五月开展一次跨乡镇的联合演练，演练结束后十日内完成评估。',
  '责任单位：县人民武装部',
]

describe('a text that is wrapped at a width', () => {
  it.each([
    ['with indents', 28, '　　'],
    ['without indents', 25, ''],
    ['with indents of blanks', 24, '    '],
  ])('gets its paragraphs back %s', async (_, length, indent) => {
    const lines = wrapped(paragraphs, length, indent)
    expect((await joined(lines.join('\n'))).split('\n').map(line => line.trim())).toEqual(paragraphs)
  })

  it('goes on below a page number', async () => {
    const lines = wrapped(paragraphs, 28, '　　')
    lines.splice(3, 0, '- 1 -')
    lines.splice(9, 0, '', '— 2 —', '')
    const text = lines.join('\n')
    const withoutNumbers = applyEdits(text, (await pageLines.repair(text)).edits)
    expect((await joined(withoutNumbers)).split('\n').map(line => line.trim())).toEqual(paragraphs)
  })

  it('knows the end of a full line by the indent of the next', async () => {
    const two = ['由各镇负责修缮的闸门共有一百二十座，于入汛以前完工。', '另有泵站八座，同期完工。']
    const lines = wrapped([...paragraphs, ...two, ...paragraphs], 28, '　　')
    expect(await joined(lines.join('\n'))).toContain('完工。\n　　另有')
  })

  it.each([
    [
      'lines of a table of a cell each',
      ['任务', '疏浚灌渠', '县水利局', '2031年底前', '更换闸门', '县林业局'].join('\n'),
    ],
    [
      'paragraphs of about one length',
      Array.from({ length: 12 }, (_, at) => `各乡镇要按时完成第${at}项任务并报县水利局备案。`).join('\n'),
    ],
  ])('leaves %s', async (_, text) => {
    expect(await joined(text)).toBe(text)
  })
})

describe('lines between pages', () => {
  const without = repairedBy(pageLines)
  const page = (from: number) => Array.from({ length: 9 }, (_, at) => `第${from + at}段的文字。`).join('\n')

  it('go where numbers stand alone and count up', async () => {
    expect(await without(`${page(1)}\n1\n${page(10)}\n2\n${page(20)}`)).toBe(
      `${page(1)}\n${page(10)}\n${page(20)}`,
    )
  })

  it('go out of a sentence, which then goes on', async () => {
    expect(
      await without(`一、任务\n（一）清淤，每年\n- 1 -\n一次。\n· 2 ·\n（二）护坡，\n— 3 —\n（三）绿化。`),
    ).toBe('一、任务\n（一）清淤，每年一次。\n（二）护坡，\n（三）绿化。')
  })

  it('go with the running heads beside them', async () => {
    const text = `甲县文件\n${page(1)}\n- 1 -\n甲县文件\n${page(10)}\n- 2 -\n甲县文件\n${page(20)}`
    expect(await without(text)).toBe(`甲县文件\n${page(1)}\n${page(10)}\n${page(20)}`)
  })

  it('leave an empty line where one parts the paragraphs', async () => {
    const spaced = (from: number) => page(from).replaceAll('\n', '\n\n')
    expect(await without(`${spaced(1)}\n— 1 —\n${spaced(10)}\n\n— 2 —\n${spaced(20)}`)).toBe(
      [spaced(1), spaced(10), spaced(20)].join('\n\n'),
    )
  })

  it.each([
    ['names alone who is responsible', '县水利局、县林业局', '疏浚灌渠三条，'],
    ['is a title that lists', '（一）疏浚、加固与绿化', '疏浚灌渠三条。'],
    ['stands above a figure', '疏浚灌渠，更换闸门', '35-36'],
    ['stands above a body', '疏浚灌渠，更换闸门', '县水利局'],
  ])('part a line that %s from the next', async (_, above, below) => {
    expect(await without(`${above}\n— 1 —\n${below}`)).toBe(`${above}\n${below}`)
  })

  it('leave the labels beside them that stand there again and again', async () => {
    const label = '责任单位：县水利局'
    expect(await without(`疏浚。\n${label}\n- 1 -\n护坡。\n${label}\n- 2 -\n绿化。`)).toBe(
      `疏浚。\n${label}\n护坡。\n${label}\n绿化。`,
    )
  })

  it.each([
    ['numbers that do not count up', `${page(1)}\n1\n${page(10)}\n7\n${page(20)}`],
    ['numbers side by side, as of a column', `序号\n1\n疏浚\n2\n护坡\n3`],
    ['one number alone', `${page(1)}\n1\n${page(10)}`],
    ['a share', '完成情况\n3/6\n通报'],
  ])('but not %s', async (_, text) => {
    expect(await without(text)).toBe(text)
  })
})
