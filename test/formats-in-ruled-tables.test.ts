/** Ruled lines of printed pages → tables. Measures are in points. */
import { describe, expect, it } from 'vitest'
import { findGrids } from '../src/source/formats/pdf-grid.ts'
import type { Rule } from '../src/source/formats/pdf-pages.ts'
import { goesOn, joinTables, type PageTable, takeTables } from '../src/source/formats/pdf-tables.ts'
import { tableLines } from '../src/source/formats/table-form.ts'
import { height, width } from './page-lines.ts'

/** Ruled lines of a table with the given borders, but those that are left out. */
function rules(
  xs: number[],
  ys: number[],
  without: (row: number, column: number, side: 'left' | 'top') => boolean = () => false,
): Rule[] {
  const result: Rule[] = []
  ys.forEach((y, row) => {
    xs.forEach((x, column) => {
      if (column < xs.length - 1 && !without(row, column, 'top')) result.push([x, y, xs[column + 1]!, y])
      if (row < ys.length - 1 && !without(row, column, 'left')) result.push([x, y, x, ys[row + 1]!])
    })
  })
  return result
}

describe('ruled tables', () => {
  it('finds the cells and what they span', () => {
    const found = findGrids(
      rules(
        [80, 200, 320],
        [100, 130, 160],
        (row, column, side) => side === 'top' && row === 1 && column === 0,
      ),
    )
    expect(found).toHaveLength(1)
    expect(found[0]!.cells).toEqual([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    ])
  })

  it.each<[string, Rule[]]>([
    ['a frame', rules([80, 520], [80, 700])],
    ['a line under a head', [[80, 90, 520, 90]]],
    [
      'lines that do not touch',
      [
        [80, 90, 520, 90],
        [80, 200, 80, 300],
        [300, 200, 300, 300],
      ],
    ],
    [
      'a drawing of very many lines',
      Array.from({ length: 4000 }, (_, index): Rule => [index * 7, 0, index * 7, 500]),
    ],
  ])('takes no table from %s', (_, lines) => {
    expect(findGrids(lines)).toEqual([])
  })

  it('reads cells: lines that are full go on, others end', () => {
    const cell = (text: string, x: number, y: number) => ({
      text,
      x,
      y,
      right: x + text.length * 10,
      size: 10,
    })
    const runs = [
      cell('任务', 90, 115),
      cell('单位', 210, 115),
      cell('清理河道沿线垃圾', 90, 140),
      cell('杂物', 90, 152),
      cell('县水利局', 210, 140),
      cell('县住建局', 210, 152),
    ]
    const page = {
      width,
      height,
      runs: [...runs, cell('正文', 90, 300)],
      rules: rules([80, 180, 320], [100, 130, 160]),
    }
    const { tables, rest } = takeTables(page, 1)
    expect(rest.map(({ text }) => text)).toEqual(['正文'])
    expect(tables[0]!.cells.map(({ text }) => text)).toEqual([
      '任务',
      '单位',
      '清理河道沿线垃圾杂物',
      '县水利局 县住建局',
    ])
  })
})

describe('a table on two pages', () => {
  const part = (page: number, ...rows: string[][]): PageTable => ({
    xs: [80, 120, 300, 400],
    top: 100,
    pages: rows.map(() => page),
    cells: rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ text, row, column, rowSpan: 1, columnSpan: 1 })),
    ),
  })
  const header = ['序号', '任务', '单位']
  const first = part(1, header, ['1', '清淤', '县水利局'], ['2', '改造管网并', '县住建局'])
  it.each<[string, PageTable, string[]]>([
    [
      'whose header is said again',
      part(2, header, ['3', '绿化', '县林业局']),
      ['| 2 | 改造管网并 | 县住建局 |', '| 3 | 绿化 | 县林业局 |'],
    ],
    [
      'that goes on',
      part(2, ['3', '绿化', '县林业局']),
      ['| 2 | 改造管网并 | 县住建局 |', '| 3 | 绿化 | 县林业局 |'],
    ],
    [
      'in the middle of a row',
      part(2, ['', '同步验收', ''], ['3', '绿化', '县林业局']),
      ['| 2 | 改造管网并同步验收 | 县住建局 |', '| 3 | 绿化 | 县林业局 |'],
    ],
  ])('%s', (_, next, expected) => {
    expect(goesOn(first, next)).toBe(true)
    const { cells, pages } = joinTables(first, next)
    expect(
      tableLines(cells, pages.length, 3)
        .map(({ text }) => text)
        .slice(-2),
    ).toEqual(expected)
  })

  it('with other columns is another table', () => {
    expect(goesOn(first, { ...first, xs: [80, 200, 300, 400] })).toBe(false)
    expect(goesOn(first, { ...first, xs: [80, 120, 400] })).toBe(false)
  })
})
