/** Texts made to cost much: what repeats without end takes time that grows no faster than the text. */
import { describe, expect, it } from 'vitest'
import { extract, InputError } from '../../src/pipeline.ts'
import { computingTime } from '../computing-time.ts'
import { riverPlan } from '../river-plan.ts'

/** Whether the texts of the nightly run are tried, too: they take minutes. */
const nightly = Number(process.env.WPP_PROPERTY_RUNS ?? 0) >= 10_000

/** Milliseconds of computing, whatever else the machine does. A text that is refused counts as read. */
async function cost(text: string): Promise<number> {
  const before = computingTime()
  try {
    await extract(text, { force: true })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
  }
  return computingTime() - before
}

const repeated: [name: string, unit: string, before?: string][] = [
  ['opening brackets', '（'],
  ['brackets of all kinds', '（(〔[《“<'],
  ['chapters without words', '一、\n'],
  ['sections of one number', '（一）加强\n'],
  ['numbers in one line', '（一）'],
  ['decimal numbers', '1.1.1.'],
  ['clauses', '（市财政局牵头）'],
  ['clauses after sentences', '加强巡查。（市财政局牵头，市水利局配合）'],
  ['labels', '责任单位：市财政局\n'],
  ['labels of two kinds', '责任单位：市财政局\n完成时限：2020年底\n'],
  ['lines of a list below its label', '市财政局、市城管局\n', '责任单位：市水利局\n'],
  ['standing instructions', '（一）推进工作。（以下均由各县人民政府落实）\n'],
  ['bodies without separators', '市财政局市水利局'],
  ['dates', '2020年底前，'],
  ['dates without years', '6月底前，'],
  ['percentages', '覆盖率分别达到95%、90%，'],
  ['percentages without marks', '达到 5 提高 3 以上 '],
  ['citations', '国发〔2015〕17号，'],
  ['titles', '青溪市河岸整治实施方案\n'],
  ['table rows', '1\t改造道路\t市财政局\t2020年底\n'],
  ['pipes', '|a|b|\n'],
  ['markup that is never closed', '<p '],
  ['entities', '&nbsp;&amp'],
  ['glosses', '環(huán)'],
  ['slipped bytes', '3??茖W'],
  ['lone surrogates', '\ud800'],
  ['characters beyond the first plane', '𠀀'],
  ['marks of direction', '\u202e'],
  ['blanks', ' 　\t'],
  ['ranges', '1-'],
]

describe('the cost of what repeats', () => {
  it.each(repeated)(
    '%s',
    async (_, unit, before = '') => {
      const of = (length: number) => `${riverPlan}${before}${unit.repeat(length / unit.length)}\n二、其他\n`
      await cost(of(5000))
      const whole = await cost(of(40_000))
      // Where it grows with the square, four times the text cost sixteen times as much; small costs waver.
      if (whole > 500) expect(whole / (await cost(of(10_000)))).toBeLessThan(10)
      expect(whole).toBeLessThan(8000)
    },
    120_000,
  )

  it.each<[string, string]>([
    ['headings in one line', '（一）推进。'.repeat(130_000)],
    ['dates', '2020年，'.repeat(130_000)],
    ['citations', '国发〔2015〕17号，'.repeat(130_000)],
    ['entities of a page', `<html><body><p>一、主要任务</p>${'任&amp;'.repeat(130_000)}</body></html>`],
  ])(
    'more %s than a call takes arguments',
    async (_, text) => {
      await expect(cost(text.startsWith('<') ? text : riverPlan + text)).resolves.toBeGreaterThan(0)
    },
    120_000,
  )

  it('a body that standing instructions repeat is charged once', async () => {
    const { plan: file } = await extract(
      `${riverPlan + '（一）巡查河道。（以下均由各县人民政府落实）\n'.repeat(3)}（二）修剪树木。`,
    )
    expect(file.plans[0]!.tasks.at(-1)!.implement.map(({ name }) => name)).toEqual(['各县人民政府'])
  })

  it('bodies of standing instructions are charged up to forty, and the rest is told', async () => {
    const rule = (index: number) =>
      `（一）巡查河道。（以下均由${String.fromCharCode(0x4e8c + index)}山县人民政府落实）\n`
    const { plan: file } = await extract(
      riverPlan + Array.from({ length: 60 }, (_, index) => rule(index)).join(''),
    )
    expect(file.plans[0]!.tasks.at(-1)!.implement.length).toBeLessThanOrEqual(42)
    expect(file.diagnostics.some(({ rule }) => rule === 'standing-bodies')).toBe(true)
  })
})

describe.runIf(nightly)('inputs of millions of characters', () => {
  it.each<[string, () => string]>([
    ['a hundred thousand nested brackets', () => '（'.repeat(100_000) + '）'.repeat(100_000)],
    ['a million numbers', () => '一、'.repeat(1_000_000)],
    ['a million numbers on lines', () => '一、\n'.repeat(1_000_000)],
    ['a line of ten megabytes', () => '推进河岸整治工作落实'.repeat(333_000)],
    ['ten megabytes of sentences', () => '推进整治，到2020年达到95%以上。'.repeat(190_000)],
  ])(
    '%s',
    async (_, text) => {
      expect(await cost(riverPlan + text())).toBeLessThan(300_000)
    },
    1_200_000,
  )
})
