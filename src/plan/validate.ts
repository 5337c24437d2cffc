import type * as z from 'zod'
import type { OpenPlan } from './compile.ts'
import { conformityTest } from './conformity.ts'
import { goalSchema, type PlanFile, planFileSchema, planSchema, sectionSchema, taskSchema } from './schema.ts'

/**
 * A result that keeps the contract.
 *
 * @throws ZodError if it does not: an extractor of others can have left something in the tree that is none of it
 */
export const validPlanFile: (file: PlanFile) => PlanFile = validator(planFileSchema)

const validPlan = validator(planSchema)
const validSection = validator(sectionSchema)
const validGoal = validator(goalSchema)
const validTask = validator(taskSchema)

/** The same for a plan, of whose parts each is looked at when it is taken. */
export function validOpenPlan(plan: OpenPlan): OpenPlan {
  const { sections, goals, tasks } = plan
  validPlan({ ...plan, sections: [], goals: [], tasks: [] })
  return {
    ...plan,
    sections: each(sections, validSection),
    goals: each(goals, validGoal),
    tasks: each(tasks, validTask),
  }
}

function* each<Value>(
  values: Iterable<Value>,
  valid: (value: Value) => Value,
): Generator<Value, void, undefined> {
  for (const value of values) yield valid(value)
}

/** Makes the test of a schema when it is first asked: most runs need few of them. */
function validator<Value>(schema: z.ZodType<Value>): (value: Value) => Value {
  let isValid: ReturnType<typeof conformityTest> | undefined
  return value => {
    isValid ??= conformityTest(schema)
    return isValid(value) ? value : schema.parse(value)
  }
}
