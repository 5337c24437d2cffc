import { describe, expect, it } from 'vitest'
import { lostBlanks } from '../src/text/rules/lost-blanks.ts'
import { repairedBy } from './repaired-text.ts'

const repaired = repairedBy(lostBlanks)

describe('blanks that became question marks', () => {
  it.each([
    ['on empty lines', '海岭县防汛方案\n?\n? ?\n一、总体要求', '海岭县防汛方案\n\n\n一、总体要求'],
    ['before a signature', '请遵照执行。\n????????? ?海岭县人民政府', '请遵照执行。\n海岭县人民政府'],
    ['before a date', '请遵照执行。\n  ????2018年3月1日', '请遵照执行。\n2018年3月1日'],
    [
      'where lines were joined',
      '全部修复。????二、加固堤防????每年汛前检查。',
      '全部修复。\n二、加固堤防\n每年汛前检查。',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await repaired(text)).toBe(expected)
  })

  it.each([
    ['a question', '群众满意吗?'],
    ['questions by several marks', '为什么拖延????\n必须查清。'],
    ['a question before more text', '为什么拖延???必须查清。'],
    ['a lone byte at the head of a line', '?地政府落实'],
    ['what is left of a character and a mark', '整治到位、7??茖W劃定'],
    ['an address', 'http://example.org/?????=1'],
  ])('are not taken for %s', async (_, text) => {
    expect((await lostBlanks.repair(text)).edits).toEqual([])
  })
})
