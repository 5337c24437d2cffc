/** What two passages say in other words. */
import type { Passage } from './passages.ts'
import { bare } from './terms.ts'

/** The clauses that are gone from a passage, and those that are new in it, each in its order. */
export interface Rewording {
  removed: string[]
  added: string[]
}

/**
 * The clauses that one passage has and the other has not, marks aside.
 *
 * @param told texts of fields whose change is told already; a clause that holds one of them is left out
 */
export function compareWording(
  before: Passage,
  after: Passage,
  told: { before: readonly string[]; after: readonly string[] },
): Rewording | null {
  if (bare(before.node.text) === bare(after.node.text)) return null
  const left = clauses(before)
  const right = clauses(after)
  const removed = missing(left, right, told.before)
  const added = missing(right, left, told.after)
  return removed.length + added.length === 0 ? null : { removed, added }
}

/** By their characters alone; the clause that is the title is told with the title. */
function clauses({ node }: Passage): Map<string, string> {
  const found = new Map<string, string>()
  for (const [clause] of node.text.matchAll(/[^，。；：！？\n]+/g))
    if (bare(clause) !== '' && bare(clause) !== bare(node.title ?? '')) found.set(bare(clause), clause.trim())
  return found
}

function missing(from: Map<string, string>, other: Map<string, string>, told: readonly string[]): string[] {
  return [...from]
    .filter(([key, clause]) => !other.has(key) && !told.some(text => clause.includes(text)))
    .map(([, clause]) => clause)
}
