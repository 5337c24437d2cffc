/** A result that is written piece by piece is the result. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { jsonPieces } from '../src/output/formats/json.ts'
import { extract, openExtraction } from '../src/pipeline.ts'
import type { OpenPlan } from '../src/plan/compile.ts'

const waterWorks = `南岭市供水管网改造实施方案
一、工作目标
到2027年底，管网漏损率控制在9%以内。
二、重点任务
1.更换老旧管线。2026年底前更换管线12公里。（市水务局牵头，市档案馆、城管协会参与）
3.建立巡查制度，每季度巡查一次。（市住建局负责）
4.开展节水宣传。
`
const bikeLanes = `南岭市自行车道建设工作方案
一、总体要求
新建车道30公里。
三、工作任务
1.编制选线图册。6月底前完成。（市规划协会负责）
`
const row = '任务表\n序号\t工作任务\t责任单位\t完成时限\n1\t更换老旧管线\t市财政局\t2025年底\n'

const sources: [what: string, text: string][] = [
  ['one plan', waterWorks],
  ['two plans that both have something to tell', `${waterWorks}\n${bikeLanes}`],
  ['a table behind the second plan', `${waterWorks}\n${bikeLanes}\n${row}`],
  ['no plan', '今天天气很好，我们去公园散步。\n'],
  ['a plan that is longer than a piece', waterWorks + '5.清理河道。（市水务局负责）\n'.repeat(3000)],
]

async function joined(text: string): Promise<string> {
  let json = ''
  for await (const piece of jsonPieces(await openExtraction(text, { force: true }))) json += piece
  return json
}

it.each(sources)('%s', async (_, text) => {
  const { plan } = await extract(text, { force: true })
  expect(await joined(text)).toBe(`${JSON.stringify(plan)}\n`)
})

it('cannot be at variance with what extractors of others see', async () => {
  for (const [, text] of sources.slice(0, 4)) {
    const seen = await extract(text, { force: true, plugins: [() => () => {}] })
    expect(seen.plan).toEqual((await extract(text, { force: true })).plan)
  }
})

it('tells of a file in the order of the extractors, and not of the plans', async () => {
  const { plan } = await extract(`${waterWorks}\n${bikeLanes}`)
  expect(plan.plans.length).toBe(2)
  const rules = plan.diagnostics.map(({ rule }) => rule)
  expect(rules.lastIndexOf('numbering-gap')).toBeLessThan(rules.indexOf('task-without-lead'))
  expect(rules.filter(rule => rule === 'numbering-gap').length).toBe(2)
})

it('comes in more than one piece where it is long, and in one where it is short', async () => {
  const count = async (text: string) => {
    const pieces: string[] = []
    for await (const piece of jsonPieces(await openExtraction(text))) pieces.push(piece)
    return pieces.length
  }
  expect(await count(waterWorks)).toBe(1)
  expect(await count(sources.at(-1)![1])).toBeGreaterThan(10)
})

it('leaves out what is undefined and keeps what is empty, as JSON does', async () => {
  const source = JSON.parse(await joined(waterWorks)).source
  const plan = { title: null, tasks: [], goals: undefined } as unknown as OpenPlan
  const plans = (async function* () {
    yield plan
    yield {} as OpenPlan
  })()
  let json = ''
  for await (const piece of jsonPieces({ source, plans, diagnostics: () => [] })) json += piece
  expect(json).toBe(`${JSON.stringify({ contract: '1', source, plans: [plan, {}], diagnostics: [] })}\n`)
})

it.skipIf(process.env.WPP_CORPUS === undefined)('real plans, one after the other', async () => {
  const text = ['lingwu', 'changji', 'jinzhou']
    .map(name => readFileSync(`${process.env.WPP_CORPUS}/${name}.txt`, 'utf8'))
    .join('\n')
  expect(await joined(text)).toBe(`${JSON.stringify((await extract(text)).plan)}\n`)
})
