/** The ways through a plan tree, in document order. Nothing is looked for inside a passage: no passage stands there. */
import type { PassageNode, PlanNode, RootNode, SectionNode, TableNode, TableTaskNode } from './nodes.ts'

type Branch = RootNode | PlanNode | SectionNode | TableNode | TableTaskNode

/** Calls `found` with each passage below a node: of the running text, and of the tasks of tables. */
export function eachPassage(node: Branch, found: (passage: PassageNode) => void): void {
  for (const child of node.children) {
    if (child.type === 'passage') found(child)
    else eachPassage(child, found)
  }
}

/** Calls `found` with each section below a node, a section before those inside it. */
export function eachSection(
  node: RootNode | PlanNode | SectionNode,
  found: (section: SectionNode) => void,
): void {
  for (const child of node.children) {
    if (child.type === 'section') found(child)
    if (child.type === 'section' || child.type === 'plan') eachSection(child, found)
  }
}
