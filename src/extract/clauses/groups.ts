/** Bodies of a clause by the word that says what they do, and their roles by all such words of the clause. */
import { isLocalGovernment } from '../../lexicon/bodies.ts'
import type { LabelKind } from '../../lexicon/clause-labels.ts'
import type { VerbKind } from '../../lexicon/responsibility.ts'
import type { Name } from './names.ts'
import type { ClauseBody } from './reading.ts'

/** The word that speaks of some bodies; `none` where they are only listed. */
export type Kind = VerbKind | LabelKind | 'none'

/** The bodies that one word speaks of. */
export interface Group {
  kind: Kind
  bodies: Name[]
}

/**
 * 牵头 leads; 负责 and 责任单位 lead where nobody 牵头s, else they support; bodies without a verb support a leader,
 * and lead where there is none; 落实 beside a leader is done on the ground.
 */
export function assignRoles(groups: readonly Group[]): ClauseBody[] {
  const someoneLeads = groups.some(group => group.kind === 'lead')
  const someoneAnswers = someoneLeads || groups.some(group => group.kind === 'answer')
  // 市农业局组织实施，各乡镇落实: of several that carry it out, and nobody else, the first leads.
  const first = someoneAnswers ? undefined : groups.find(group => group.kind === 'implement')
  // 县水利局、县财政局参加，由县水利局牵头: who is named again as leading only leads.
  const leading = new Set(
    groups.flatMap(({ kind, bodies }) => (kind === 'lead' ? bodies.map(({ name }) => name) : [])),
  )
  const assigned: ClauseBody[] = []
  for (const group of groups)
    for (const { name, start, end } of group.bodies)
      if (!leading.has(name) || group.kind === 'lead' || group.kind === 'implement')
        assigned.push({ name, start, end, role: roleOf(group, name) })
  return assigned

  function roleOf(group: Group, name: string): ClauseBody['role'] {
    const { kind } = group
    if (kind === 'lead') return 'lead'
    if (kind === 'answer') return someoneLeads ? 'support' : 'lead'
    if (kind === 'implement') {
      if (!someoneAnswers) return group === first ? 'lead' : 'implement'
      return isLocalGovernment(name) || someoneLeads ? 'implement' : 'support'
    }
    if (kind === 'none') return someoneAnswers ? 'support' : 'lead'
    return 'support'
  }
}
