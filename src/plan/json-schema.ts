import * as z from 'zod'
import * as plan from './schema.ts'

const definitions = {
  Span: plan.spanSchema,
  Department: plan.departmentSchema,
  Deadline: plan.deadlineSchema,
  Percentage: plan.percentageSchema,
  Quantity: plan.quantitySchema,
  Sentence: plan.sentenceSchema,
  Goal: plan.goalSchema,
  Task: plan.taskSchema,
  Section: plan.sectionSchema,
  Citation: plan.citationSchema,
  Diagnostic: plan.diagnosticSchema,
  Plan: plan.planSchema,
}

for (const [id, schema] of Object.entries(definitions))
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id })

/**
 * The output contract as JSON Schema, draft 2020-12, derived from the schema that the output is checked with. What
 * the contract names is a definition under `$defs`.
 */
export function planJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(plan.planFileSchema, { target: 'draft-2020-12' })
  return {
    $schema,
    title: 'Task list of a Chinese government plan',
    description: 'What wpp extract prints for one file.',
    ...rest,
  }
}
