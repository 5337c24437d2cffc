/** The results as rows: one for each task, target, deadline, assignment of a body, section or plan. */

import { percentageUnit } from '../../plan/percentage-unit.ts'
import type {
  Deadline,
  Department,
  Goal,
  Percentage,
  Plan,
  PlanFile,
  Quantity,
  Section,
  Task,
} from '../../plan/schema.ts'
import { targetWords } from '../target-words.ts'
import { type Cell, dayCell, type Row, repeatCell, termCell } from './cells.ts'
import type { SheetName } from './names.ts'

/** As much of a result as the rows tell. */
export type ResultFile = Pick<PlanFile, 'contract' | 'plans' | 'diagnostics'> & {
  source: Pick<PlanFile['source'], 'path' | 'encoding' | 'sha256'>
}

/** One result and where it came from. */
export interface Origin {
  file: ResultFile
  /** What the source is called: its path, or the id that a stream gave it; null where it has no name. */
  source: string | null
  /** The file that held the result; null where it was extracted just now. */
  result: string | null
}

/** What all rows of a plan begin with. */
type Common = Record<'source' | 'result' | 'plan', Cell>

const makers: Record<SheetName, (plan: Plan, common: Common, origin: Origin) => Row[]> = {
  tasks: (plan, common) => plan.tasks.map(task => taskRow(task, common)),
  targets: (plan, common) => passagesOf(plan).flatMap(passage => targetRows(passage, common)),
  deadlines: (plan, common) => passagesOf(plan).flatMap(passage => deadlineRows(passage, common)),
  departments: (plan, common) => plan.tasks.flatMap(task => departmentRows(task, common)),
  sections: sectionRows,
  plans: (plan, common, origin) => [planRow(plan, common, origin)],
}

/** The rows of one sheet for one result, in document order. Every row has every field of the sheet. */
export function rowsOf(name: SheetName, origin: Origin): Row[] {
  return origin.file.plans.flatMap(plan =>
    makers[name](plan, { source: origin.source, result: origin.result, plan: plan.title }, origin),
  )
}

/** The full name where the list that names the body leaves a part out. */
export function nameOf({ name, expanded }: Department): string {
  return expanded ?? name
}

/** Last days of a passage's deadlines, without repetition, in order. Recurring duties are due on no one day. */
function dueDays({ deadlines }: Goal): string[] {
  const days = deadlines.flatMap(({ kind, end }) =>
    end !== null && (kind === 'by' || kind === 'during') ? [end] : [],
  )
  return [...new Set(days)].sort()
}

function passagesOf(plan: Plan): (Goal | Task)[] {
  return [...plan.goals, ...plan.tasks].sort((left, right) => left.span[0] - right.span[0])
}

function passageCells(passage: Goal | Task, common: Common) {
  return {
    ...common,
    id: passage.id,
    passage: termCell('passage', 'lead' in passage ? 'task' : 'goal'),
    title: passage.title,
    path: passage.path.join(' / '),
    lead: 'lead' in passage ? passage.lead.map(nameOf) : [],
  }
}

function dueCells(passage: Goal) {
  const days = dueDays(passage)
  return { firstDue: dayCell(days[0] ?? null), lastDue: dayCell(days.at(-1) ?? null) }
}

function placeCells([start, end]: readonly [number, number]) {
  return { start, end }
}

function taskRow(task: Task, common: Common): Row {
  const canonical = task.lead.map(body => body.canonical ?? nameOf(body))
  return {
    ...passageCells(task, common),
    ...dueCells(task),
    ...placeCells(task.span),
    text: task.text,
    support: task.support.map(nameOf),
    implement: task.implement.map(nameOf),
    leadCanonical: [...new Set(canonical)],
    deadlines: { phrases: [...new Set(task.deadlines.map(({ text }) => text))] },
    targets: { phrases: amountsOf(task).map(({ amount, unit }) => targetWords(amount, unit)) },
    responsibility: task.responsibility?.text ?? null,
    origin: termCell('origin', task.origin),
  }
}

/** Percentages and quantities of a passage in text order. */
function amountsOf(passage: Goal): { amount: Percentage | Quantity; unit: string }[] {
  return [
    ...passage.percentages.map(amount => ({ amount, unit: percentageUnit(amount) })),
    ...passage.quantities.map(amount => ({ amount, unit: amount.unit })),
  ].sort((left, right) => left.amount.span[0] - right.amount.span[0])
}

function targetRows(passage: Goal | Task, common: Common): Row[] {
  return amountsOf(passage).map(({ amount, unit }) => ({
    ...passageCells(passage, common),
    ...placeCells(amount.span),
    indicator: amount.indicator,
    change: termCell('change', amount.change),
    op: termCell('op', amount.op),
    value: amount.value,
    unit,
    baseline: amount.baseline,
    by: dayCell(amount.by),
    text: amount.text,
  }))
}

function deadlineRows(passage: Goal | Task, common: Common): Row[] {
  return passage.deadlines.map(({ kind, start, end, repeat, text, span }: Deadline) => ({
    ...passageCells(passage, common),
    ...placeCells(span),
    kind: termCell('kind', kind),
    from: dayCell(start),
    by: dayCell(end),
    repeat: repeatCell(repeat),
    text,
  }))
}

function departmentRows(task: Task, common: Common): Row[] {
  return (['lead', 'support', 'implement'] as const).flatMap(role =>
    task[role].map(body => ({
      ...passageCells(task, common),
      ...dueCells(task),
      ...placeCells(body.span),
      role: termCell('role', role),
      department: nameOf(body),
      name: body.name,
      canonical: body.canonical,
      key: body.key,
      inherited: termCell('truth', body.inherited ? 'true' : null),
    })),
  )
}

function sectionRows({ sections, tasks }: Plan, common: Common): Row[] {
  const counts = taskCounts(sections, tasks)
  return sections.map(({ id, parent, level, label, title, span }) => ({
    ...common,
    ...placeCells(span),
    id,
    parent,
    level,
    heading: `${label}${title ?? ''}`,
    tasks: counts.get(id) ?? 0,
  }))
}

/** Tasks in each section and in all that it holds, by the section's id. */
function taskCounts(sections: readonly Section[], tasks: readonly Task[]): Map<string, number> {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]))
  const counts = new Map<string, number>()
  for (const task of tasks)
    for (let id = task.section; id !== null && parents.has(id); id = parents.get(id)!)
      counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function planRow(plan: Plan, common: Common, { file }: Origin): Row {
  const { documentNumber, issuer, issued, period, sections, tasks, goals } = plan
  return {
    ...common,
    documentNumber,
    issuer,
    issued: dayCell(issued),
    from: dayCell(period?.start ?? null),
    by: dayCell(period?.end ?? null),
    sections: sections.length,
    tasks: tasks.length,
    goals: goals.length,
    warnings: file.diagnostics.filter(({ severity }) => severity === 'warning').length,
    encoding: file.source.encoding,
    sha256: file.source.sha256,
  }
}
