/** What the page shows, numbered and linked: passages, the bodies in them, and the places in the source that they name. */

import type { Span } from '../edits/edit.ts'
import type { Deadline, Department, Goal, Plan, PlanFile, Task } from '../plan/schema.ts'

/** The roles of bodies in the order in which the page shows them. */
export const roles = ['lead', 'support', 'implement'] as const
/** The part that a body has in a task. */
export type Role = (typeof roles)[number]
/** What a marked stretch of the source is. */
export type MentionKind = Role | 'deadline' | 'percentage' | 'quantity'

/** A task or a goal as a row of the page. */
export interface Row {
  /** Id of the row in the page: `t12` or `g3`, counted through the file. */
  id: string
  /** Id of the passage's first words in the source view. */
  sourceId: string
  number: number
  passage: Goal | Task
  plan: Plan
  /** From 1. */
  planNumber: number
  /** Chapter in the whole file: `1/3`; `1/` outside all sections. */
  chapter: string
  bodies: Record<Role, Body[]>
}

/** One body across the file, under all its names. */
export interface Body {
  /** From 0, in the order of load. */
  index: number
  name: string
  tasks: Record<Role, Row[]>
}

/** A stretch of the source that at least one row speaks of. */
export interface Mention {
  id: string
  kind: MentionKind
  span: Span
  rows: Row[]
}

/** What the page shows of one file. */
export interface ReportModel {
  tasks: Row[]
  goals: Row[]
  /** Who leads most comes first. */
  bodies: Body[]
  /** In the order of the source. */
  mentions: Mention[]
  /** The mention that a field's span is shown as. */
  mentionAt(span: Span): Mention
}

/** Numbers and links all that the page shows of a file. */
export function buildModel(file: PlanFile): ReportModel {
  const rows = (kind: 'tasks' | 'goals', letter: string): Row[] =>
    file.plans
      .flatMap((plan, index) => plan[kind].map(passage => ({ plan, planNumber: index + 1, passage })))
      .map((row, index) => ({
        ...row,
        id: `${letter}${index + 1}`,
        sourceId: `s${letter}${index + 1}`,
        number: index + 1,
        chapter: `${row.planNumber}/${row.passage.section?.split('.', 1)[0] ?? ''}`,
        bodies: { lead: [], support: [], implement: [] },
      }))
  const tasks = rows('tasks', 't')
  const goals = rows('goals', 'g')
  const bodies = collectBodies(tasks)
  const { mentions, byKey } = collectMentions([...tasks, ...goals])
  return { tasks, goals, bodies, mentions, mentionAt: span => byKey.get(keyOf(span))! }
}

/** The task of a row; null where it is a goal. */
export function taskOf({ passage }: Row): Task | null {
  return 'lead' in passage ? passage : null
}

/** The day that a deadline is sorted and filed under; null where it only recurs. */
export function dayOf({ end, start }: Deadline): string | null {
  return end ?? start
}

function collectBodies(tasks: readonly Row[]): Body[] {
  const bodies = new Map<string, Body>()
  for (const row of tasks)
    for (const role of roles)
      for (const department of taskOf(row)![role]) {
        const body = bodyOf(bodies, department)
        if (body.tasks[role].at(-1) === row) continue
        body.tasks[role].push(row)
        row.bodies[role].push(body)
      }
  const inOrder = [...bodies.values()].sort(
    (one, other) =>
      other.tasks.lead.length - one.tasks.lead.length ||
      other.tasks.support.length - one.tasks.support.length ||
      other.tasks.implement.length - one.tasks.implement.length ||
      (one.name < other.name ? -1 : 1),
  )
  inOrder.forEach((body, index) => {
    body.index = index
  })
  return inOrder
}

function bodyOf(bodies: Map<string, Body>, { key, canonical, name, expanded }: Department): Body {
  const identity = key ?? expanded ?? name
  let body = bodies.get(identity)
  if (body === undefined) {
    body = {
      index: 0,
      name: canonical ?? expanded ?? name,
      tasks: { lead: [], support: [], implement: [] },
    }
    bodies.set(identity, body)
  }
  return body
}

function collectMentions(rows: readonly Row[]) {
  const byKey = new Map<string, Mention>()
  const add = (row: Row, kind: MentionKind, span: Span) => {
    const mention = byKey.get(keyOf(span))
    if (mention === undefined) byKey.set(keyOf(span), { id: '', kind, span, rows: [row] })
    else if (mention.rows.at(-1) !== row) mention.rows.push(row)
  }
  for (const row of rows) {
    const task = taskOf(row)
    if (task !== null) for (const role of roles) for (const { span } of task[role]) add(row, role, span)
    for (const { span } of row.passage.deadlines) add(row, 'deadline', span)
    for (const { span } of row.passage.percentages) add(row, 'percentage', span)
    for (const { span } of row.passage.quantities) add(row, 'quantity', span)
  }
  const mentions = [...byKey.values()].sort(
    (one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1],
  )
  mentions.forEach((mention, index) => {
    mention.id = `m${index + 1}`
  })
  return { mentions, byKey }
}

function keyOf([start, end]: Span): string {
  return `${start}-${end}`
}
