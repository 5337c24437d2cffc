/** Who leads, supports and carries out, before and after. */
import type { Department } from '../plan/schema.ts'
import { bodyIdentity } from './body-identity.ts'
import type { RoleChange } from './comparison.ts'
import type { Passage } from './passages.ts'

const roles = ['lead', 'support', 'implement'] as const

/** A body that a standing instruction charges with a task, on one side only. */
export interface StandingChange {
  side: 'before' | 'after'
  identity: string
  body: Department
}

/**
 * The roles in which two passages name other bodies, whatever their order; each body is told once. Bodies that one
 * side has by a standing instruction alone are told apart, since the instruction and not the task has changed.
 */
export function compareRoles(
  before: Passage,
  after: Passage,
): { changes: RoleChange[]; standing: StandingChange[] } {
  const changes: RoleChange[] = []
  const standing: StandingChange[] = []
  for (const role of roles) {
    const left = bodiesOf(before, role)
    const right = bodiesOf(after, role)
    const change: RoleChange = { role, removed: [], added: [] }
    for (const [identity, body] of left)
      if (right.has(identity)) continue
      else if (body.inherited) standing.push({ side: 'before', identity, body })
      else change.removed.push(body)
    for (const [identity, body] of right)
      if (left.has(identity)) continue
      else if (body.inherited) standing.push({ side: 'after', identity, body })
      else change.added.push(body)
    if (change.removed.length + change.added.length > 0) changes.push(change)
  }
  return { changes, standing }
}

function bodiesOf({ node }: Passage, role: (typeof roles)[number]): Map<string, Department> {
  const bodies = new Map<string, Department>()
  if (!('lead' in node)) return bodies
  for (const body of node[role]) {
    const identity = bodyIdentity(body)
    if (!bodies.has(identity)) bodies.set(identity, body)
  }
  return bodies
}
