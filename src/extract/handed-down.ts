/**
 * Clauses for several items: one above steps (（三）盘活资产（县农业局牵头）) hands its bodies down to the items 1. and 2.
 * below it; one below the last item of a section, on a line of its own or in a sentence that says so (以上任务由县水利局
 * 负责), answers for the items before it, too; a heading may name the body whose duties stand below it.
 */
import { namesAbove } from '../lexicon/responsibility.ts'
import type { PassageNode, PlanNode, ResponsibilityNode, SectionNode } from '../tree/nodes.ts'
import { bodyHeading, headedBodies, headedByBodies } from './heading-bodies.ts'
import { unassigned } from './label-sections.ts'
import { trimmed } from './passages.ts'

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
  else handChapterBack(text, sections)
  const tasks = parent.children.filter(child => child.type === 'passage' && child.role === 'task')
  const [own] = tasks
  if (headedByBodies(text, sections))
    for (const section of sections) {
      const body = bodyHeading(text, section)
      if (body !== null)
        for (const item of section.children) if (item.type === 'section') headTasks(item, body)
    }
  const headed = parent.type === 'section' && sections.length > 0 ? headedBodies(text, parent) : null
  if (headed !== null) for (const section of sections) headTasks(section, headed)
  if (sections.length === 0 || tasks.length !== 1 || own?.type !== 'passage') return
  const clause = own.responsibility
  if (clause === null || clause.children.length === 0 || sections.some(answers)) return
  for (const section of sections) for (const task of unassigned(section)) task.inherits ??= clause
}

/** Tells all tasks below a heading whose duties they are. */
function headTasks(section: SectionNode, headed: ResponsibilityNode): void {
  for (const child of section.children)
    if (child.type === 'section') headTasks(child, headed)
    else if (child.type === 'passage' && child.role === 'task') child.headedBy ??= headed
}

/** Gives the clause below the last of several items to those before it, none of which names anybody. */
function handBack(text: string, items: readonly SectionNode[]): void {
  const last = items.at(-1)?.children
  const task = last?.length === 1 ? last[0] : undefined
  const clause = task?.type === 'passage' ? task.responsibility : null
  if (task?.type !== 'passage' || !clause || clause.children.length === 0) return
  const summary = summaryStart(text, task)
  // A clause inside the task's own words tells who does what in it, unless they say that it answers for all above.
  if (summary === null && (text[clause.range[0] - 1] !== '\n' || clause.range[0] < task.range[1])) return
  const before = items.slice(0, -1)
  if (before.some(answers)) return
  if (summary !== null) endBefore(text, task, summary)
  for (const item of before) for (const task of unassigned(item)) task.inherits ??= clause
}

/** Gives the clause of a chapter that says no more than who answers for all above to the chapters before it. */
function handChapterBack(text: string, chapters: readonly SectionNode[]): void {
  for (const [index, { children }] of chapters.entries()) {
    const [task] = children
    if (children.length !== 1 || task?.type !== 'passage' || task.responsibility === null) continue
    if (task.responsibility.children.length === 0 || summaryStart(text, task) !== task.range[0]) continue
    for (const chapter of chapters.slice(0, index))
      for (const before of unassigned(chapter)) before.inherits ??= task.responsibility
  }
}

/** Where the paragraph begins that says who answers for all above, if it is the last of a task; else null. */
function summaryStart(text: string, { range, responsibility: clause }: PassageNode): number | null {
  if (clause === null || clause.range[0] >= range[1]) return null
  const start = Math.max(range[0], text.lastIndexOf('\n', clause.range[0] - 1) + 1)
  const words = text.slice(start, clause.range[0]).trimStart()
  return namesAbove(words) && !text.slice(clause.range[1], range[1]).includes('\n') ? start : null
}

/** Takes the paragraph at an offset from a task that has words before it. */
function endBefore(text: string, task: PassageNode, offset: number): void {
  const own = trimmed(text, task.range[0], offset)
  if (own === null) return
  task.range = own
  task.value = text.slice(...own)
}

/** Whether a clause stands anywhere below a section. */
function answers(section: SectionNode): boolean {
  return section.children.some(child =>
    child.type === 'section' ? answers(child) : child.type === 'passage' && child.responsibility !== null,
  )
}
