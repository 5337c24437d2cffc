import type { Diagnostic, PlanFile } from '../plan/schema.ts'
import type { Counts } from './job.ts'

/** Counts what a result holds; tasks and goals both carry deadlines and targets. */
export function countsOf({ source, plans, diagnostics }: PlanFile): Counts {
  const passages = plans.flatMap(plan => [...plan.tasks, ...plan.goals])
  const sum = (field: 'deadlines' | 'percentages' | 'quantities') =>
    passages.reduce((total, passage) => total + passage[field].length, 0)
  const told = (severity: Diagnostic['severity']) =>
    diagnostics.filter(diagnostic => diagnostic.severity === severity).length
  return {
    plans: plans.length,
    tasks: plans.reduce((total, { tasks }) => total + tasks.length, 0),
    goals: plans.reduce((total, { goals }) => total + goals.length, 0),
    deadlines: sum('deadlines'),
    percentages: sum('percentages'),
    quantities: sum('quantities'),
    ...source.damage,
    errors: told('error'),
    warnings: told('warning'),
    infos: told('info'),
  }
}
