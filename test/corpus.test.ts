/**
 * Facts of five real plans, as offsets and values without their text. The plans are found through WPP_CORPUS; where
 * it is not set these tests are skipped.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/pipeline.ts'
import type { PlanFile, Task } from '../src/plan/schema.ts'
import { incompleteDeadlines } from './incomplete-deadlines.ts'
import { letters, spannedFields } from './spans.ts'

const folder = process.env.WPP_CORPUS
const plans = ['jinzhou', 'changji', 'lingwu', 'hegang', 'yongchuan']

describe.each(plans)('the real plan %s', name => {
  const path = folder === undefined ? '' : join(folder, `${name}.txt`)
  const isThere = folder !== undefined && existsSync(path)

  it.skipIf(!isThere)('has the facts that were read in it', async () => {
    const { plan } = await extract(readFileSync(path))
    await expect(`${JSON.stringify(factsOf(plan), null, 1)}\n`).toMatchFileSnapshot(
      `../fixtures/corpus/${name}.json`,
    )
  })

  it.skipIf(!isThere)('is pointed into by every field', async () => {
    const { file, plan } = await extract(readFileSync(path))
    const source = String(file)
    expect(incompleteDeadlines(plan)).toEqual([])
    for (const { path: field, span, text } of spannedFields(plan)) {
      expect(span[0], field).toBeLessThanOrEqual(span[1])
      expect(span[1], field).toBeLessThanOrEqual(source.length)
      if (text === null || text === '') continue
      const slice = source.slice(...span)
      expect(slice, field).not.toBe('')
      if (plan.source.damage.marks)
        expect(letters(slice).length, field).toBeGreaterThanOrEqual(letters(text).length * 0.8)
      else expect(letters(slice), field).toBe(letters(text))
    }
  })
})

/** A result without its words. */
function factsOf({ source, plans, diagnostics }: PlanFile) {
  const count = (rule: string) => diagnostics.filter(diagnostic => diagnostic.rule === rule).length
  return {
    damage: source.damage,
    script: source.script,
    diagnostics: Object.fromEntries(
      [...new Set(diagnostics.map(({ rule }) => rule))].sort().map(rule => [rule, count(rule)]),
    ),
    plans: plans.map(plan => ({
      title: plan.span,
      issued: plan.issued,
      period: plan.period,
      sections: plan.sections.map(({ span, level, number }) => `${span[0]} ${level} ${number}`),
      goals: plan.goals.map(
        ({ span, deadlines, percentages }) => `${span} ${times(deadlines)} ${values(percentages)}`,
      ),
      tasks: plan.tasks.map(
        task =>
          `${task.span} ${task.origin} ${roles(task)} ${times(task.deadlines)} ${values(task.percentages)} ${values(task.quantities)}`,
      ),
    })),
  }
}

function roles(task: Task): string {
  const list = (departments: Task['lead']) =>
    departments.map(({ key, span, inherited }) => (inherited ? '*' : `${span[0]}:${key}`)).join(',')
  return `lead[${list(task.lead)}] support[${list(task.support)}] implement[${list(task.implement)}]`
}

function times(deadlines: Task['deadlines']): string {
  return `times[${deadlines.map(({ span, kind, start, end, repeat }) => `${span[0]}:${kind}:${[start, end, repeat].filter(Boolean).join('/')}`).join(',')}]`
}

function values(
  targets: readonly { span: [number, number]; value: number; op: string; by: string | null }[],
): string {
  return `values[${targets.map(({ span, value, op, by }) => `${span[0]}:${op}${value}@${by}`).join(',')}]`
}
