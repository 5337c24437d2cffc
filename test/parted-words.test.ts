import { describe, expect, it } from 'vitest'
import { partedWords } from '../src/text/rules/parted-words.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(partedWords)

const rest =
  '，全县要抓好河道清理工作，明确责任单位和完成时限，按月报送进展情况，年底前组织验收，对落实不力的通报批评。'
/** With blanks enough to be a habit. */
const habit =
  '，全县要抓好河道清 理工作，明确责 任单位和完成时限，按月报送进 展情况，年底前组织验收，对落实不力的通报批评。'

describe('blanks inside words of running text', () => {
  it.each([
    `由县财 政局牵头，安排专 项资金用于河道保洁${habit}`,
    `各乡镇人民 政府要落 实属地管理责任${habit}`,
    `加强饮用水水源 地保护，保障水 环境安全${habit}`,
  ])('are closed up: %s', async text => {
    expect(await repaired(text)).toBe(text.replaceAll(' ', ''))
  })

  it.each([
    ['between the bodies of a list', `责任单位：县财政局 县水利局 县农业农村局${rest}`],
    ['behind a title', `一、总体要求 以保护河湖生态为目标${rest}`],
    ['behind the number of an article', `第四条 各级人民政府应当加强领导${rest}`],
    ['behind a number that opens a title', `第五十条 修改保护规划的，应当重新报批${rest}`],
    ['between two issuers', `为贯彻《中共中央 国务院关于保护河湖的意见》${rest}`],
    ['between names', `组长由王一 李二 赵三轮流担任${rest}`],
  ])('stay %s, whatever the text has elsewhere', async (_, line) => {
    const parted = `由县财政局牵头${habit}`
    expect(await repaired(`${line}\n${parted}`)).toBe(`${line}\n${parted.replaceAll(' ', '')}`)
  })

  it.each([
    ['where they are two and no habit', `由县财 政局牵头，安排专 项资金用于河道保洁${rest}`],
    ['in a title', '清 理河道工 作方 案'],
    ['in a short line', '由县财 政局牵 头负 责。'],
  ])('stay %s', async (_, text) => {
    expect((await partedWords.repair(text)).edits).toEqual([])
  })

  it('are closed up in titles and short lines of a text that has many', async () => {
    const running = `由县财 政局牵头，安排专 项资金用于河道保洁，落 实属地管理责任，保障水 环境安全${rest}`
    const text = `县人民政府关于加强河道管 理工作的意见\n县人民 政府办公室 县水利局\n${running}`
    expect(await repaired(text)).toBe(
      `县人民政府关于加强河道管理工作的意见\n县人民 政府办公室 县水利局\n${running.replaceAll(' ', '')}`,
    )
  })
})
