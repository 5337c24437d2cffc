/** In a text that is Traditional throughout, a line of characters too rare to tell is converted as well. */
import { expect, it } from 'vitest'
import { restoreText } from '../src/text/restore.ts'

const duty = '各鄉鎮要會同縣環境保護、農業農村與國土資源等單位，開展渠道養護，辦理變更手續，嚴格執行規劃。'

it('converts the label of a short clause', async () => {
  const text = `一、任務\n${duty}\n責任單位：縣水利局\n配合單位：縣工信局\n二、保障\n${duty}\n`
  expect((await restoreText(text)).text).toContain('配合单位：县工信局')
})

it('leaves a line of a Simplified text alone', async () => {
  const text = '一、任务\n各乡镇要会同县环境保护、农业农村等单位，开展渠道养护。\n题字：單騎過江\n'
  expect((await restoreText(text)).text).toContain('單騎過江')
})

it.each([
  ['one in a word', '（一）加強河道管护。', '（一）加强河道管护。'],
  ['one in a list', '县财政局、县農业农村局', '县财政局、县农业农村局'],
  ['forms that older fonts have', '范围內的农戶，處理率', '范围内的农户，处理率'],
])('restores single Traditional characters of a Simplified text: %s', async (_, line, expected) => {
  expect((await restoreText(`各乡镇要会同县环境保护部门开展养护。\n${line}`)).text).toContain(expected)
})

it.each(['乾隆年间所建', '著名景区', '瞭望哨所', '於潜镇老街'])('leaves %s', async words => {
  expect((await restoreText(`一、任务\n修缮${words}，由县文旅局负责。`)).text).toContain(words)
})

it('writes the quotes of Traditional text as those of Simplified', async () => {
  expect((await restoreText(`一、任務\n${duty}推行「一河一策」。`)).text).toContain('推行“一河一策”')
})

it('puts words of Taiwan back where a site put them for those of the mainland', async () => {
  const text = `一、任務\n${duty}\n推廣網際網路與資料庫，由縣工業和資訊化局負責最佳化。\n`
  const restored = await restoreText(text)
  expect(restored.text).toContain('推广互联网与数据库，由县工业和信息化局负责优化。')
  const body = restored.text.indexOf('县工业和信息化局')
  const [start, end] = restored.map.toSource([body, body + 8])
  expect(text.slice(start, end)).toBe('縣工業和資訊化局')
})

it.each([
  [
    'a Traditional text without such words',
    `一、任務\n${duty}\n刊登資訊，回響熱烈。\n`,
    '刊登资讯，回响热烈',
  ],
  [
    'a Simplified text',
    `一、任务\n各乡镇刊登资讯，晶片厂回响热烈，应急程式最佳化。\n`,
    '资讯，晶片厂回响热烈，应急程式最佳化',
  ],
])('leaves them in %s', async (_, text, expected) => {
  expect((await restoreText(text)).text).toContain(expected)
})
