/** The bodies of a clause or of the cells of a row as nodes, and their order where it tells who leads. */
import { ListPrefix, withLentEnd } from '../lexicon/bodies.ts'
import { isMarked } from '../lexicon/clause-notes.ts'
import type { DepartmentNode, ResponsibilityNode } from '../tree/nodes.ts'
import type { ClauseBody } from './clauses/reading.ts'

/**
 * Bodies of one list as nodes; a name that leaves out what a name before it states (市发改委、财政局) is expanded.
 *
 * @param offset of the words that the places of the bodies count in
 */
export function departmentNodes(bodies: readonly ClauseBody[], offset: number): DepartmentNode[] {
  const before = new ListPrefix()
  const lenders = lendersOf(bodies)
  return bodies.map(({ name, role, start, end }, index) => {
    const lender = lenders[index]!
    const expanded = before.expand(name) ?? (lender === null ? null : withLentEnd(name, lender))
    before.add(name)
    const node: DepartmentNode = { type: 'department', name, role, range: [offset + start, offset + end] }
    if (expanded !== null) node.expanded = expanded
    return node
  })
}

/** For each body the next one whose name is of another length, which may lend it its end: 移动、电信、联通云州公司. */
function lendersOf(bodies: readonly ClauseBody[]): (string | null)[] {
  const lenders: (string | null)[] = new Array(bodies.length).fill(null)
  for (let index = bodies.length - 2; index >= 0; index--) {
    const next = bodies[index + 1]!.name
    lenders[index] = next.length === bodies[index]!.name.length ? lenders[index + 1]! : next
  }
  return lenders
}

/** Whether a clause holds the rule that in lists which rank nobody the first body leads (列第一位者为牵头单位，下同). */
export function holdsOrderRule(clause: ResponsibilityNode | null): boolean {
  return clause?.standing.some(rule => rule.effect === 'first-leads') ?? false
}

/** Makes the marked bodies of a clause that ranks nobody lead and the others support, if any is marked. */
export function rankByMark(text: string, clause: ResponsibilityNode): void {
  const marked = clause.children.filter(({ range }) => isMarked(text, ...range))
  if (!clause.unranked || marked.length === 0) return
  for (const department of clause.children) department.role = marked.includes(department) ? 'lead' : 'support'
}

/** Applies that rule: in a clause that ranks nobody the first body leads and the others support. */
export function rankByOrder(clause: ResponsibilityNode): void {
  if (!clause.unranked) return
  clause.children.forEach((department, index) => {
    department.role = index === 0 ? 'lead' : 'support'
  })
}
