import { conformityTest } from './conformity.ts'
import { type PlanFile, planFileSchema } from './schema.ts'

let isValid: ReturnType<typeof conformityTest> | undefined

/**
 * A result that keeps the contract.
 *
 * @throws ZodError if it does not: an extractor of others can have left something in the tree that is none of it
 */
export function validPlanFile(plan: PlanFile): PlanFile {
  isValid ??= conformityTest(planFileSchema)
  return isValid(plan) ? plan : planFileSchema.parse(plan)
}
