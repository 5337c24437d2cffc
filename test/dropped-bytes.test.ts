import { describe, expect, it } from 'vitest'
import { restoreText } from '../src/text/restore.ts'
import { droppedBytes } from '../src/text/rules/dropped-bytes.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(droppedBytes)

describe('a lone byte that a converter dropped', () => {
  it.each([
    ['a number in brackets', '三、主要任務\n。ㄒ唬┬藿虣頭。', '三、主要任務\n?。ㄒ唬┬藿虣頭。'],
    ['a remark in brackets', '。ù思鲃庸_)', '?。ù思鲃庸_)'],
  ])('is marked before %s', async (_, text, expected) => {
    expect(await repaired(text)).toBe(expected)
  })

  it.each([
    ['inside a line', '修建码头。ㄒ唬'],
    ['where it is still there', '?。ㄒ唬┬藿虣頭。'],
    ['before words', '。一、主要任务'],
    ['before units', '。Ⅲ类水体'],
  ])('is not seen %s', async (_, text) => {
    expect(await repaired(text)).toBe(text)
  })

  it('brings numbers back whose bytes were shifted behind it', async () => {
    const text =
      '三、主要任務(wù)\n。ㄒ唬┘訌?qiáng)渡口管護(hù)。由縣交通局負(fù)責(zé)。\n。ㄈ┥钊胪七M(jìn)檢修。\n'
    const { text: restored } = await restoreText(text)
    expect(restored).toContain('（一）加强渡口管护。由县交通局负责。')
    expect(restored).toContain('（三）深入推进检修。')
  })
})
