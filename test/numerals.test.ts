import { describe, expect, it } from 'vitest'
import { parseChineseNumeral, readNumeral } from '../src/lexicon/numerals.ts'

describe('readNumeral', () => {
  it.each([
    ['37.5%', 37.5, '', 4],
    ['１２．５％', 12.5, '', 4],
    ['1,200个', 1200, '', 5],
    ['21.64亿立方米', 21.64, '亿', 6],
    ['5千万元', 5, '千万', 3],
    ['5千瓦', 5, '', 1],
    ['14万亿元', 14, '万亿', 4],
    ['三十五点五', 35.5, '', 5],
    ['三千万元', 3000, '万', 3],
    ['三万五千元', 35000, '', 4],
    ['一亿二千万户', 120_000_000, '', 5],
    ['十五家', 15, '', 2],
    ['一百零五', 105, '', 4],
    ['两亿元', 2, '亿', 2],
    ['二〇二〇年', 2020, '', 4],
  ])('%s', (text, value, scale, end) => {
    expect(readNumeral(text, 0)).toMatchObject({ start: 0, end, value, scale })
  })

  it.each(['3.1.4 目标', '十几家', '几十家', '三四家', '百家', '万元', 'PM', '', '。5'])(
    '%s is no number',
    text => {
      expect(readNumeral(text, 0)).toBeNull()
    },
  )

  it('marks 多 and 余', () => {
    expect(readNumeral('100多万亩', 0)).toMatchObject({ value: 100, scale: '万', surplus: true, end: 5 })
    expect(readNumeral('8000余人', 0)).toMatchObject({ value: 8000, surplus: true, end: 5 })
    expect(readNumeral('8000人', 0)).toMatchObject({ surplus: false })
  })
})

describe('parseChineseNumeral', () => {
  it.each([
    ['十', 10],
    ['二十', 20],
    ['一千零五十', 1050],
    ['一万亿', 1e12],
    ['九千九百九十九', 9999],
    ['壹佰贰拾', 120],
    ['零', 0],
  ])('%s', (text, value) => expect(parseChineseNumeral(text)).toBe(value))

  it.each(['', '百十', '十百', '三四', '万', '一二三', '十甲'])('%s is none', text => {
    expect(parseChineseNumeral(text)).toBeNull()
  })
})
