/** Two plan files: two years of a plan, or a city's plan and its province's. */
import type { Plan, PlanFile } from '../plan/schema.ts'
import { comparePlans } from './compare-plans.ts'
import type { Comparison, PlanReference } from './comparison.ts'
import { pairPlans } from './plans.ts'

/** What is compared of a plan file. */
export type ComparableFile = Pick<PlanFile, 'plans'> & { source: Pick<PlanFile['source'], 'path'> }

/**
 * Compares the plans of two files. Plans are paired by title, else in order; tasks and goals by what they say.
 *
 * @param numbers from 1, the plan of each file that is compared; all of them where it is left out
 * @throws RangeError if a file does not hold that many plans
 */
export function comparePlanFiles(
  before: ComparableFile,
  after: ComparableFile,
  numbers?: { before: number; after: number },
): Comparison {
  const pairs =
    numbers === undefined
      ? pairPlans(before.plans, after.plans)
      : [[checked(before, numbers.before), checked(after, numbers.after)] as const]
  return {
    before: before.source.path,
    after: after.source.path,
    plans: pairs.map(([left, right]) => {
      const sides = { before: reference(before.plans, left), after: reference(after.plans, right) }
      if (left === null || right === null) return { ...sides, matched: 0, findings: [], notes: [] }
      return { ...sides, ...comparePlans(before.plans[left]!, after.plans[right]!) }
    }),
  }
}

/** Whether a comparison tells any difference in duties; notes are none. */
export function isEqual({ plans }: Comparison): boolean {
  return plans.every(
    ({ before, after, findings }) => before !== null && after !== null && findings.length === 0,
  )
}

function checked({ plans, source }: ComparableFile, number: number): number {
  if (number < 1 || number > plans.length)
    throw new RangeError(`${source.path ?? '-'}: there is no plan ${number}, the last is ${plans.length}`)
  return number - 1
}

function reference(plans: readonly Plan[], index: number | null): PlanReference | null {
  if (index === null) return null
  const { title, span } = plans[index]!
  return { number: index + 1, title, span }
}
