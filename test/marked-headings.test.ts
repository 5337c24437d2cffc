import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

describe('headings with a mark in place of a number', () => {
  it('are no part of the item that they open', async () => {
    const text =
      '河口市清河2022年工作方案\n一、任务\n（一）清理\n●清岸线。6月底前清理12公里。责任单位：市水利局\n●清河面。每日打捞。责任单位：市城管局\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(task => task.text)).toEqual([
      '清岸线。6月底前清理12公里',
      '清河面。每日打捞',
    ])
  })

  it('divide goals from the first task below them', async () => {
    const text =
      '河口市健康城市2022年工作计划\n\n为建设健康城市，制订本计划。\n\n●工作目标\n\n健康素养水平达到25%。\n\n●重点工作\n\n健全服务体系。6月底前建成驿站8座。（市卫健局负责）\n\n◆其他工作\n\n培育健康细胞。（市妇联负责）\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    const [{ tasks, goals }] = plan.plans as [(typeof plan.plans)[0]]
    expect(tasks.map(task => [task.title, task.text])).toEqual([
      ['健全服务体系', '健全服务体系。6月底前建成驿站8座'],
      [null, '培育健康细胞'],
    ])
    expect(goals.map(goal => goal.percentages.map(({ value }) => value))).toEqual([[25]])
  })
})
