/** Articles, decimal numbers and labels begin lines again in a text that has lost its breaks. */
import { describe, expect, it } from 'vitest'
import { decimalSectionsIn } from '../src/text/rules/lost-decimals.ts'
import { articlesIn, labelsIn } from '../src/text/rules/lost-line-heads.ts'

describe('articlesIn', () => {
  const heads = (line: string) => articlesIn(line).map(({ start, end }) => line.slice(start, end))
  it('finds chapters and articles that count up', () => {
    const line =
      '河口县护渠办法第一章 总则第一条　为护渠，制定本办法。第二条　依照第一条规定，由县水利局负责。第二章 罚则第三条　违反第二条的，依照第四条处理。第四条　本办法自印发之日起施行。'
    expect(heads(line)).toEqual(['第一章', '第一条', '第二条', '第二章', '第三条', '第四条'])
  })
  it.each([
    ['that are cited', '依照第一条第二款、第二条和第三条的规定办理。'],
    ['that do not begin with the first', '。第五条　甲。第六条　乙。第七条　丙。'],
  ])('finds none %s', (_, line) => {
    expect(heads(line)).toEqual([])
  })
})

describe('decimalSectionsIn', () => {
  const heads = (line: string) => decimalSectionsIn(line).map(([start, end]) => line.slice(start, end))
  it('finds numbers that go on from each other, and the chapters above them', () => {
    const line =
      '河口县护渠预案1 总则1.1 目的规范处置，达到1.5万亩。1.2 范围全县渠道。2 职责分工2.1 县级2.1.1 县水利局巡查2.5公里。2.1.2 县财政局保障。2.2 乡级巡查每月1.5次。3.1 其他。'
    expect(heads(line)).toEqual(['1 ', '1.1 ', '1.2 ', '2 ', '2.1 ', '2.1.1 ', '2.1.2 ', '2.2 ', '3.1 '])
  })
  it.each([
    ['of amounts', '完成1.1万亩、1.2公里和1.3亿元。'],
    ['of rates', '增长1.1%、1.2%和1.3%的乡镇。'],
    ['of two sections alone', '。1.1 甲乙。1.2 丙丁。'],
  ])('finds none %s', (_, line) => {
    expect(heads(line)).toEqual([])
  })
})

describe('labelsIn', () => {
  const heads = (line: string) =>
    labelsIn(line, ['工作措施']).map(start => line.slice(start, line.indexOf('：', start)))
  it('finds labels of clauses and of fields', () => {
    expect(heads('一、护渠行动工作措施：每月巡查。责任单位：县水利局')).toEqual(['工作措施', '责任单位'])
  })
  it('finds none inside a bracket', () => {
    expect(heads('每月巡查（责任单位：县水利局）。')).toEqual([])
  })
})
