/** Where a table and the running text state one duty differently. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const head = '白水县水网建设方案\n\n为建好水网，制定本方案。\n\n一、重点任务\n\n'
const body = `（一）扩建供水厂。2024年底前，扩建城北供水厂，日供水能力达到8万吨。（县住房和城乡建设局牵头，县财政局配合）

（二）改造供水管网。2025年底前，完成老旧供水管网改造60公里，管网漏损率控制在9%以内。（县水利局牵头，县住房和城乡建设局、县财政局配合）

（三）保护水源。划定水源保护区并设置界碑。（县生态环境局、县水利局负责）

`

/** Messages of the mismatches between the body and one row of a table. */
async function mismatches(row: string[], header = ['序号', '任务', '工作内容', '牵头单位', '完成时限']) {
  const rows = [header, row, ['9', '召开现场会', '召开水网建设现场会', '县政府办', '长期']]
  const { plan } = await extract(`${head}${body}${rows.map(cells => cells.join('\t')).join('\n')}\n`)
  return plan.diagnostics.filter(({ rule }) => rule === 'table-mismatch')
}

describe('differences', () => {
  it.each([
    [
      ['1', '扩建供水厂', '扩建城北供水厂', '县水利局', '2024年底前'],
      'the table names 县水利局 as lead, line 7 names 县住房和城乡建设局',
    ],
    [
      ['1', '扩建供水厂', '扩建城北供水厂', '县住建局、县财政局', '2024年底前'],
      'the table names 县住建局、县财政局 as lead, line 7 names 县住房和城乡建设局',
    ],
    [
      ['1', '扩建供水厂', '扩建城北供水厂', '县住建局', '2026年底前'],
      'the table says 2026年底前, line 7 says 2024年底前',
    ],
    [
      ['2', '改造供水管网', '完成老旧供水管网改造，管网漏损率控制在12%以内', '县水利局', '2025年底前'],
      'the table states 管网漏损率 12%, line 9 states 9%',
    ],
    [
      ['3', '保护水源', '划定水源保护区，设置界碑', '县农业农村局', '长期'],
      'the table names 县农业农村局 as lead, line 11 names 县生态环境局、县水利局',
    ],
  ])('%j', async (row, message) => {
    const found = await mismatches(row)
    expect(found.map(({ message }) => message)).toEqual([message])
    expect(found[0]).toMatchObject({ severity: 'warning', line: 14 })
  })
})

describe('no difference', () => {
  it.each([
    ['the same in other words', ['1', '扩建供水厂', '扩建城北供水厂', '县住建局', '2024年12月']],
    ['a table that says less', ['2', '改造供水管网', '改造老旧供水管网', '县水利局', '']],
    [
      'a time for a part that the text gives none',
      ['3', '保护水源', '划定水源保护区', '县生态环境局、县水利局', '2023年'],
    ],
    [
      'one of several who answer, none of whom leads',
      ['3', '保护水源', '划定水源保护区', '县水利局、县生态环境局', ''],
    ],
    ['another duty', ['4', '建设抗旱水源', '新打抗旱机井', '县应急管理局', '2026年底前']],
    [
      'another indicator',
      ['2', '改造供水管网', '完成老旧供水管网改造，水费收缴率达到95%', '县水利局', '2025年底前'],
    ],
  ])('%s', async (_, row) => {
    expect(await mismatches(row)).toEqual([])
  })

  it('in a plan without tables', async () => {
    const { plan } = await extract(head + body)
    expect(plan.diagnostics.filter(({ rule }) => rule === 'table-mismatch')).toEqual([])
  })
})
