/** Plan tree → the contract's plans: ids, paths, titles, inherited bodies, and every range mapped to the source. */
import type { VFile } from 'vfile'
import type { PassageNode, PlanNode, SectionNode, TableNode } from '../tree/nodes.ts'
import { compileGoal, compileTableTasks, compileTask } from './compile-passages.ts'
import { compileTable } from './compile-table.ts'
import { MessagesInOrder } from './messages-in-order.ts'
import type { Goal, Plan, Section, Task } from './schema.ts'
import { type Place, type Scope, span } from './scope.ts'

/** A plan whose parts are still to be compiled: the sections first, then the goals, then the tasks, each once. */
export interface OpenPlan extends Omit<Plan, 'sections' | 'goals' | 'tasks'> {
  sections: Iterable<Section>
  goals: Iterable<Goal>
  tasks: Iterable<Task>
}

/**
 * Compiles one plan. Diagnostics about single fields go to the file when the last task is taken, in the order of the
 * text.
 *
 * @param planNumber in the file, from 1
 * @param done called with each goal and task that is compiled: what was found in it is needed no more
 */
export function compilePlan(
  node: PlanNode,
  planNumber: number,
  file: VFile,
  done: (passage: PassageNode) => void,
): OpenPlan {
  const map = file.data.offsetMap!
  const scope: Scope = { file, map, planNumber, inherited: new Map() }
  const messages = new MessagesInOrder(file)
  return {
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
    sections: compileSections(node, scope),
    goals: compileGoals(node, scope, messages, done),
    tasks: compileTasks(node, scope, messages, done),
    tables: node.tables.map(table => compileTable(table, map)),
  }
}

/** Takes all parts of a plan. */
export function wholePlan(plan: OpenPlan): Plan {
  const sections = [...plan.sections]
  const goals = [...plan.goals]
  return { ...plan, sections, goals, tasks: [...plan.tasks] }
}

function* compileSections(plan: PlanNode, scope: Scope): Generator<Section, void, undefined> {
  for (const { node, place } of placesOf(plan, scope)) if (node.type === 'section') yield place.section!
}

function* compileGoals(
  plan: PlanNode,
  scope: Scope,
  messages: MessagesInOrder,
  done: (passage: PassageNode) => void,
): Generator<Goal, void, undefined> {
  for (const { node, place, id, index } of placesOf(plan, scope))
    if (node.type === 'passage' && node.role !== 'task' && node.children.length > 0) {
      yield messages.during(index, () => compileGoal(node, id, place, scope))
      done(node)
    }
}

function* compileTasks(
  plan: PlanNode,
  scope: Scope,
  messages: MessagesInOrder,
  done: (passage: PassageNode) => void,
): Generator<Task, void, undefined> {
  for (const { node, place, id, index } of placesOf(plan, scope))
    if (node.type === 'table') yield* messages.during(index, () => compileTableTasks(node, scope))
    else if (node.type === 'passage' && node.role === 'task') {
      yield messages.during(index, () => compileTask(node, id, place, scope))
      done(node)
    }
  messages.tell()
}

/** What a plan holds, with its place, its number in the text and, for a passage, its id. */
interface Placed {
  node: SectionNode | PassageNode | TableNode
  /** Of a section: its own. */
  place: Place
  id: string
  index: number
}

function placesOf(plan: PlanNode, scope: Scope): Generator<Placed, void, undefined> {
  const sectionIds = new Map<string, number>()
  let index = 0
  function* below(parent: PlanNode | SectionNode, place: Place): Generator<Placed, void, undefined> {
    let ordinal = 0
    for (const node of parent.children) {
      if (node.type === 'section') {
        const section = compileSection(node, place.section, sectionIds, scope)
        const path = [...place.path, `${section.label}${section.title ?? ''}`]
        const inside = { section, path, title: section.title ?? place.title }
        yield { node, place: inside, id: section.id, index: index++ }
        yield* below(node, inside)
        continue
      }
      if (node.type === 'passage') ordinal++
      const id = [scope.planNumber, place.section?.id ?? '0', ordinal].join('/')
      yield { node, place, id, index: index++ }
    }
  }
  return below(plan, { section: null, path: [], title: null })
}

/** @param sectionIds how often the numbers of a section have been met: the copies of one number are counted on */
function compileSection(
  node: SectionNode,
  parent: Section | null,
  sectionIds: Map<string, number>,
  scope: Scope,
): Section {
  const own = parent === null ? String(node.number) : `${parent.id}.${node.number}`
  const copy = (sectionIds.get(own) ?? 0) + 1
  sectionIds.set(own, copy)
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
