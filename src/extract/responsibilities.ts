import type { Plugin } from 'unified'
import { holdsNoTasks } from '../lexicon/chapters.ts'
import type { Span } from '../text/edits.ts'
import type { PassageNode, PlanNode, ResponsibilityNode, RootNode, SectionNode } from '../tree/nodes.ts'
import { passageNode } from '../tree/passages.ts'
import { themeSentence } from '../tree/section-titles.ts'
import { eachPassage } from '../tree/walk.ts'
import { readClause } from './clause-roles.ts'
import { departmentNodes, rankByOrder, statesOrderRule } from './departments.ts'
import { type Clause, findClauses } from './find-clauses.ts'

/**
 * Cuts the running text of each section at its responsibility clauses: the stretch before a clause, from the end of
 * the one before it or of the heading, is the task that the clause answers for. A lowest section without a clause is
 * one task that nobody answers for, unless it only states goals; all other text is kept as goals.
 */
export const extractResponsibilities: Plugin<[], RootNode> = () => tree => {
  for (const plan of tree.children) {
    const clauses = new Map<PassageNode, Clause[]>()
    eachPassage(plan, passage => {
      clauses.set(passage, findClauses(passage.value))
    })
    const hasClauses = [...clauses.values()].some(list => list.length > 0)
    const tables = plan.tables.map(table => table.range)
    divide(plan, false, { text: tree.value, clauses, hasClauses, tables })
    applyOrderRule(plan)
  }
}

type Container = PlanNode | SectionNode

/** What dividing the text of one plan needs to know. */
interface Division {
  text: string
  clauses: ReadonlyMap<PassageNode, Clause[]>
  /** Whether the plan has clauses at all: a chapter without one is then no task of its own. */
  hasClauses: boolean
  /** Where the tables stand: a section that holds nothing else is no task of its own. */
  tables: readonly Span[]
}

/** @param inGoals whether the section lies below one that only states goals */
function divide(parent: Container, inGoals: boolean, division: Division): void {
  const { text, clauses, hasClauses, tables } = division
  const sections = parent.children.filter(child => child.type === 'section')
  const goalsOnly = inGoals || (parent.type === 'section' && holdsNoTasks(parent.title ?? ''))
  const isTask =
    parent.type === 'section' && sections.length === 0 && !goalsOnly && !(hasClauses && parent.level === 1)
  const whole = parent.children.find(child => child.type === 'passage')
  const passages =
    whole !== undefined
      ? passagesOf(text, whole, clauses.get(whole)!, parent, isTask)
      : isTask && parent.titleRange !== null && !tables.some(([start]) => isWithin(start, parent.range))
        ? [passage(text, 'task', parent.titleRange, null, null)]
        : []
  nameFirstTask(passages, parent)
  parent.children = [...passages, ...sections]
  for (const section of sections) divide(section, goalsOnly, division)
}

function isWithin(offset: number, [start, end]: Span): boolean {
  return start <= offset && offset < end
}

function passagesOf(
  text: string,
  whole: PassageNode,
  clauses: readonly Clause[],
  parent: Container,
  isTask: boolean,
): PassageNode[] {
  const [start, end] = whole.range
  if (clauses.length === 0 && isTask) {
    const duties = dutiesByBody(text, whole)
    if (duties.length > 1) return duties
  }
  const passages: PassageNode[] = []
  let from = start
  for (const [index, clause] of clauses.entries()) {
    const stretch = trimmed(text, from, start + clause.start)
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
  const rest = trimmed(text, from, end)
  if (rest === null) return passages
  if (isTask && clauses.length === 0) return [passage(text, 'task', rest, themeOf(text, rest), null)]
  for (const paragraph of paragraphsOf(text, rest))
    passages.push(passage(text, 'goal', paragraph, themeOf(text, paragraph), null))
  return passages
}

/**
 * Duties told body by body (县农业局：建成收储点15个。): each paragraph is a task of the body that opens it. Empty where
 * a paragraph opens otherwise.
 */
function dutiesByBody(text: string, whole: PassageNode): PassageNode[] {
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

/** No list of bodies before a colon is longer, in characters. */
const longestBodyList = 120

function passage(
  text: string,
  role: PassageNode['role'],
  range: Span,
  title: string | null,
  responsibility: ResponsibilityNode | null,
): PassageNode {
  return passageNode(text.slice(...range), range, { role, origin: 'body', title, responsibility })
}

function themeOf(text: string, stretch: Span): string | null {
  const theme = themeSentence(text, ...stretch)
  return theme === null ? null : text.slice(...theme)
}

/**
 * A heading with words names the task right under it. Only where each of several tasks of the section opens with a
 * theme sentence does the first one, too, bear its own.
 */
function nameFirstTask(passages: readonly PassageNode[], parent: Container): void {
  const tasks = passages.filter(passage => passage.role === 'task')
  const allThemed = tasks.length > 1 && tasks.every(task => task.title !== null)
  if (passages[0] !== undefined && parent.type === 'section' && parent.title !== null && !allThemed)
    passages[0].title = null
}

function responsibilityOf(text: string, clause: Clause, offset: number): ResponsibilityNode {
  const at = offset + clause.innerStart
  return {
    type: 'responsibility',
    value: text.slice(clause.start, clause.end),
    range: [offset + clause.start, offset + clause.end],
    children: departmentNodes(clause.bodies, at),
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
function join(text: string, offset: number, first: ResponsibilityNode, second: ResponsibilityNode): void {
  first.range = [first.range[0], second.range[1]]
  first.value = text.slice(first.range[0] - offset, first.range[1] - offset)
  first.children.push(...second.children)
  first.standing.push(...second.standing)
  first.unranked &&= second.unranked
}

function paragraphsOf(text: string, [start, end]: Span): Span[] {
  const paragraphs: Span[] = []
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at)
    const stop = found < 0 || found > end ? end : found
    const paragraph = trimmed(text, at, stop)
    if (paragraph !== null) paragraphs.push(paragraph)
    at = stop + 1
  }
  return paragraphs
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && /[\s　。；：，、）〕】—]/.test(text[from]!)) from++
  while (to > from && /[\s　。；，、]/.test(text[to - 1]!)) to--
  return from < to ? [from, to] : null
}

/** 列第一位者为牵头单位，下同: in clauses that rank nobody the first body leads and the others support, from there on. */
function applyOrderRule(plan: PlanNode): void {
  let firstLeads = false
  eachPassage(plan, ({ responsibility: clause }) => {
    if (clause === null) return
    firstLeads ||= statesOrderRule(clause)
    if (firstLeads) rankByOrder(clause)
  })
}
