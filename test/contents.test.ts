import { describe, expect, it } from 'vitest'
import { contents } from '../src/text/rules/contents.ts'
import { repairedBy } from './repaired-text.ts'

const body =
  '一、总体目标\n到2026年建成桩位。\n二、重点任务\n（一）优化布局\n新建场站。\n三、保障措施\n落实经费。\n'

const without = repairedBy(contents)

describe('a table of contents', () => {
  it.each([
    [
      'with leaders',
      '目　录\n一、总体目标……………1\n二、重点任务……………2\n（一）优化布局....... 2\n三、保障措施·······5\n',
    ],
    ['with tabs', '目录\n一、总体目标\t1\n二、重点任务\t2\n（一）优化布局\t2\n三、保障措施\t5\n'],
    [
      'with page numbers in brackets',
      '目 录\n一、总体目标……（1）\n二、重点任务……（2）\n三、保障措施……（5）\n',
    ],
    ['without page numbers', '目录\n一、总体目标\n二、重点任务\n三、保障措施\n'],
    ['without a title', '一、总体目标………1\n二、重点任务………2\n（一）优化布局………2\n三、保障措施………5\n'],
    ['with page numbers on the words', '目录\n一、总体目标1\n二、重点任务2\n三、保障措施5\n'],
  ])('%s is removed', async (_, table) => {
    expect((await without(`充换电建设规划\n${table}${body}`)).replace(/\n+/g, '\n')).toBe(
      `充换电建设规划\n${body}`,
    )
  })

  it.each([
    ['headings alone', body],
    ['one line with an ellipsis', `${body}等等……3\n`],
    ['a title with a list that is no contents', `目录\n${body}`],
    ['numbers at the end of lines', '一、指标\n绿地率 30\n容积率 2\n停车位 90\n开放率 80\n'],
    ['rows of a table', '任务\t时限\n清淤\t2024\n护坡\t2025\n绿化\t2026\n造林\t2027\n'],
    ['a word that holds the title', `公开目录\n${body}`],
  ])('%s stays', async (_, text) => {
    expect(await without(text)).toBe(text)
  })
})
