/** Ten changes planted into a real plan, at the places that its own extraction tells, and nothing else found. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { comparePlanFiles } from '../src/compare/compare-files.ts'
import { extract } from '../src/pipeline.ts'
import type { PlanFile, Task } from '../src/plan/schema.ts'

const folder = process.env.WPP_CORPUS

interface Plant {
  start: number
  end: number
  text: string
  kind: string
  /** Id of the task; null for a task that is new. */
  id: string | null
}

/** The first task that a change fits and that has none yet. */
class Planter {
  readonly plants: Plant[] = []
  readonly #free: Task[]
  constructor(
    readonly source: string,
    tasks: readonly Task[],
  ) {
    this.#free = tasks.filter(({ origin, responsibility }) => origin === 'body' && responsibility !== null)
  }
  plant(kind: string, change: (task: Task) => Omit<Plant, 'kind' | 'id'> | null | undefined): void {
    for (const [index, task] of this.#free.entries()) {
      const edit = change(task)
      if (!edit) continue
      this.plants.push({ ...edit, kind, id: kind === 'added' ? null : task.id })
      this.#free.splice(index, 1)
      return
    }
    throw new Error(`no task fits: ${kind}`)
  }
  replace([start, end]: readonly [number, number], change: (text: string) => string) {
    const text = change(this.source.slice(start, end))
    return text === this.source.slice(start, end) ? null : { start, end, text }
  }
  result(): string {
    return [...this.plants]
      .sort((left, right) => right.start - left.start)
      .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), this.source)
  }
}

function plantTen(source: string, file: PlanFile): Planter {
  const planter = new Planter(source, file.plans[0]!.tasks)
  const line = (task: Task) => {
    const start = source.lastIndexOf('\n', task.span[0]) + 1
    return [start, source.indexOf('\n', task.responsibility!.span[1]) + 1] as const
  }
  const alone = (task: Task) => {
    const [start, end] = line(task)
    return (
      end > start &&
      !file.plans[0]!.tasks.some(({ id, span }) => id !== task.id && span[0] >= start && span[0] < end)
    )
  }
  const later = (text: string) => text.replace(/20[0-9]{2}/, year => String(Number(year) + 3))
  planter.plant('reassigned', task => task.lead[0] && planter.replace(task.lead[0].span, () => '体育局'))
  planter.plant('reassigned', ({ support }) => {
    const [first, second] = support
    return first && second && { start: first.span[1], end: second.span[1], text: '' }
  })
  planter.plant(
    'reassigned',
    ({ support }) => support[0] && planter.replace(support[0].span, text => `${text}、档案局`),
  )
  planter.plant('rescheduled', task =>
    task.deadlines.length === 1 && task.deadlines[0]!.kind === 'by'
      ? planter.replace(task.deadlines[0]!.span, later)
      : null,
  )
  planter.plant('rescheduled', task =>
    task.deadlines.length === 1 && task.percentages[0]?.by === task.deadlines[0]!.end
      ? planter.replace(task.deadlines[0]!.span, later)
      : null,
  )
  planter.plant(
    'retargeted',
    ({ percentages }) => percentages[0] && planter.replace(percentages[0].span, () => '63%'),
  )
  planter.plant('retargeted', ({ percentages }) => {
    const last = percentages.at(-1)
    return last?.op === '>='
      ? planter.replace([last.span[1], last.span[1] + 2], text => text.replace('以上', '以下'))
      : null
  })
  planter.plant(
    'retargeted',
    ({ quantities }) =>
      quantities[0] && planter.replace(quantities[0].span, text => text.replace(/[0-9.]{1,12}/, '77')),
  )
  planter.plant('dropped', task => {
    const [start, end] = line(task)
    return alone(task) ? { start, end, text: '' } : null
  })
  planter.plant('added', task => {
    const [, end] = line(task)
    return alone(task)
      ? {
          start: end,
          end,
          text: '开设亲水讲堂。组织中小学生参观湿地展馆，编写乡土教材。（教育局牵头，文化局负责）\n',
        }
      : null
  })
  return planter
}

describe.skipIf(folder === undefined)('a real plan', () => {
  it.each(['changji.txt'])('%s differs from a changed copy in the ten changes alone', async name => {
    const source = (await readFile(join(folder!, name))).toString('utf8')
    const before = (await extract(source)).plan
    const planter = plantTen(source, before)
    const after = (await extract(planter.result())).plan
    const { findings } = comparePlanFiles(before, after).plans[0]!
    const told = findings.map(
      ({ kind, before: side }) => `${kind} ${side !== null && 'id' in side ? side.id : null}`,
    )
    expect(planter.plants).toHaveLength(10)
    expect(told.sort()).toEqual(planter.plants.map(({ kind, id }) => `${kind} ${id}`).sort())
  })
  it.each(['changji', 'hegang', 'jinzhou', 'lingwu', 'yongchuan'])('%s is equal to itself', async name => {
    const file = (await extract(await readFile(join(folder!, `${name}.txt`)))).plan
    const { plans } = comparePlanFiles(file, file)
    expect(plans).not.toEqual([])
    for (const { before, after, findings, notes } of plans) {
      expect({ findings, notes }).toEqual({ findings: [], notes: [] })
      expect(after).toEqual(before)
    }
  })
  it('is the same with its sections renumbered and bodies under their new names', async () => {
    const source = (await readFile(join(folder!, 'changji.txt'))).toString('utf8')
    const before = (await extract(source)).plan
    const renamed = source.replaceAll('环保局', '生态环境局').replaceAll('国土局', '自然资源局')
    const after = (await extract(renamed.replaceAll('（九）', '（八十）'))).plan
    expect(renamed).not.toBe(source)
    expect(comparePlanFiles(before, after).plans[0]!.findings).toEqual([])
  })
})
