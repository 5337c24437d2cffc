import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

it.each<[string, string | null]>([
  ['清河县人民政府关于加快林果业发展的实施意见', '清河县人民政府'],
  ['清河学院关于加强校园绿化的实施方案', '清河学院'],
  ['全县关于加强校园绿化的实施方案', null],
  ['关于加强校园绿化的实施方案', null],
  ['清河县人民政府办公室\n关于加快林果业发展的实施意见', '清河县人民政府办公室'],
  ['绿化工作\n关于加快林果业发展的实施意见', null],
])('who issues %s', async (title, issuer) => {
  const text = `${title}\n一、任务\n（一）栽植。栽植树木。\n（二）管护。加强管护。\n`
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.issuer).toBe(issuer)
})
