import { describe, expect, it } from 'vitest'
import { signatureDays } from '../src/text/rules/signature-days.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(signatureDays)

describe('the day of a signature', () => {
  it.each([
    ['2023626', '2023年6月26日'],
    ['20231231', '2023年12月31日'],
    ['20230305', '2023年3月5日'],
    ['202359', '2023年5月9日'],
    ['2019 7 15', '2019年7月15日'],
  ])('%s is %s', async (written, expected) => {
    expect(await repaired(`清河县人民政府办公室\n\n${written}\n\n清河县护林方案\n`)).toBe(
      `清河县人民政府办公室\n\n${expected}\n\n清河县护林方案\n`,
    )
  })

  it.each([
    [
      '现印发给你们，请遵照执行。\n\n2017424\n\n清河县护林方案',
      '现印发给你们，请遵照执行。\n\n2017年4月24日\n\n清河县护林方案',
    ],
    ['《方案》已2017417日县政府会议通过', '《方案》已2017年4月17日县政府会议通过'],
    ['20230305日起施行', '2023年3月5日起施行'],
  ])('%s: without a body above', async (written, expected) => {
    expect(await repaired(written)).toBe(expected)
  })

  it.each([
    ['two days can be meant in a sentence', '已2019116日县政府会议通过'],
    ['it is no day', '共计2017480日元'],
    ['it belongs to a longer number', '编号12017417日'],
    ['two days can be meant', '清河县人民政府办公室\n2019116\n'],
    ['no day can be meant', '清河县人民政府办公室\n2023699\n'],
    ['its month has no such day', '清河县人民政府办公室\n2023230\n'],
    ['no body stands above', '栽植树苗\n2023626\n'],
    ['more stands in the line', '清河县人民政府办公室\n2023626株\n'],
  ])('is left alone where %s', async (_, text) => {
    expect(await repaired(text)).toBe(text)
  })
})
