import { describe, expect, it } from 'vitest'
import { abbreviationMark } from '../src/text/marks/brackets/abbreviations.ts'
import { splitValues } from '../src/text/marks/numbers/value-lists.ts'

/** Which of these runs may stand at the mark at the first of the given words. */
function allowed(text: string, words: string): string[] | undefined {
  const test = abbreviationMark(text, text.indexOf(words))
  return test === undefined ? undefined : ['，', '、', '。', '（', '）', '）、', '）。'].filter(test)
}

describe('an abbreviation that stands alone between two marks', () => {
  it.each([
    ['opens a bracket', '降低臭氧.O3、浓度', '.O3', ['（']],
    ['closes it', '降低臭氧.O3、浓度', '、浓度', ['）', '）、', '）。']],
    ['opens one that holds a decimal', '细颗粒物 PM2.5,浓度', ' PM', ['（']],
    ['closes that, too', '细颗粒物 PM2.5,浓度', ',浓度', ['）', '）、', '）。']],
    ['closes it before another such pair', '二氧化硫.SO2 氮氧化物,NOx、排放', ' 氮', ['）、']],
    ['closes it before a word that joins', '细颗粒物.PM10 和臭氧,O3、浓度', ' 和', ['）', '）、', '）。']],
    ['is listed beside another one', '协同减排SO2.NOx排放', '.NOx', ['、']],
  ])('%s', (_, text, words, runs) => {
    expect(allowed(text, words)).toEqual(runs)
  })

  it.each([
    ['a word of its own', '开发“渡口通,APP、小程序', ',APP'],
    ['the mark of PM2.5', '降低细颗粒物,PM2.5。浓度', '.5'],
    ['a word of another language', '接入Wi.Fi6设备', '.Fi'],
    ['a number after a name', '按照GB.T1234执行', '.T'],
    ['an abbreviation inside its stretch', '推广.GIS应用、提高水平', '.GIS'],
    ['Han alone', '修桥.补路、种树', '.补'],
  ])('%s is left to the network', (_, text, words) => {
    expect(allowed(text, words)).toBeUndefined()
  })
})

describe('values of things with abbreviations', () => {
  it('counts a name and its abbreviation once', () => {
    const before = '到2031年.二氧化硫,SO2。氮氧化物、NOx 烟尘排放总量分别下降'
    expect(splitValues(['12', '8', '6'], before)).toEqual(['%、', '%、'])
    expect(splitValues(['12', '8', '6', '5'], before)).toEqual(['%、', '%、', '.'])
  })

  it('counts abbreviations that stand for themselves', () => {
    expect(splitValues(['12', '8', '6'], '到2031年.化学需氧量 COD,氨氮分别下降')).toEqual(['%、', '%、'])
  })
})
