/** What stands before the words of a line, in the place of digits, or between sentences, and none of it in a clean text. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import type { RepairRule } from '../src/text/rule.ts'
import { doubledMarks } from '../src/text/rules/doubled-marks.ts'
import { escapes } from '../src/text/rules/escapes.ts'
import { lineHeads } from '../src/text/rules/line-heads.ts'
import { sectionNumbers } from '../src/text/rules/section-numbers.ts'
import { sentenceStops } from '../src/text/rules/sentence-stops.ts'
import { timeDigits } from '../src/text/rules/time-digits.ts'

async function repaired(text: string, rule: RepairRule): Promise<string> {
  return applyEdits(text, (await rule.repair(text)).edits)
}

const lines = [
  '某县方案',
  '一、任务',
  '清淤。',
  '护坡。',
  '二、保障',
  '巡查。',
  '通报。',
  '评估。',
  '培训。',
  '附则。',
]
const numbered = (mark: string, from = 1) => lines.map((line, at) => `${at + from}${mark}${line}`).join('\n')

describe('the head of a line', () => {
  it.each([
    ['numbers of an editor', numbered('\t'), lines.join('\n')],
    ['numbers with a colon, from anywhere', numbered(': ', 97), lines.join('\n')],
    [
      'a bullet before a label',
      '·责任单位：县水利局\n● 配合单位：县财政局',
      '责任单位：县水利局\n配合单位：县财政局',
    ],
    ['a bullet before a number', '◆1.清淤\n★（一）护坡\n■ 一、绿化', '1.清淤\n（一）护坡\n一、绿化'],
  ])('loses %s', async (_, text, expected) => {
    expect(await repaired(text, lineHeads)).toBe(expected)
  })

  it.each([
    ['the numbers of sections', numbered('.')],
    ['numbers that miss one', numbered('\t').replace('\n5\t', '\n')],
    ['a bullet before words', '●清淤\n●护坡'],
    ['quantities', '10 个\n11 个\n12 个'],
  ])('keeps %s', async (_, text) => {
    expect(await repaired(text, lineHeads)).toBe(text)
  })
})

describe('numbers of sections', () => {
  it.each([
    ['a dash for one', '—、任务\n（－）清淤', '一、任务\n（一）清淤'],
    ['brackets that do not match', '（一〉清淤\n【二）护坡\n[三]绿化', '（一）清淤\n（二）护坡\n（三）绿化'],
    ['a letter for one', 'l.清淤\n2.护坡', '1.清淤\n2.护坡'],
  ])('are restored: %s', async (_, text, expected) => {
    expect(await repaired(text, sectionNumbers)).toBe(expected)
  })

  it.each([
    ['as they should be', '一、任务\n（一）清淤\n1.护坡'],
    ['Roman numbers', 'I.清淤\nII.护坡\n2.绿化'],
    ['a dash before words', '——清淤\n—护坡、绿化'],
    ['inside a line', '按照【三】的要求'],
  ])('are left: %s', async (_, text) => {
    expect(await repaired(text, sectionNumbers)).toBe(text)
  })
})

describe('digits of times', () => {
  it.each([
    ['2O31年底前', '2031年底前'],
    ['203l年l2月3l日', '2031年12月31日'],
    ['2О3О年', '2030年'],
    ['二Ｏ三一年四月', '二〇三一年四月'],
    ['二0三一年四月', '二〇三一年四月'],
  ])('%s is %s', async (text, expected) => {
    expect(await repaired(text, timeDigits)).toBe(expected)
  })

  it.each(['2031年12月31日', 'P2O5含量', 'CO2年排放', '十二年', 'VOCs 30日均值', '第l组'])(
    'leaves %s',
    async text => {
      expect(await repaired(text, timeDigits)).toBe(text)
    },
  )
})

describe('marks', () => {
  it.each([
    ['清淤，，护坡。。', '清淤，护坡。'],
    ['清淤； ；护坡', '清淤；护坡'],
    ['达到95%%', '达到95%'],
    ['湖堰，、塘坝,、沟渠都要清淤，。', '湖堰、塘坝、沟渠都要清淤。'],
  ])('that stand twice stand once: %s', async (text, expected) => {
    expect(await repaired(text, doubledMarks)).toBe(expected)
  })

  it.each(['2031——2035年', '清淤……', '”“', '（（一））', '清淤，“三年见效”'])(
    'of two signs stay: %s',
    async text => {
      expect(await repaired(text, doubledMarks)).toBe(text)
    },
  )

  it('get their stops back where half-width ones are the habit', async () => {
    const text = '一.任务\n（一）.清淤.每年一次.\n2.护坡.2031年底前完成3.5公里.\n绿化（各镇负责）.\n'
    expect(await repaired(text, sentenceStops)).toBe(
      '一.任务\n（一）.清淤。每年一次。\n2.护坡。2031年底前完成3.5公里。\n绿化（各镇负责）。\n',
    )
  })

  it('get them back in one line where no sentence ends as it should', async () => {
    const text = '为护河,制定本方案.一、任务（一）清淤.各镇每年清淤.汛前完成.（二）护坡.堤防由县里加固.'
    expect(await repaired(text, sentenceStops)).toBe(
      '为护河,制定本方案。一、任务（一）清淤。各镇每年清淤。汛前完成。（二）护坡。堤防由县里加固。',
    )
    const mixed = text.replace('汛前完成.', '汛前完成。')
    expect(await repaired(mixed, sentenceStops)).toBe(mixed)
  })

  it('get them back for those of full width', async () => {
    const text = '清淤．每年一次．\n护坡．\n绿化．\n'
    expect(await repaired(text, sentenceStops)).toBe('清淤。每年一次。\n护坡。\n绿化。\n')
  })

  it('are left where sentences end as they should', async () => {
    const text = '清淤。护坡。绿化。巡查。\n甲.\n乙.\n丙.'
    expect(await repaired(text, sentenceStops)).toBe(text)
  })
})

describe('escapes', () => {
  it.each([
    ['line ends', '一、任务\\n清淤\\r\\n护坡\\n', '一、任务\n清淤\n护坡\n'],
    ['escapes that were escaped', '清淤\\\\n护坡\\\\n绿化\\\\n', '清淤\n护坡\n绿化\n'],
    ['code points and quotes', '\\u6e05\\u6de4\\"甲\\"', '清淤"甲"'],
  ])('are read: %s', async (_, text, expected) => {
    expect(await repaired(text, escapes)).toBe(expected)
  })

  it.each([
    ['a path', 'D:\\new\\temp\\read'],
    ['a single one', '换行符写作\\n'],
  ])('are left: %s', async (_, text) => {
    expect(await repaired(text, escapes)).toBe(text)
  })
})
