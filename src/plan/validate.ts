import { conformityTest } from './conformity.ts'
import { type Plan, type PlanFile, planFileSchema, planSchema } from './schema.ts'

const isPlanFile = once(() => conformityTest(planFileSchema))
const isPlan = once(() => conformityTest(planSchema))

/**
 * A result that keeps the contract.
 *
 * @throws ZodError if it does not: an extractor of others can have left something in the tree that is none of it
 */
export function validPlanFile(file: PlanFile): PlanFile {
  return isPlanFile()(file) ? file : planFileSchema.parse(file)
}

/** The same for a single plan. */
export function validPlan(plan: Plan): Plan {
  return isPlan()(plan) ? plan : planSchema.parse(plan)
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => {
    value ??= make()
    return value
  }
}
