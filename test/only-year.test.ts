import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const ends = async (duty: string) => {
  const text = `河口市门前三包工作方案\n一、步骤\n（一）宣传发动（2024年3月10日—31日）。印发告知书。\n（二）全面实施。${duty}\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  return plan.plans[0]!.tasks[1]!.deadlines.map(({ end, implied }) => [end, implied === true])
}

describe('months in a plan whose title states no year', () => {
  it('are of the only year that the plan names', async () => {
    expect(await ends('8月底前完成。')).toEqual([['2024-08-31', true]])
  })

  it('are of no later year than the first that the plan sets a goal for', async () => {
    const first = async (text: string) => {
      const { plan } = await extract(Buffer.from(`河口市门前三包方案\n${text}`), { force: true })
      return plan.plans[0]!.tasks[0]!.deadlines.map(({ end }) => end)
    }
    const goals = '一、目标\n到2029年达标率达到六成、2030年底达到九成。\n二、任务\n'
    expect(await first(`${goals}（一）排查。8月底前完成。\n（二）验收。2030年6月底前完成。\n`)).toEqual([
      '2029-08-31',
    ])
    expect(await first(`${goals}（一）排查。今年8月底前完成，明年3月底前回访。\n`)).toEqual([
      '2029-08-31',
      '2030-03-31',
    ])
  })

  it('take a year from no name of a document', async () => {
    expect(await ends('按照《市容方案（2019年）》，8月底前完成。')).toEqual([['2024-08-31', true]])
  })

  it('take a year from nothing that was found or is so since then', async () => {
    expect(await ends('对2021年以来改造的厕所回头看，8月底前整改。')).toEqual([['2024-08-31', true]])
    expect(await ends('对2022年排查发现的堵点，8月底前整改。')).toEqual([['2024-08-31', true]])
  })

  it('continue the year that stands with a month before them in their chapter', async () => {
    expect(await ends('8月底前完成。\n（三）2026年验收。验收到位。')).toEqual([['2024-08-31', true]])
  })

  it('take the year of the sentence rather than that of an earlier stage', async () => {
    expect(await ends('2025年试点，8月底前完成。')).toEqual([
      ['2025-12-31', false],
      ['2025-08-31', true],
    ])
  })

  it('are of the year of the stages where the text names others', async () => {
    const plan = (duty: string, stages: string) =>
      extract(
        Buffer.from(
          `河口市门前三包方案\n一、任务\n（一）排查。6月15日前完成商铺，2022年底前完成楼院，2023年6月底前全部完成。\n（二）整改。${duty}\n二、步骤\n${stages}`,
        ),
        { force: true },
      )
    const end = async (stages: string) =>
      (await plan('8月底前整改。', stages)).plan.plans[0]!.tasks[1]!.deadlines[0]?.end
    expect(await end('1.发动（2022年6月1日—6月30日）。印发。\n2.整改（7月1日—9月30日）。整改。\n')).toBe(
      '2022-08-31',
    )
    expect(
      await end('1.发动（2022年6月1日—6月30日）。印发。\n2.整改（7月1日—2023年9月30日）。整改。\n'),
    ).not.toBe('2022-08-31')
    expect(await end('1.发动。印发。\n2.整改（2022年7月1日—9月30日）。整改。\n')).not.toBe('2022-08-31')
  })

  it('lie within the stretch of two years that the plan tells', async () => {
    const text =
      '河口市冬春巡河方案\n一、步骤\n即日起至2024年3月31日，分两个阶段：\n1、发动。11月20日前印发告知书。\n2、巡查（2023年11月21日至2024年2月29日）。1月15日前巡完首轮。\n3、总结（3月1日至3月31日）。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(task => task.deadlines.map(({ end }) => end))).toEqual([
      ['2023-11-20'],
      ['2024-02-29', '2024-01-15'],
      ['2024-03-31'],
    ])
  })

  it('stay without one where the only year is a far goal', async () => {
    const text =
      '河口市门前三包工作方案\n一、目标\n力争到2030年，达标率90%。\n二、任务\n（一）排查。8月底前完成。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks[0]!.deadlines).toEqual([])
  })

  it('stay without one where the plan names far years alone', async () => {
    const text =
      '河口市门前三包工作方案\n一、目标\n到2030年，达标率90%；到2035年，全部达标。\n二、任务\n（一）排查。8月底前完成。\n（二）整治。'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks[0]!.deadlines).toEqual([])
  })
})
