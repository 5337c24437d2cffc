/** Where the plan ends and what a page says below it begins. */
import { describe, expect, it } from 'vitest'
import { restoreText } from '../src/text/restore.ts'

const plan = '河口县灌渠管护方案\n一、任务\n（一）修缮渠道。每年冬修。\n责任单位：县水利局\n'
const restored = async (text: string) => (await restoreText(text)).text.trimEnd()

describe('the foot of a page', () => {
  it('goes', async () => {
    expect(await restored(`${plan}版权所有：某网\n`)).toBe(plan.trimEnd())
  })

  it.each([
    [
      'a long section that mentions what pages offer',
      `（二）净化市场。${'对沿街打印店逐户登记，'.repeat(8)}查处论文代写。\n`,
    ],
    ['a clause whose line the foot runs on from', '配合单位：县财政局、县审计局 代写文章\n'],
  ])('leaves %s', async (_, last) => {
    expect(await restored(plan + last)).toContain(last.trimEnd())
  })
})
