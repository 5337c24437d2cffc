/**
 * Clauses for several items: one above steps (（三）盘活资产（县农业局牵头）) hands its bodies down to the items 1. and 2.
 * below it; one on a line of its own below the last item of a section answers for the items before it, too.
 */
import type { PlanNode, SectionNode } from '../tree/nodes.ts'
import { unassigned } from './label-sections.ts'

/**
 * Hands the clause of a section down to the steps below it: where the section has one task, which stands before them,
 * and where none of them names anybody itself; and that of the last item to those before it.
 *
 * @param text restored text of the whole file
 */
export function handDown(text: string, parent: PlanNode | SectionNode): void {
  const sections = parent.children.filter(child => child.type === 'section')
  for (const section of sections) handDown(text, section)
  if (parent.type === 'section') handBack(text, sections)
  const tasks = parent.children.filter(child => child.type === 'passage' && child.role === 'task')
  const [own] = tasks
  if (sections.length === 0 || tasks.length !== 1 || own?.type !== 'passage') return
  const clause = own.responsibility
  if (clause === null || clause.children.length === 0 || sections.some(answers)) return
  for (const section of sections) for (const task of unassigned(section)) task.inherits ??= clause
}

/** Gives the clause below the last of several items to those before it, none of which names anybody. */
function handBack(text: string, items: readonly SectionNode[]): void {
  const last = items.at(-1)?.children
  const task = last?.length === 1 ? last[0] : undefined
  const clause = task?.type === 'passage' ? task.responsibility : null
  if (!clause || clause.children.length === 0 || text[clause.range[0] - 1] !== '\n') return
  // Inside the task's own words it tells who does what in it.
  if (clause.range[0] < task!.range[1]) return
  const before = items.slice(0, -1)
  if (before.some(answers)) return
  for (const item of before) for (const task of unassigned(item)) task.inherits ??= clause
}

/** Whether a clause stands anywhere below a section. */
function answers(section: SectionNode): boolean {
  return section.children.some(child =>
    child.type === 'section' ? answers(child) : child.type === 'passage' && child.responsibility !== null,
  )
}
