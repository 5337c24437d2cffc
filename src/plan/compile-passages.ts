/** Passages and rows of task tables → the contract's goals and tasks. */
import { sentencesIn } from '../extract/modality.ts'
import { report } from '../extract/report.ts'
import type {
  DepartmentNode,
  PassageNode,
  ResponsibilityNode,
  StandingRule,
  TableNode,
} from '../tree/nodes.ts'
import { compileDepartment, compileMentions } from './compile-mentions.ts'
import type { Department, Goal, Task } from './schema.ts'
import { type Place, type Scope, span } from './scope.ts'

/** A passage without its bodies. */
export function compileGoal(node: PassageNode, id: string, place: Place, scope: Scope): Goal {
  const { deadlines, percentages, quantities } = compileMentions(node, scope)
  const goal: Goal = {
    id,
    section: place.section?.id ?? null,
    path: place.path.slice(),
    title: node.title ?? place.title,
    text: node.value,
    span: span(scope.map, node.range),
    deadlines,
    percentages,
    quantities,
  }
  // Of a long plan they are not kept.
  const sentences = node.sentences ?? sentencesIn(node)
  goal.sentences = sentences.map(({ range, modality }) => ({ span: span(scope.map, range), modality }))
  return goal
}

/** A passage with its bodies, and those that standing rules before it charge. */
export function compileTask(node: PassageNode, id: string, place: Place, scope: Scope): Task {
  const clause = node.responsibility
  const standing = clause?.standing ?? []
  const stated = standing.length === 0 ? [] : standing.flatMap(rule => rule.departments)
  const own = clause === null ? [] : stated.length === 0 ? clause.children : [...clause.children, ...stated]
  const handedDown = clause === null && node.inherits !== undefined ? bodiesOf(node.inherits, scope) : []
  const departments = (role: DepartmentNode['role']) => {
    const found: Department[] = []
    for (const child of own) if (child.role === role) found.push(compileDepartment(child, scope))
    for (const inherited of scope.inherited.values())
      if (inherited.role === role)
        found.push({ ...inherited.department, span: [...inherited.department.span] })
    for (const { department } of handedDown.filter(body => body.role === role))
      found.push({ ...department, span: [...department.span] })
    if (role === 'lead' && found.length === 0 && node.headedBy !== undefined)
      for (const { department } of bodiesOf(node.headedBy, scope))
        found.push({ ...department, span: [...department.span] })
    return found
  }
  const task: Task = Object.assign(compileGoal(node, id, place, scope), {
    origin: node.origin,
    responsibility: clause === null ? null : { text: clause.value, span: span(scope.map, clause.range) },
    lead: departments('lead'),
    support: departments('support'),
    implement: departments('implement'),
  })
  if (task.lead.length === 0)
    report(scope.file, 'warning', 'task-without-lead', 'no body is named that leads this task', node.range)
  for (const range of clause?.unread ?? [])
    report(scope.file, 'warning', 'unread-in-clause', 'no body is read in these words of the clause', range)
  for (const rule of standing) if (rule.effect !== 'first-leads') inherit(rule, scope)
  return task
}

interface HandedDown {
  role: DepartmentNode['role']
  department: Department
}

/** The bodies of a clause as all steps below it inherit them, compiled once. */
const handedDownBy = new WeakMap<ResponsibilityNode, HandedDown[]>()

function bodiesOf(clause: ResponsibilityNode, scope: Scope): HandedDown[] {
  const known = handedDownBy.get(clause)
  if (known !== undefined) return known
  const bodies = clause.children.map(child => ({
    role: child.role,
    department: { ...compileDepartment(child, scope, clause.range), inherited: true as const },
  }))
  handedDownBy.set(clause, bodies)
  return bodies
}

/** Charges the bodies of a rule with all later tasks; beyond so many the rule is told and not followed. */
function inherit({ departments, range }: StandingRule, scope: Scope): void {
  for (const child of departments) {
    if (scope.inherited.has(child.name)) continue
    if (scope.inherited.size === mostInherited) {
      report(
        scope.file,
        'warning',
        'standing-bodies',
        `standing rules name over ${mostInherited} bodies: the further ones are not charged with later tasks`,
        range,
      )
      return
    }
    const department = { ...compileDepartment(child, scope, range), inherited: true as const }
    scope.inherited.set(child.name, { role: child.role, department })
  }
}

/** Plans charge a handful of classes of bodies so; each is repeated in each later task, and so must be few. */
const mostInherited = 40

/** Tasks of a table row carry the table's number and the row's: 1/t2/17. */
export function compileTableTasks(table: TableNode, scope: Scope): Task[] {
  return table.children.map(({ number, path, heading, children }) => {
    const [action, ...further] = children
    const id = [scope.planNumber, `t${table.number}`, number].join('/')
    const task = compileTask(action!, id, { section: null, path, title: heading }, scope)
    for (const passage of further) {
      const { deadlines, percentages, quantities } = compileMentions(passage, scope)
      task.deadlines = task.deadlines.concat(deadlines)
      task.percentages = task.percentages.concat(percentages)
      task.quantities = task.quantities.concat(quantities)
    }
    return task
  })
}
