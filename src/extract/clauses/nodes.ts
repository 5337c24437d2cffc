/** Responsibility clauses as nodes of the tree. */
import type { ResponsibilityNode } from '../../tree/nodes.ts'
import { departmentNodes } from '../departments.ts'
import type { Clause } from './clause.ts'

/**
 * The node of a clause.
 *
 * @param text the passage that the clause stands in
 * @param offset where the passage begins in the restored text
 */
export function responsibilityOf(text: string, clause: Clause, offset: number): ResponsibilityNode {
  const at = offset + clause.innerStart
  return {
    type: 'responsibility',
    value: text.slice(clause.start, clause.end),
    range: [offset + clause.start, offset + clause.end],
    children: departmentNodes(clause.bodies, at),
    unread: clause.unreadWords.map(({ start, end }) => [at + start, at + end]),
    unranked: clause.unranked,
    standing: clause.rules.map(rule => ({
      effect: rule.effect,
      scope: 'plan',
      departments: departmentNodes(rule.bodies, at),
      range: [at + rule.start, at + rule.end],
    })),
  }
}

/** Two clauses with nothing between them answer for the same text: takes the second into the first. */
export function join(
  text: string,
  offset: number,
  first: ResponsibilityNode,
  second: ResponsibilityNode,
): void {
  first.range = [first.range[0], second.range[1]]
  first.value = text.slice(first.range[0] - offset, first.range[1] - offset)
  first.children.push(...second.children)
  first.standing.push(...second.standing)
  first.unread.push(...second.unread)
  first.unranked &&= second.unranked
}
