/** One invented plan in every format: `fixtures/formats/plan.*` must say the same. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extract, type PlanFile } from '../src/index.ts'

const formats = ['txt', 'md', 'html', 'docx', 'pdf'] as const

type Task = PlanFile['plans'][number]['tasks'][number]

function read(format: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/formats/plan.${format}`, import.meta.url))
}

/** What must not depend on the format. */
function meaning({ plans }: PlanFile) {
  const plain = (text: string | null) => text?.replace(/\s+/g, '') ?? null
  return plans.map(({ title, sections, goals, tasks, tables }) => ({
    title,
    sections: sections.map(({ id, label, title }) => [id, label, plain(title)]),
    goals: goals.map(({ text, percentages }) => [
      plain(text),
      percentages.map(({ value, op }) => [value, op]),
    ]),
    tasks: tasks.map((task: Task) => ({
      title: plain(task.title),
      text: plain(task.text),
      origin: task.origin,
      lead: task.lead.map(({ name }) => name),
      support: task.support.map(({ name }) => name),
      deadlines: task.deadlines.map(({ kind, start, end, repeat }) => [kind, start, end, repeat]),
      percentages: task.percentages.map(({ value, op, indicator }) => [value, op, indicator]),
    })),
    tables: tables.map(({ header, rows }) => [header, rows.map(({ cells }) => cells)]),
  }))
}

describe.each(formats)('the plan as .%s', format => {
  it('says what the text file says', async () => {
    const text = await extract(read('txt'), { path: 'plan.txt' })
    const { plan } = await extract(read(format), { path: `plan.${format}` })
    expect(meaning(plan)).toEqual(meaning(text.plan))
    expect(plan.plans[0]!.tasks).toHaveLength(12)
  })

  it('points from every field into its source text', async () => {
    const { plan, file } = await extract(read(format), { path: `plan.${format}` })
    const source = String(file)
    expect(plan.source.length).toBe(source.length)
    for (const { lead, deadlines, percentages } of plan.plans[0]!.tasks) {
      for (const { name, span } of lead) expect(words(source.slice(...span))).toBe(name)
      for (const { text, span } of deadlines) expect(words(source.slice(...span))).toBe(text)
      for (const { value, span } of percentages) expect(source.slice(...span)).toContain(String(value))
    }
  })
})

/** A stretch of a source without its markup and line breaks. */
function words(source: string): string {
  return source.replace(/<[^>]{0,100}>|\s+/g, '')
}

it.each([
  ['txt', 'text', undefined],
  ['md', 'markdown', undefined],
  ['html', 'html', 'element'],
  ['docx', 'docx', 'paragraph'],
  ['pdf', 'pdf', 'page'],
] as const)('tells the format of .%s without its name', async (extension, format, place) => {
  const { plan } = await extract(read(extension))
  expect(plan.source.format).toBe(format)
  const locators = plan.source.locators ?? []
  expect(locators.length > 0).toBe(place !== undefined)
  let end = 0
  for (const locator of locators) {
    expect(locator).toHaveProperty(place!)
    expect(locator.span[0]).toBeGreaterThanOrEqual(end)
    end = locator.span[1]
  }
  expect(end).toBeLessThanOrEqual(plan.source.length)
})

it('locates words in their paragraph, element and page', async () => {
  const placeOf = async (format: string, search: string) => {
    const { plan, file } = await extract(read(format), { path: `plan.${format}` })
    const at = String(file).indexOf(search)
    return plan.source.locators!.find(({ span }) => span[0] <= at && at < span[1])
  }
  expect(await placeOf('docx', '二、重点任务')).toMatchObject({ paragraph: 6 })
  expect(await placeOf('html', '滨河骑行环线')).toMatchObject({
    element: 'body > div#main > div:nth-of-type(2) > p:nth-of-type(7)',
  })
  expect(await placeOf('pdf', '亮灯率')).toMatchObject({ page: 3 })
})
