/** Clauses that stand above steps: （三）盘活资产（县农业局牵头） hands its bodies down to the items 1. and 2. below it. */
import type { PlanNode, SectionNode } from '../tree/nodes.ts'
import { unassigned } from './label-sections.ts'

/**
 * Hands the clause of a section down to the steps below it: where the section has one task, which stands before them,
 * and where none of them names anybody itself.
 */
export function handDown(parent: PlanNode | SectionNode): void {
  const sections = parent.children.filter(child => child.type === 'section')
  for (const section of sections) handDown(section)
  const tasks = parent.children.filter(child => child.type === 'passage' && child.role === 'task')
  const [own] = tasks
  if (sections.length === 0 || tasks.length !== 1 || own?.type !== 'passage') return
  const clause = own.responsibility
  if (clause === null || clause.children.length === 0 || sections.some(answers)) return
  for (const section of sections) for (const task of unassigned(section)) task.inherits ??= clause
}

/** Whether a clause stands anywhere below a section. */
function answers(section: SectionNode): boolean {
  return section.children.some(child =>
    child.type === 'section' ? answers(child) : child.type === 'passage' && child.responsibility !== null,
  )
}
