import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

it('makes no task of a row that sums up the others', async () => {
  const text =
    '2023年青石县实事任务分解表\n序号\t项目名称\t建设内容\t责任单位\t完成时限\n1\t供水\t新建水厂2座\t县水利局\t11月底\n2\t养老\t建设食堂9处\t县民政局\t12月底\n合 计\t\t2项\t\t\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.tasks.map(({ text }) => text)).toEqual(['新建水厂2座', '建设食堂9处'])
})
