/** Word documents: what their body shows, and nothing else. */
import { describe, expect, it } from 'vitest'
import { readDocx } from '../src/source/formats/docx.ts'
import { formatNumber } from '../src/source/formats/number-format.ts'
import { inList, list, listDefinition, paragraph, table, type WordContent, word } from './word-files.ts'

async function linesOf(content: WordContent): Promise<string[]> {
  return (await readDocx(word(content))).text.trimEnd().split('\n')
}

const official = listDefinition(0, [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
  ['decimalEnclosedCircle', '%5'],
])

describe('numbers that Word writes', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 23, 99, 105], '一 十 十一 二十 二十三 九十九 一〇五'],
    ['chineseCountingThousand', [10, 12, 100, 101, 110, 1010], '十 十二 一百 一百零一 一百一十 一千零一十'],
    ['chineseLegalSimplified', [1, 10, 12], '壹 壹拾 壹拾贰'],
    ['ideographDigital', [1, 10, 12], '一 一〇 一二'],
    ['decimalEnclosedCircle', [1, 20, 21, 51], '① ⑳ ㉑ 51'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 甲'],
    ['upperRoman', [4, 9, 1994], 'IV IX MCMXCIV'],
    ['lowerLetter', [1, 26, 27], 'a z aa'],
    ['decimalZero', [3, 12], '03 12'],
    ['decimalFullWidth', [12], '１２'],
    ['noSuchFormat', [7], '7'],
    ['bullet', [7], ''],
    ['none', [7], ''],
  ] as const)('%s', (format, numbers, expected) => {
    expect(numbers.map(number => formatNumber(number, format)).join(' ')).toBe(expected)
  })
})

describe('numbers before paragraphs', () => {
  it('counts the levels of GB/T 9704, each anew under the one above', async () => {
    const levels = [0, 1, 2, 2, 3, 4, 1, 0, 1, 2] as const
    const body = levels.map((level, index) => paragraph(`第${index}项`, inList(1, level))).join('')
    expect(await linesOf({ body, numbering: official + list(1, 0) })).toEqual([
      '一、第0项',
      '（一）第1项',
      '1.第2项',
      '2.第3项',
      '（1）第4项',
      '①第5项',
      '（二）第6项',
      '二、第7项',
      '（一）第8项',
      '1.第9项',
    ])
  })

  it('counts on in a list of the same definition, and anew where one says so', async () => {
    const numbering =
      official +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const body = [1, 1, 2, 3, 3].map(number => paragraph('措施', inList(number, 0))).join('')
    expect(await linesOf({ body, numbering })).toEqual([
      '一、措施',
      '二、措施',
      '三、措施',
      '一、措施',
      '二、措施',
    ])
  })

  it('takes the list and the level from the style, and lets a paragraph leave it', async () => {
    const styles =
      '<w:style w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="B"><w:name w:val="heading 2"/><w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="C"><w:basedOn w:val="A"/></w:style>'
    const body =
      paragraph('总体要求', '<w:pStyle w:val="A"/>') +
      paragraph('工作目标', '<w:pStyle w:val="B"/>') +
      paragraph('正文', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('工作任务', '<w:pStyle w:val="C"/>')
    expect(await linesOf({ body, styles, numbering: official + list(1, 0) })).toEqual([
      '一、总体要求',
      '（一）工作目标',
      '正文',
      '二、工作任务',
    ])
  })

  it('does not begin anew a level that goes on through chapters', async () => {
    const numbering =
      listDefinition(0, [
        ['chineseCounting', '%1、'],
        ['chineseCounting', '（%2）', '<w:lvlRestart w:val="0"/>'],
      ]) + list(1, 0)
    const body = [0, 1, 1, 0, 1].map(level => paragraph('任务', inList(1, level))).join('')
    expect(await linesOf({ body, numbering })).toEqual([
      '一、任务',
      '（一）任务',
      '（二）任务',
      '二、任务',
      '（三）任务',
    ])
  })

  it('writes numbers of several levels, in Arabic digits where the level says so', async () => {
    const numbering =
      listDefinition(0, [
        ['chineseCounting', '第%1章'],
        ['decimal', '%1.%2', '<w:isLgl/>'],
      ]) + list(1, 0)
    const body =
      paragraph('总则', inList(1, 0)) + paragraph('范围', inList(1, 1)) + paragraph('依据', inList(1, 1))
    expect(await linesOf({ body, numbering })).toEqual(['第一章 总则', '1.1 范围', '1.2 依据'])
  })

  it('writes no sign for bullets', async () => {
    const numbering = listDefinition(0, [['bullet', '\uf0b7']]) + list(1, 0)
    expect(await linesOf({ body: paragraph('加强巡查', inList(1, 0)), numbering })).toEqual(['加强巡查'])
  })
})

describe('what the body does not show', () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  it.each([
    ['deleted text', `<w:p><w:del>${run('旧')}</w:del><w:ins>${run('新')}</w:ins></w:p>`, ['新']],
    [
      'moved text',
      `<w:p><w:moveFrom>${run('前')}</w:moveFrom><w:moveTo>${run('后')}</w:moveTo></w:p>`,
      ['后'],
    ],
    [
      'hidden text',
      `<w:p>${run('见')}${run('密', '<w:vanish/>')}${run('闻', '<w:vanish w:val="0"/>')}</w:p>`,
      ['见闻'],
    ],
    [
      'a paragraph mark that is deleted',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('甲')}</w:p><w:p>${run('乙')}</w:p>`,
      ['甲乙'],
    ],
    [
      'field instructions',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ['3'],
    ],
    [
      'a table of contents by its field',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('一、目标1')}</w:p><w:p>${run('二、任务2')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p>${run('正文')}</w:p>`,
      ['正文'],
    ],
    [
      'a table of contents by its tag',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>${run('一、目标')}</w:p></w:sdtContent></w:sdt><w:p>${run('正文')}</w:p>`,
      ['正文'],
    ],
    [
      'the second form of a drawing',
      `<w:p><mc:AlternateContent><mc:Choice>${run('一')}</mc:Choice><mc:Fallback>${run('二')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['一'],
    ],
    [
      'readings over characters',
      `<w:p><w:r><w:ruby><w:rt>${run('shuǐ')}</w:rt><w:rubyBase>${run('水')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ['水'],
    ],
    [
      'properties as they were before a change',
      `<w:p><w:pPr><w:pPrChange><w:pPr>${inList(1, 0)}</w:pPr></w:pPrChange></w:pPr>${run('文')}</w:p>`,
      ['文'],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await linesOf({ body, numbering: official + list(1, 0) })).toEqual(expected)
  })

  it('breaks lines where a paragraph does, but not in a centred title', async () => {
    const text = '<w:r><w:t>桥山县</w:t><w:br/><w:t>实施方案</w:t></w:r>'
    const body = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${text}</w:p><w:p>${text}</w:p>`
    expect(await linesOf({ body })).toEqual(['桥山县实施方案', '桥山县', '实施方案'])
  })
})

describe('tables', () => {
  it('writes rows with borders, a cell that spans rows once', async () => {
    const body = table([
      [['序号'], ['工作任务'], ['责任单位']],
      [['1'], ['清淤\n护坡'], ['县水利局', '<w:vMerge w:val="restart"/>']],
      [['2'], ['绿化'], ['', '<w:vMerge/>']],
    ])
    expect(await linesOf({ body })).toEqual([
      '| 序号 | 工作任务 | 责任单位 |',
      '|---|---|---|',
      '| 1 | 清淤 护坡 | 县水利局 |',
      '| 2 | 绿化 | 〃 |',
    ])
  })

  it('says the names of groups with those of their columns', async () => {
    const body = table([
      [
        ['断面', '<w:vMerge w:val="restart"/>'],
        ['目标', '<w:gridSpan w:val="2"/>'],
      ],
      [['', '<w:vMerge/>'], ['2024年'], ['2025年']],
      [['石桥'], ['Ⅳ类'], ['Ⅲ类']],
    ])
    expect(await linesOf({ body })).toEqual([
      '| 断面 | 目标2024年 | 目标2025年 |',
      '|---|---|---|',
      '| 石桥 | Ⅳ类 | Ⅲ类 |',
    ])
  })

  it('divides labels from facts by tabs: they are no columns', async () => {
    const body = table([
      [['索引号：'], ['A-1']],
      [['发文机关：'], ['桥山县政府']],
    ])
    expect(await linesOf({ body })).toEqual(['索引号：\tA-1', '发文机关：\t桥山县政府'])
  })

  it('takes a table of one column for a frame', async () => {
    expect(await linesOf({ body: table([[['一、目标\n到2025年建成。']]]) })).toEqual([
      '一、目标',
      '到2025年建成。',
    ])
  })

  it('leaves out a row that is deleted', async () => {
    const body = table([
      [['任务'], ['时限']],
      [['修路'], ['2024年']],
      [['架桥'], ['2025年']],
    ]).replace(
      '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">修路',
      match => match.replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>'),
    )
    expect(await linesOf({ body })).toEqual(['| 任务 | 时限 |', '|---|---|', '| 架桥 | 2025年 |'])
  })
})
