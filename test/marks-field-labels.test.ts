import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { markAfterLabel, numbersLabels } from '../src/text/marks/headings/field-labels.ts'
import { damage } from '../src/training/damage.ts'
import { Random } from '../src/training/random.ts'

describe('labels behind numbers of mangled texts', () => {
  it.each<[string, number]>([
    ['责任单位,县水务局', 4],
    ['责任单位 县水务局', 4],
    ['责任单位县水务局', -1],
    ['整修校舍,县水务局', -1],
  ])('%s: a mark stands at %i', (text, mark) => {
    expect(markAfterLabel(text, 0)).toBe(mark)
  })

  it('are fields with numbers where several have one', () => {
    const fields = '1.责任领导,高远2.责任单位 县水务局3.配合单位、县财政局4,完成时限.年底'
    expect(numbersLabels(fields)).toBe(true)
    expect(numbersLabels('整修堤防44,3。牵头单位,县水务局')).toBe(false)
    expect(
      numbersLabels('1.责任单位,县水务局1.责任单位,县教育局1.责任单位,县财政局1.责任单位,县农业局'),
    ).toBe(false)
  })

  it.each([1, 2, 3])('number sections of a damaged plan, seed %i', async seed => {
    const problem = (number: string, name: string) =>
      `（${number}）${name}\n1.整改目标：隐患清零，达标率达到95%以上。\n2.整改措施：逐处排查，建立台账，每月通报进展。\n3.责任单位：县水务局、县财政局\n4.完成时限：2026年12月底前\n`
    const clean = `河口县河道督察反馈问题整改方案\n为抓好督察反馈问题整改，结合我县实际，制定本方案。\n一、总体要求\n坚持问题导向，举一反三，全面整改。\n二、整改任务\n${problem('一', '河道淤积问题')}${problem('二', '违规采砂问题')}${problem('三', '岸线占用问题')}三、保障措施\n加强组织领导，严格督导考核。\n`
    const { plan } = await extract(Buffer.from(damage(clean, new Random(seed)).text), { force: true })
    const labels = JSON.stringify(plan.plans[0]!.sections).match(/"label":"[1-4]\."/g) ?? []
    expect(labels).toHaveLength(12)
  })
})
