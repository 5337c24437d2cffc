import type { PlanFile } from '../src/plan/schema.ts'

/** The words of deadlines that lack what their kind says: the last day of `by`, the first of `from`, how often of `every`. */
export function incompleteDeadlines(plan: PlanFile): string[] {
  return plan.plans
    .flatMap(({ goals, tasks }) => [...goals, ...tasks])
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ kind, start, end, repeat }) => {
      if (kind === 'by') return end === null
      if (kind === 'from') return start === null
      return kind === 'every' ? repeat === null : repeat === null && (start === null || end === null)
    })
    .map(({ text }) => text)
}
