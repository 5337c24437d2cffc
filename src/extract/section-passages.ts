/** The tasks and goals that the running text of one section is. */
import type { Span } from '../edits/edit.ts'
import { tellsDuties } from '../lexicon/chapters.ts'
import { isOmitted } from '../lexicon/document-frame.ts'
import type { PassageNode, PlanNode, ResponsibilityNode, SectionNode } from '../tree/nodes.ts'
import { isBareFigure } from '../tree/tables/grammar.ts'
import type { Clause } from './clauses/clause.ts'
import { findDutySentences } from './clauses/duty-sentences.ts'
import { join, responsibilityOf } from './clauses/nodes.ts'
import { trailingClause } from './clauses/trailing-clauses.ts'
import { dutiesAfterClauses, dutiesByBody, dutiesByOpening, dutyIntroduced, dutyOpened } from './duties.ts'
import { bodyHeading, headingBody } from './heading-bodies.ts'
import {
  afterIntroduction,
  afterMarkedHeading,
  paragraphsOf,
  passage,
  themeOf,
  trimmed,
  trimmedItem,
} from './passages.ts'

/** A task, one only where its sentences tell body by body what each does, or goals. */
export type SectionKind = 'task' | 'duties' | 'goals'

/** What holds running text: a section, or the plan itself above its sections. */
export type Container = PlanNode | SectionNode

/**
 * The passages of the text of a section.
 *
 * @param whole all of the text
 * @param clauses its responsibility clauses, in order
 * @param kind what the section is where nobody answers for it
 * @param headed whether it and those beside it are headed by the bodies whose duties they tell
 */
export function passagesOf(
  text: string,
  whole: PassageNode,
  clauses: readonly Clause[],
  parent: Container,
  kind: SectionKind,
  headed: boolean,
): PassageNode[] {
  if (headed && parent.type === 'section' && kind === 'task') {
    const body = bodyHeading(text, parent)
    if (body !== null) return headedTask(text, whole, body)
  }
  if (parent.type === 'section' && tellsDuties(parent.title ?? '') && !hasSections(parent)) {
    const byOpening = dutiesByOpening(text, whole)
    if (byOpening.length > 0) return byOpening
    const byName = dutiesByName(text, whole)
    if (byName !== null) return byName
  }
  if (clauses.length > 0) return answeredPassages(text, whole, clauses, parent)
  if (parent.type === 'section' && hasSections(parent)) {
    const introduced = dutyIntroduced(text, whole)
    if (introduced !== null) return [introduced]
  }
  if (parent.type === 'plan' && (parent.title === null || !hasSections(parent))) {
    const listed = openedParagraphs(text, whole, parent) ?? dutiesByParagraph(text, whole, fewestByParagraph)
    if (listed !== null) return listed
  }
  const goals = () =>
    openedParagraphs(text, whole, parent) ?? goalsOf(text, trimmedItem(text, ...whole.range))
  if (kind === 'goals') return goals()
  const duties = dutiesByBody(text, whole)
  if (duties.length > 1) return duties
  if (kind === 'duties' && hasSections(parent)) return dutiesByParagraph(text, whole, fewestOpened) ?? goals()
  const opened = dutiesAfterClauses(text, whole)
  if (kind === 'duties') return opened.length < fewestOpened ? goals() : opened
  return opened.length > 0 ? opened : wholeTask(text, whole, parent)
}

function hasSections(parent: Container): boolean {
  return parent.children.some(child => child.type === 'section')
}

/** A single paragraph that opens with a body may be part of a report. */
const fewestByParagraph = 3

/** The duties of a text that tells body by body what each does, such as one that was cut out of a plan; null where fewer than `fewest` do. */
function dutiesByParagraph(text: string, whole: PassageNode, fewest: number): PassageNode[] | null {
  const byBody = dutiesByBody(text, whole)
  if (byBody.length >= fewest) return byBody
  const charges = findDutySentences(whole.value).length >= fewest
  const passages = paragraphsOf(text, whole.range).flatMap(range => {
    const goal = passage(text, 'goal', range, themeOf(text, range), null)
    const duties = dutiesAfterClauses(text, goal, charges)
    return duties.length > 0 ? duties : [goal]
  })
  return passages.filter(({ role }) => role === 'task').length < fewest ? null : passages
}

/** The same for a chapter on who does what, of whose paragraphs several open with bodies and a colon (县林草局：编印手册。). */
function dutiesByName(text: string, whole: PassageNode): PassageNode[] | null {
  let named = 0
  const passages = paragraphsOf(text, whole.range).flatMap(range => {
    const goal = passage(text, 'goal', range, themeOf(text, range), null)
    const own = dutiesByBody(text, goal)
    named += own.length
    const duties = own.length > 0 ? own : dutiesAfterClauses(text, goal)
    return duties.length > 0 ? duties : [goal]
  })
  return named < fewestOpened ? null : passages
}

/** How many paragraphs of a plan without sections, or sentences of a chapter, have to tell whose they are so that these are tasks. */
const fewestOpened = 2

/** Paragraphs of a plan without sections that each open with the clause for what they tell; null where fewer do. */
function openedParagraphs(text: string, whole: PassageNode, parent: Container): PassageNode[] | null {
  if (parent.type !== 'plan' || hasSections(parent)) return null
  const passages = paragraphsOf(text, whole.range).map(range => {
    const goal = passage(text, 'goal', range, themeOf(text, range), null)
    return dutyOpened(text, goal) ?? goal
  })
  return passages.filter(({ role }) => role === 'task').length < fewestOpened ? null : passages
}

/** All of the text as one task; its heading may say who answers. */
function wholeTask(text: string, whole: PassageNode, parent: Container): PassageNode[] {
  const range = trimmedItem(text, ...whole.range)
  if (range === null || isOmitted(text.slice(...range))) return []
  const responsibility =
    parent.type === 'section'
      ? (headingBody(text, parent, whole) ?? titleClause(text, parent.titleRange))
      : null
  return [passage(text, 'task', range, themeOf(text, range), responsibility)]
}

/** All of the text as one task of the body that heads it: the others that it names act with that one. */
function headedTask(text: string, whole: PassageNode, body: ResponsibilityNode): PassageNode[] {
  const range = trimmedItem(text, ...whole.range)
  return range === null || isOmitted(text.slice(...range))
    ? []
    : [passage(text, 'task', range, themeOf(text, range), body)]
}

/** Each stretch before a clause as a task, and what stands behind the last as goals. */
function answeredPassages(
  text: string,
  whole: PassageNode,
  clauses: readonly Clause[],
  parent: Container,
): PassageNode[] {
  const [start, end] = whole.range
  const passages: PassageNode[] = []
  let from = start
  for (const [index, clause] of clauses.entries()) {
    const before = trimmed(text, from, start + clause.start)
    const headed = before === null ? from : taskStart(text, before, parent)
    const stretch = trimmedItem(text, headed, start + clause.start)
    if (before !== null && headed > before[0]) passages.push(...goalsOf(text, [before[0], headed]))
    const responsibility = responsibilityOf(whole.value, clause, start)
    from = start + clause.end
    if (stretch !== null)
      passages.push(passage(text, 'task', stretch, themeOf(text, stretch), responsibility))
    else if (index === 0 && parent.type === 'section' && parent.titleRange !== null) {
      const following = clauses.length === 1 ? trimmed(text, from, end) : null
      passages.push(passage(text, 'task', following ?? parent.titleRange, null, responsibility))
      if (following !== null) from = end
    } else {
      const last = passages.at(-1)
      if (last?.responsibility) join(whole.value, start, last.responsibility, responsibility)
    }
  }
  passages.push(...goalsOf(text, trimmedItem(text, from, end)))
  return passages
}

/** Where the task begins in a stretch before a clause: behind a marked heading, and in the plan's own text behind its introduction. */
function taskStart(text: string, before: Span, parent: Container): number {
  return Math.max(
    afterMarkedHeading(text, before),
    parent.type === 'plan' ? afterIntroduction(text, before) : before[0],
  )
}

/** The paragraphs of a stretch, each as a goal. */
function goalsOf(text: string, stretch: Span | null): PassageNode[] {
  if (stretch === null) return []
  return paragraphsOf(text, stretch)
    .filter(paragraph => !isBareFigure(text.slice(...paragraph)))
    .map(paragraph => passage(text, 'goal', paragraph, themeOf(text, paragraph), null))
}

/** A heading without text is a task, or those that it tells body by body: （三）县林业局负责审批，县公安局负责查处. */
export function titleTasks(text: string, title: Span): PassageNode[] {
  const task = passage(text, 'task', title, null, null)
  const duties = dutiesAfterClauses(text, task)
  return duties.length > 0 ? duties : [task]
}

/** The clause of a heading that is one itself or ends in one, for the text under it: 四、修缮古桥，由市文物局负责. */
function titleClause(text: string, title: Span | null): ResponsibilityNode | null {
  if (title === null) return null
  const [task, ...others] = titleTasks(text, title)
  if (others.length > 0) return null
  const clause = task?.responsibility ? null : trailingClause(text, ...title)
  return clause === null ? (task?.responsibility ?? null) : responsibilityOf(text, clause, 0)
}
