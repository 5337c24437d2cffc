/** A blank of another encoding became a question mark: in a title, at the edge of a line. A question stays. */
import { describe, expect, it } from 'vitest'
import { restoreText } from '../src/text/restore.ts'

const restored = async (text: string) => (await restoreText(text)).text

describe('a question mark in the place of a blank', () => {
  it.each([
    [
      'inside a title',
      '根据《县委办公室?县政府办公室关于灌渠轮修的通知》办理。',
      '根据《县委办公室县政府办公室关于灌渠轮修的通知》办理。',
    ],
    ['before a heading', '一、任务\n?（一）轮修灌渠\n', '一、任务\n（一）轮修灌渠\n'],
    [
      'before a heading that is indented',
      '一、任务\n\u3000\u3000?（一）轮修灌渠\n',
      '一、任务\n\u3000\u3000（一）轮修灌渠\n',
    ],
    ['at the end of a line', '责任单位：县水利局 ?\n', '责任单位：县水利局\n'],
  ])('goes %s', async (_, text, expected) => {
    expect(await restored(text)).toBe(expected)
  })

  it.each([
    ['in running text', '灌渠由谁修?怎么修?由村民会议议定。', '灌渠由谁修？怎么修？由村民会议议定。'],
    ['at the end of a title', '组织学习《灌渠怎么修？》一文。', '组织学习《灌渠怎么修？》一文。'],
  ])('stays %s', async (_, text, expected) => {
    expect(await restored(text)).toBe(expected)
  })
})
