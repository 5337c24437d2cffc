/** Lines of printed pages → paragraphs. Measures are in points. */
import { describe, expect, it } from 'vitest'
import { withoutFurniture } from '../src/source/formats/pdf-furniture.ts'
import { linesOf, type PageLine, upright } from '../src/source/formats/pdf-lines.ts'
import type { Run } from '../src/source/formats/pdf-pages.ts'
import { paragraphsOf } from '../src/source/formats/pdf-paragraphs.ts'
import { below, full, height, indented, left, line, right, size, width } from './page-lines.ts'

/** Text that shows what is usual on the page. */
const filling = [1, 2, 3].flatMap(number => [
  full(`第${number}段的第一行一直写到右边`, { x: left + 2 * size }),
  full('第二行也写到右边，'),
  line('到这里为止。'),
])

/** Paragraphs of lines that stand among usual ones. */
function paragraphs(...lines: PageLine[]): string[] {
  const all = paragraphsOf(below(...filling, ...lines)).map(one => one.lines.map(({ text }) => text).join(''))
  return all.slice(3)
}

describe('paragraphs', () => {
  it.each<[string, PageLine[], string[]]>([
    [
      'a line that ends at the margin goes on',
      [full('建设污水', { x: 112 }), line('处理厂。')],
      ['建设污水处理厂。'],
    ],
    [
      'an indented line begins one',
      [full('推进雨污分流。'), full('新建管网', { x: 112 })],
      ['推进雨污分流。', '新建管网'],
    ],
    ['a short line ends one', [line('二、主要任务'), full('加快建设')], ['二、主要任务', '加快建设']],
    [
      'a line goes on before a number that had no room',
      [line('力争在', { right: right - 30 }), line('2025年底前完成。')],
      ['力争在2025年底前完成。'],
    ],
    [
      'and ends before a word that had room',
      [line('力争完成。', { right: right - 30 }), line('各区负责。')],
      ['力争完成。', '各区负责。'],
    ],
    [
      'a wider distance begins one',
      [full('推进雨污分流'), full('新建管网', { y: 500 })],
      ['推进雨污分流', '新建管网'],
    ],
    [
      'a number begins one after a full line',
      [full('全部完成。'), full('（二）改造老旧管网')],
      ['全部完成。', '（二）改造老旧管网'],
    ],
    ['but not in a sentence', [full('重点实施'), full('1.5万吨扩建工程')], ['重点实施1.5万吨扩建工程']],
    [
      'another size is another paragraph',
      [full('附件'), full('任务分工', { size: 12 })],
      ['附件', '任务分工'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(paragraphs(...lines)).toEqual(expected)
  })

  it('go on on the next page', () => {
    const lines = [
      full('建设污水'),
      line('处理厂。', { page: 2, y: 90 }),
      indented('新建管网。', { page: 2, y: 118 }),
    ]
    expect(paragraphs(...lines)).toEqual(['建设污水处理厂。', '新建管网。'])
  })

  it('joins the lines of a centred title, but not a subtitle in the size of the text', () => {
    const centred = (text: string, textSize: number) => {
      const half = ([...text].length * textSize) / 2
      return line(text, { x: 300 - half, right: 300 + half, size: textSize })
    }
    const lines = [
      centred('青禾县人民政府关于印发城市更新', 22),
      centred('三年行动方案的通知', 22),
      centred('（讨论稿）', 16),
    ]
    expect(
      paragraphsOf(below(...lines, ...filling))
        .slice(0, 2)
        .map(one => one.lines.length),
    ).toEqual([2, 1])
  })

  it('tells no margin from lines that are all short', () => {
    const lines = below(...['工作任务', '县水利局', '清理河道垃圾', '修复护坡'].map(text => indented(text)))
    expect(paragraphsOf(lines)).toHaveLength(4)
  })
})

describe('lines', () => {
  const run = (text: string, x: number, y: number, more: Partial<Run> = {}): Run => ({
    text,
    width: [...text].length * size,
    transform: [size, 0, 0, -size, x, y],
    ...more,
  })
  const textOf = (...runs: Run[]) =>
    linesOf(upright({ width, height, runs, rules: [] }).runs, 1, width).map(({ text }) => text)

  it.each<[string, Run[], string[]]>([
    [
      'are read from left to right and from top to bottom',
      [run('丙', 80, 130), run('乙', 96, 100), run('甲', 80, 100)],
      ['甲乙', '丙'],
    ],
    ['keep raised signs', [run('15', 96, 95), run('甲', 80, 100)], ['甲15']],
    [
      'have no blanks between fonts',
      [run('到', 80, 100), run('2025', 100, 100, { width: 32 }), run('年', 136, 100)],
      ['到2025年'],
    ],
    [
      'have blanks after a decimal number',
      [run('2.1', 80, 100, { width: 24 }), run('目标', 108, 100)],
      ['2.1 目标'],
    ],
    [
      'keep the blank after the number of an article, within a font and between two',
      [run('第三条 巡查 河道', 80, 100), run('第十条', 80, 130), run('修缮', 133, 130)],
      ['第三条 巡查河道', '第十条 修缮'],
    ],
    [
      'keep none in a reference to an article, nor after a number that needs none',
      [run('按第三条 巡查', 80, 100), run('一、 目标', 80, 130), run('第三项 巡查', 80, 160)],
      ['按第三条巡查', '一、目标', '第三项巡查'],
    ],
    ['have wide gaps between columns', [run('任务', 80, 100), run('单位', 200, 100)], ['任务  单位']],
    [
      'say a word once that is drawn twice to look bold',
      [run('任务', 80, 100), run('任务', 80.3, 100)],
      ['任务'],
    ],
    [
      'leave out a watermark',
      [run('密', 300, 400, { transform: [11, 11, 11, -11, 300, 400] }), run('任务', 80, 100)],
      ['任务'],
    ],
    ['name characters instead of radicals', [run('⽔利⼯程', 80, 100)], ['水利工程']],
  ])('%s', (_, runs, expected) => {
    expect(textOf(...runs)).toEqual(expected)
  })

  it.each([
    ['clockwise', [0, size, size, 0], [500, 80], [470, 80]],
    ['counter-clockwise', [0, -size, -size, 0], [100, 700], [130, 700]],
  ] as const)('are read on a page that is turned %s', (_, turn, first, second) => {
    const runs = [
      run('下一行', 0, 0, { transform: [...turn, ...second] }),
      run('上一行', 0, 0, { transform: [...turn, ...first] }),
    ]
    expect(textOf(...runs)).toEqual(['上一行', '下一行'])
  })
})

describe('what stands around the text', () => {
  const page = (number: number, ...lines: PageLine[]) => lines.map(one => ({ ...one, page: number }))
  const texts = (pages: PageLine[][]) =>
    withoutFurniture(
      pages,
      pages.map(() => height),
    )
      .flat()
      .map(({ text }) => text)

  it.each(['3', '- 3 -', '— 3 —', '第3页', '第 3 页 共 9 页', '3/9', '·3·', 'iv'])(
    'drops the page number %s',
    text => {
      expect(texts([page(1, line('正文', { y: 300 }), line(text, { y: 800 }))])).toEqual(['正文'])
    },
  )

  it.each(['3.加强监管', '2025年', '第三章', '附件3'])('keeps %s at the foot of a page', text => {
    expect(texts([page(1, line('正文', { y: 300 }), line(text, { y: 800 }))])).toEqual(['正文', text])
  })

  it('drops a head that repeats, with any number, and keeps one that does not', () => {
    const pages = [1, 2, 3].map(number =>
      page(
        number,
        line(`青禾县政府公报 2024年第${number}期`, { y: 40 }),
        line(`正文${'甲乙丙'[number]}`, { y: 60 }),
      ),
    )
    expect(texts(pages)).toHaveLength(3)
  })

  it('keeps a number in the middle of a page', () => {
    expect(texts([page(1, line('3', { y: 400 }))])).toEqual(['3'])
  })
})
