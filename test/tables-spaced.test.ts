/** Task tables of pages that left a single blank between their cells. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const header = '序号 重点任务 牵头单位 配合单位 完成时限'
const read = async (lines: readonly string[]) => {
  const text = `青石县河道保洁任务分解表\n\n${lines.join('\n')}\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  return plan.plans[0]!
}
const tasksOf = async (lines: readonly string[]) => {
  const { tasks } = await read(lines)
  return tasks.map(({ origin, text, lead, support, deadlines }) => [
    origin,
    text,
    lead.map(({ name }) => name).join(),
    support.map(({ name }) => name).join(),
    deadlines.map(({ end }) => end).join(),
  ])
}

describe('a table with single blanks between its cells', () => {
  it('is read from the bodies and times at the end of each row', async () => {
    expect(
      await tasksOf([
        header,
        '1 清理干流 漂浮物，疏浚河口。 县水利局 县财政局、各乡镇 2031年6月底前',
        '2  修缮水闸 县水利局、县住建局 各乡镇 2031年9月底前',
      ]),
    ).toEqual([
      ['table', '清理干流 漂浮物，疏浚河口。', '县水利局', '县财政局,各乡镇', '2031-06-30'],
      ['table', '修缮水闸', '县水利局,县住建局', '各乡镇', '2031-09-30'],
    ])
  })

  it('goes on in the lines below where a row is broken', async () => {
    expect(
      (
        await tasksOf([
          header,
          '1 清理干流漂浮物，',
          '疏浚河口。 县水利局 县财政局 2031年6月底前',
          '2 修缮水闸 县水利局 各乡镇 2031年9月底前',
        ])
      ).map(([, , lead]) => lead),
    ).toEqual(['县水利局', '县水利局'])
  })

  it.each<[string, string[]]>([
    ['a single row', [header, '1 修缮水闸 县水利局 各乡镇 2031年9月底前', '附注 以县政府通知为准']],
    [
      'rows that tell no bodies',
      [header, '1 修缮水闸 尽快 落实 2031年9月底前', '2 清理河口 尽快 落实 2031年9月底前'],
    ],
    [
      'a header with words of the text',
      [
        '序号 我县 牵头单位 要求 完成时限',
        '1 修缮水闸 县水利局 各乡镇 2031年9月底前',
        '2 清理河口 县水利局 各乡镇 2031年9月底前',
      ],
    ],
  ])('is none with %s', async (_, lines) => {
    const { tables } = await read([...lines, '一、说明', '各乡镇抓好落实。'])
    expect(tables).toEqual([])
  })
})
