import type { PassageNode } from '../tree/nodes.ts'
import type { Clause } from './clauses/clause.ts'
import { findDutySentences } from './clauses/duty-sentences.ts'
import { responsibilityOf } from './clauses/nodes.ts'
import { findOpeningClauses } from './clauses/opening-clauses.ts'
import { openingBodies } from './clauses/piece-duty.ts'
import { readClause } from './clauses/read-clause.ts'
import { longestBodyList } from './heading-bodies.ts'
import { paragraphsOf, passage, trimmed } from './passages.ts'

/**
 * Duties told body by body (县农业局：建成收储点15个。): each paragraph is a task of the body that opens it. Empty where
 * a paragraph opens otherwise.
 */
export function dutiesByBody(text: string, whole: PassageNode): PassageNode[] {
  const duties: PassageNode[] = []
  for (const [start, end] of paragraphsOf(text, whole.range)) {
    const colon = text.slice(start, Math.min(end, start + longestBodyList)).indexOf('：')
    const reading = colon < 0 ? null : readClause(text.slice(start, start + colon))
    if (reading === null || reading.unread > 0) return []
    const clause = { ...reading, start: start - whole.range[0], innerStart: start - whole.range[0] }
    const close = clause.start + colon
    const responsibility = responsibilityOf(
      whole.value,
      { ...clause, end: close, innerEnd: close },
      whole.range[0],
    )
    const duty = trimmed(text, start + colon + 1, end)
    if (duty !== null) duties.push(passage(text, 'task', duty, null, responsibility))
  }
  return duties
}

/** Fewer paragraphs that open with bodies may stand in any section. */
const fewestParagraphs = 2

/**
 * The duties of a section on who does what (三、职责分工), of which each paragraph opens with the bodies whose duty it is:
 * 县城管局依法查处倾倒行为。 Empty where one opens otherwise.
 */
export function dutiesByOpening(text: string, whole: PassageNode): PassageNode[] {
  const paragraphs = paragraphsOf(text, whole.range)
  if (paragraphs.length < fewestParagraphs) return []
  const duties: PassageNode[] = []
  for (const range of paragraphs) {
    const words = text.slice(...range)
    const bodies = openingBodies(words)
    if (bodies.length === 0) return []
    const goal = passage(text, 'goal', range, null, null)
    const told = dutiesAfterClauses(text, goal)
    if (told[0]?.responsibility?.range[0] === range[0]) duties.push(...told)
    else {
      const end = bodies.at(-1)!.end
      duties.push(
        passage(text, 'task', range, null, responsibilityOf(words, openingClause(bodies, end), range[0])),
      )
    }
  }
  return duties
}

function openingClause(bodies: Clause['bodies'], end: number): Clause {
  const nothingElse = { rules: [], unreadWords: [], unread: 0, listOnly: true, unranked: true }
  return { bodies, ...nothingElse, start: 0, end, innerStart: 0, innerEnd: end }
}

/**
 * Duties whose sentences open with their clause or tell body by body what each does: each goes on to the sentence that
 * opens with the next one.
 *
 * @param charges whether each sentence that says what a body has to do tells its duty
 */
export function dutiesAfterClauses(text: string, whole: PassageNode, charges = false): PassageNode[] {
  const opening = findOpeningClauses(whole.value)
  const sentences = findDutySentences(whole.value, charges)
  // Of two readings of a sentence the one that names more bodies stands, of two that name as many the opening.
  const clauses = [
    ...opening.filter(clause => !sentences.some(other => overlap(clause, other) && namesMore(other, clause))),
    ...sentences.filter(
      clause => !opening.some(other => overlap(clause, other) && !namesMore(clause, other)),
    ),
  ]
  return tasksOf(
    text,
    whole,
    clauses.sort((a, b) => a.start - b.start),
  )
}

function overlap(a: Clause, b: Clause): boolean {
  return a.start < b.end && b.start < a.end
}

function namesMore(a: Clause, b: Clause): boolean {
  return a.bodies.length > b.bodies.length
}

/** The duties of clauses that each open a sentence. */
function tasksOf(text: string, whole: PassageNode, clauses: readonly Clause[]): PassageNode[] {
  const [offset, end] = whole.range
  return clauses.flatMap((clause, index) => {
    const from = index === 0 ? offset : offset + clause.start
    const to = index + 1 < clauses.length ? offset + clauses[index + 1]!.start : end
    const duty = trimmed(text, from, to)
    return duty === null
      ? []
      : [passage(text, 'task', duty, null, responsibilityOf(whole.value, clause, offset))]
  })
}

/**
 * The duty of a chapter whose introduction opens with the clause for all that stands below it: 由县农业局牵头，县财政局
 * 配合，完成以下任务：. Null where its words are anything else.
 */
export function dutyIntroduced(text: string, whole: PassageNode): PassageNode | null {
  const [clause, ...others] = findOpeningClauses(whole.value)
  const range = trimmed(text, ...whole.range)
  if (clause === undefined || others.length > 0 || clause.start > 0 || range === null) return null
  return passage(text, 'task', range, null, responsibilityOf(whole.value, clause, whole.range[0]))
}

/** The duty of a paragraph whose first sentence opens with its clause; null where it opens otherwise. */
export function dutyOpened(text: string, paragraph: PassageNode): PassageNode | null {
  const [clause] = findOpeningClauses(paragraph.value)
  if (clause === undefined || clause.start > 0) return null
  return passage(
    text,
    'task',
    paragraph.range,
    null,
    responsibilityOf(paragraph.value, clause, paragraph.range[0]),
  )
}
