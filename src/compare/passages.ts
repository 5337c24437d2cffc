/** Tasks and goals of two plans, paired by what they say. */
import type { Goal, Plan, Task } from '../plan/schema.ts'
import { sentencesOf } from '../text/sentences.ts'
import { bodyIdentity } from './body-identity.ts'
import type { PassageReference } from './comparison.ts'
import { type Match, matchItems } from './match.ts'
import { addField, addTerms, bare, type Terms } from './terms.ts'

/** Similarity from which two passages are the same duty, told in other words; measured on cities under one province. */
const leastSimilarity = 0.22
/** A task that became a goal, or a row of a table that became a paragraph, has to be more alike than its like. */
const otherKindFactor = 0.8
const titleWeight = 2
/** A title that stands on both sides word for word. */
const wholeTitleWeight = 4
const pathWeight = 0.3
const leadWeight = 0.5

/** A task or goal with what it lacks as a goal. */
export interface Passage {
  role: PassageReference['role']
  node: Goal | Task
}

/** Tasks and goals of a plan in the order of the text. */
export function passagesOf(plan: Plan): Passage[] {
  const tasks = plan.tasks.map(node => ({ role: 'task' as const, node }))
  const goals = plan.goals.map(node => ({ role: 'goal' as const, node }))
  return [...tasks, ...goals].sort((left, right) => left.node.span[0] - right.node.span[0])
}

/** Pairs the passages of two plans one to one, see {@link matchItems}. */
export function matchPassages(before: readonly Passage[], after: readonly Passage[]): Match[] {
  return matchItems(allTerms(before), allTerms(after), leastSimilarity, (left, right) =>
    kindOf(before[left]!) === kindOf(after[right]!) ? 1 : otherKindFactor,
  )
}

function kindOf({ role, node }: Passage): string {
  return 'origin' in node ? node.origin : role
}

function allTerms(passages: readonly Passage[]): Terms[] {
  const titles = new Map<string | null, number>()
  for (const { node } of passages) titles.set(node.title, (titles.get(node.title) ?? 0) + 1)
  return passages.map(passage => termsOf(passage, titles.get(passage.node.title) === 1))
}

/** @param ownTitle false where neighbours share the title, so that it tells none of them from the others */
function termsOf({ node }: Passage, ownTitle: boolean): Terms {
  const terms: Terms = new Map()
  addTerms(terms, node.text, 1)
  if (node.title !== null) {
    addTerms(terms, node.title, ownTitle ? titleWeight : pathWeight)
    if (ownTitle) addField(terms, 'title', bare(node.title), wholeTitleWeight)
  }
  for (const heading of node.path) addTerms(terms, heading, pathWeight)
  if ('lead' in node) for (const body of node.lead) addField(terms, 'lead', bodyIdentity(body), leadWeight)
  return terms
}

/** How a passage is told to the reader. */
export function referenceTo({ role, node }: Passage): PassageReference {
  const { id, title, section, span } = node
  const lead = 'lead' in node ? node.lead.map(({ name, expanded }) => expanded ?? name) : []
  return { id, role, title, opening: openingOf(node.text), lead, section, span }
}

function openingOf(text: string): string {
  const [first] = sentencesOf(text)
  return first === undefined ? '' : text.slice(...first)
}
