/** Items that open with how often something is done: running text, or the title of an item of a few words. */
import { describe, expect, it } from 'vitest'
import { titleAfterNumber } from '../src/tree/section-titles.ts'

const titleOf = (line: string): string | null => {
  const title = titleAfterNumber(line, 0, line.length)
  return title === null ? null : line.slice(...title)
}

describe('an item that opens with how often something is done', () => {
  it.each<[string, string | null]>([
    ['每年轮训一遍护林员，新任护林员每半年轮训一次。培训记录存档备查。', null],
    ['每个月巡查一次渡槽，汛期加密。结果上墙。', null],
    ['站长每半年至少到户走访一次。走访情况记入台账。', null],
    ['汛期前修好渡船缆绳，备足救生衣。缆绳逐根检查。', null],
    ['公开收费目录，每季度核对一次。目录上墙。', null],
    ['每季度通报进度', '每季度通报进度'],
    ['健全轮训机制。每年轮训一遍护林员，并存档备查。', '健全轮训机制'],
    ['保障每户用水，改善每村道路。逐村核实。', '保障每户用水，改善每村道路'],
  ])('%s', (line, expected) => {
    expect(titleOf(line)).toBe(expected)
  })
})
