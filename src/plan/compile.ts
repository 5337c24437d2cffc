/** Plan tree → the contract's plans: ids, paths, titles, inherited bodies, and every range mapped to the source. */
import type { VFile } from 'vfile'
import { report } from '../extract/report.ts'
import { canonicalBody } from '../lexicon/canonical-bodies.ts'
import type { OffsetMap, Span } from '../text/edits.ts'
import type {
  DeadlineNode,
  DepartmentNode,
  PassageNode,
  PlanNode,
  RootNode,
  SectionNode,
  StandingRule,
  TableCell,
  TableNode,
} from '../tree/nodes.ts'
import type {
  Deadline,
  Department,
  Goal,
  Percentage,
  Plan,
  Quantity,
  Section,
  Table,
  Task,
} from './schema.ts'

/** What compiling one plan needs to know. */
interface Scope {
  file: VFile
  map: OffsetMap
  planNumber: number
  /** How often the numbers of a section have been met: the copies of one number are counted on. */
  sectionIds: Map<string, number>
  /** Bodies by name that the rules met so far charge with all duties from there on. */
  inherited: Map<string, { role: DepartmentNode['role']; department: Department }>
}

/** Compiles all plans of a tree. Diagnostics about single fields go to the file. */
export function compilePlans(root: RootNode, file: VFile): Plan[] {
  return root.children.map((plan, index) => compilePlan(plan, index + 1, file))
}

function compilePlan(node: PlanNode, planNumber: number, file: VFile): Plan {
  const map = file.data.offsetMap!
  const scope: Scope = { file, map, planNumber, sectionIds: new Map(), inherited: new Map() }
  const plan: Plan = {
    title: node.title,
    span: span(map, node.titleRange),
    documentNumber: node.data?.documentNumber ?? null,
    issuer: node.data?.issuer ?? null,
    issued: node.data?.issued ?? null,
    period: node.data?.period ?? null,
    citations: (node.data?.citations ?? []).map(({ title, documentNumber, range }) => ({
      title,
      documentNumber,
      span: span(map, range),
    })),
    sections: [],
    goals: [],
    tasks: [],
    tables: node.tables.map(table => compileTable(table, map)),
  }
  compileChildren(node, { section: null, path: [], title: null }, plan, scope)
  return plan
}

/** Where in the tree a passage stands. */
interface Place {
  section: Section | null
  /** Restored headings from the chapter down. */
  path: string[]
  /** Title of the section, or of the nearest one above it that has one. */
  title: string | null
}

function compileChildren(parent: PlanNode | SectionNode, place: Place, plan: Plan, scope: Scope): void {
  let ordinal = 0
  for (const child of parent.children) {
    if (child.type === 'section') {
      const section = compileSection(child, place.section, scope)
      plan.sections.push(section)
      const path = [...place.path, `${section.label}${section.title ?? ''}`]
      compileChildren(child, { section, path, title: section.title ?? place.title }, plan, scope)
      continue
    }
    if (child.type === 'table') {
      compileTableTasks(child, plan, scope)
      continue
    }
    ordinal++
    const id = [scope.planNumber, place.section?.id ?? '0', ordinal].join('/')
    if (child.role === 'task') plan.tasks.push(compileTask(child, id, place, scope))
    else if (child.children.length > 0) plan.goals.push(compileGoal(child, id, place, scope))
  }
}

function compileSection(node: SectionNode, parent: Section | null, scope: Scope): Section {
  const own = parent === null ? String(node.number) : `${parent.id}.${node.number}`
  const copy = (scope.sectionIds.get(own) ?? 0) + 1
  scope.sectionIds.set(own, copy)
  const id = copy === 1 ? own : `${own}-${copy}`
  return {
    id,
    parent: parent?.id ?? null,
    level: node.level,
    number: node.number,
    label: node.label,
    title: node.title,
    span: span(scope.map, node.heading),
    extent: span(scope.map, node.range),
  }
}

function compileGoal(node: PassageNode, id: string, place: Place, scope: Scope): Goal {
  return {
    id,
    section: place.section?.id ?? null,
    path: place.path,
    title: node.title ?? place.title,
    text: node.value,
    span: span(scope.map, node.range),
    ...mentions(node, scope),
    ...(node.sentences !== undefined && {
      sentences: node.sentences.map(({ range, modality }) => ({ span: span(scope.map, range), modality })),
    }),
  }
}

function compileTask(node: PassageNode, id: string, place: Place, scope: Scope): Task {
  const clause = node.responsibility
  const stated = (clause?.standing ?? []).flatMap(rule => rule.departments)
  const departments = (role: DepartmentNode['role']) => [
    ...[...(clause?.children ?? []), ...stated]
      .filter(child => child.role === role)
      .map(child => compileDepartment(child, scope)),
    ...[...scope.inherited.values()]
      .filter(inherited => inherited.role === role)
      .map(({ department }) => department),
  ]
  const task: Task = {
    ...compileGoal(node, id, place, scope),
    origin: node.origin,
    responsibility: clause === null ? null : { text: clause.value, span: span(scope.map, clause.range) },
    lead: departments('lead'),
    support: departments('support'),
    implement: departments('implement'),
  }
  if (task.lead.length === 0)
    report(scope.file, 'warning', 'task-without-lead', 'no body is named that leads this task', node.range)
  for (const rule of clause?.standing ?? []) if (rule.effect !== 'first-leads') inherit(rule, scope)
  return task
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
function compileTableTasks(table: TableNode, plan: Plan, scope: Scope): void {
  for (const { number, path, heading, children } of table.children) {
    const [action, ...further] = children
    const id = [scope.planNumber, `t${table.number}`, number].join('/')
    const task = compileTask(action!, id, { section: null, path, title: heading }, scope)
    for (const passage of further) {
      const { deadlines, percentages, quantities } = mentions(passage, scope)
      task.deadlines = task.deadlines.concat(deadlines)
      task.percentages = task.percentages.concat(percentages)
      task.quantities = task.quantities.concat(quantities)
    }
    plan.tasks.push(task)
  }
}

function compileTable({ title, range, header, rows }: TableNode, map: OffsetMap): Table {
  const names = header.map((name, column) =>
    header.indexOf(name) === column ? name : `${name}（${column + 1}）`,
  )
  return {
    title,
    span: span(map, range),
    header: names,
    rows: rows.map(row => ({
      cells: Object.fromEntries(names.map((name, column) => [name, wordsOf(row.cells[column] ?? null)])),
      span: span(map, row.range),
    })),
  }
}

/** The lines of a cell without the blanks between them. */
function wordsOf(cell: TableCell | null): string | null {
  if (cell === null) return null
  const lines = cell.value.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').join('\n')
}

function compileDepartment(node: DepartmentNode, scope: Scope, range: Span = node.range): Department {
  const body = canonicalBody(node.expanded ?? node.name) ?? canonicalBody(node.name)
  if (body === null)
    report(scope.file, 'info', 'unknown-body', `no canonical body is known for ${node.name}`, node.range)
  return {
    name: node.name,
    key: body?.key ?? null,
    canonical: body?.canonical ?? null,
    ...(node.expanded !== undefined && { expanded: node.expanded }),
    span: span(scope.map, range),
  }
}

function mentions(node: PassageNode, scope: Scope): Pick<Goal, 'deadlines' | 'percentages' | 'quantities'> {
  const deadlines: Deadline[] = []
  const percentages: Percentage[] = []
  const quantities: Quantity[] = []
  for (const child of node.children) {
    if (child.type === 'deadline') deadlines.push(compileDeadline(child, scope))
    else {
      const { value: text, amount: value, op, change, baseline, indicator, by, unit } = child
      const common = { text, span: span(scope.map, child.range), value }
      const rest = { op, change, baseline, indicator, by }
      if (indicator === null)
        report(
          scope.file,
          'info',
          'target-without-indicator',
          `the text does not tell what ${text} measures`,
          child.range,
        )
      if (child.type === 'percentage') percentages.push({ ...common, ...rest })
      else quantities.push({ ...common, unit: unit ?? '', ...rest })
    }
  }
  return { deadlines, percentages, quantities }
}

function compileDeadline(node: DeadlineNode, scope: Scope): Deadline {
  const { value: text, kind, start, end, repeat, implied } = node
  return {
    text,
    span: span(scope.map, node.range),
    kind,
    start,
    end,
    repeat,
    ...(implied && { implied: true as const }),
  }
}

function span(map: OffsetMap, range: Span): [number, number] {
  const [start, end] = map.toSource(range)
  return [start, end]
}
