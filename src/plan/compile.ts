/** Plan tree → the contract's plans: ids, paths, titles, inherited bodies, and every range mapped to the source. */
import type { VFile } from 'vfile'
import type { PlanNode, SectionNode } from '../tree/nodes.ts'
import { compileGoal, compileTableTasks, compileTask } from './compile-passages.ts'
import { compileTable } from './compile-table.ts'
import type { Plan, Section } from './schema.ts'
import { type Place, type Scope, span } from './scope.ts'

/**
 * Compiles one plan. Diagnostics about single fields go to the file.
 *
 * @param planNumber in the file, from 1
 */
export function compilePlan(node: PlanNode, planNumber: number, file: VFile): Plan {
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
      for (const task of compileTableTasks(child, scope)) plan.tasks.push(task)
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
