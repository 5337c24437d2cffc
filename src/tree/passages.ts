import type { Span } from '../edits/edit.ts'
import type { PassageNode } from './nodes.ts'

/** What is known of a passage when it is made; the extractors find the rest. */
type PassageFacts = Pick<PassageNode, 'role' | 'origin'> &
  Partial<Pick<PassageNode, 'title' | 'responsibility'>>

/** A passage in which nothing has been found yet. */
export function passageNode(value: string, range: Span, facts: PassageFacts): PassageNode {
  const { role, origin, title = null, responsibility = null } = facts
  return { type: 'passage', value, range, title, responsibility, role, origin, children: [] }
}
