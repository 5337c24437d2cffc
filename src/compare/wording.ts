/** What two passages say in other words. */
import { type Passage, sentencesOf } from './passages.ts'
import { bare } from './terms.ts'

export interface Rewording {
  removed: string[]
  added: string[]
}

/**
 * The sentences that one passage has and the other has not, marks aside.
 *
 * @param told texts of fields whose change is told already; a sentence that holds one of them is left out
 */
export function compareWording(
  before: Passage,
  after: Passage,
  told: { before: readonly string[]; after: readonly string[] },
): Rewording | null {
  const left = sentences(before)
  const right = sentences(after)
  const removed = missing(left, right, told.before)
  const added = missing(right, left, told.after)
  return removed.length + added.length === 0 ? null : { removed, added }
}

/** By their characters alone; the sentence that is the title is told with the title. */
function sentences({ node }: Passage): Map<string, string> {
  const found = new Map<string, string>()
  for (const sentence of sentencesOf(node.text))
    if (bare(sentence) !== '' && bare(sentence) !== bare(node.title ?? ''))
      found.set(bare(sentence), sentence)
  return found
}

function missing(from: Map<string, string>, other: Map<string, string>, told: readonly string[]): string[] {
  return [...from]
    .filter(([key, sentence]) => !other.has(key) && !told.some(text => sentence.includes(text)))
    .map(([, sentence]) => sentence)
}
