import type { Span } from '../edits/edit.ts'
import { told, worded } from '../lexicon/messages.ts'
import type { Department, Goal, Plan, PlanFile, Section, Task } from '../plan/schema.ts'
import { columnsOf, fitColumns } from './columns.ts'
import { counted } from './counted.ts'
import { measureLines } from './measures.ts'
import type { Paint } from './paint.ts'
import { visibleTexts } from './visible.ts'

const INDENT = '  '
const MINIMUM_COLUMNS = 20

/** How an outline is printed. */
export interface OutlineLook {
  paint: Paint
  /** Columns that a line of text may take; names of bodies are never cut. */
  width: number
  /** The restored text of a stretch of the source: it stands for the title of a section that has none. */
  textAt(span: Span): string
}

/**
 * The plans of a file as numbered trees for reading: sections indented by level, under them their tasks (`•`) and
 * goals (`◦`) with lead ▸ support, deadlines, percentages and quantities. A section without a title shows its first words.
 *
 * @returns whole lines, each ended
 */
export function outline(file: PlanFile, look: OutlineLook): string {
  const { paint } = look
  const blocks = visibleTexts(file.plans).map(plan => planLines(plan, look).join('\n'))
  if (blocks.length === 0) return `${paint.faint(worded('no plan found'))}\n`
  return `${blocks.join('\n\n')}\n`
}

function planLines(plan: Plan, look: OutlineLook): string[] {
  const { paint } = look
  const period = plan.period && `${plan.period.start} – ${plan.period.end}`
  const facts = [plan.documentNumber, plan.issuer, plan.issued, period].filter(fact => fact !== null)
  const lines = [paint.title(plan.title ?? worded('(no title)'))]
  if (facts.length > 0) lines.push(facts.join(' · '))
  lines.push(paint.faint(sizes(plan)))

  const passages = passagesBySection(plan)
  const take = (section: string | null, before = Number.POSITIVE_INFINITY): Passage[] => {
    const all = passages.get(section) ?? []
    const count = all.findIndex(({ span }) => span[0] >= before)
    return all.splice(0, count === -1 ? all.length : count)
  }
  for (const [index, section] of plan.sections.entries()) {
    for (const passage of take(null, section.span[0])) lines.push(...passageLines(passage, '', look))
    const next = plan.sections[index + 1]?.span[0] ?? section.extent[1]
    lines.push(...sectionLines(section, next, take(section.id), look))
  }
  for (const passage of take(null)) lines.push(...passageLines(passage, '', look))
  return lines
}

function sizes({ sections, tasks, goals }: Plan): string {
  return [counted(sections.length, 'section'), counted(tasks.length, 'task'), counted(goals.length, 'goal')]
    .map(told)
    .join(told(', '))
}

type Passage = Goal | Task

/** In text order. Passages of a section that is not listed count as outside all sections. */
function passagesBySection(plan: Plan): Map<string | null, Passage[]> {
  const known = new Set(plan.sections.map(({ id }) => id))
  const groups = new Map<string | null, Passage[]>()
  const inOrder = [...plan.goals, ...plan.tasks].sort((left, right) => left.span[0] - right.span[0])
  for (const passage of inOrder) {
    const key = passage.section !== null && known.has(passage.section) ? passage.section : null
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [passage])
    else group.push(passage)
  }
  return groups
}

/** A section and its passages. @param next where the next section begins */
function sectionLines(
  section: Section,
  next: number,
  passages: readonly Passage[],
  look: OutlineLook,
): string[] {
  const { label, title, level, span } = section
  const indent = INDENT.repeat(level - 1)
  const heading = look.paint.heading(title === null ? label : label + gap(label) + title)
  const [first, ...others] = passages
  const below = (those: readonly Passage[]) =>
    those.flatMap(passage => passageLines(passage, INDENT.repeat(level), look))
  if (title !== null) return [indent + heading, ...below(passages)]
  if (first !== undefined && look.textAt([span[1], first.span[0]]).trim() === '') {
    const [theme, ...facts] = passageLines(first, INDENT.repeat(level), look, columnsOf(label))
    return [`${indent}${heading} ${theme!.trimStart()}`, ...facts, ...below(others)]
  }
  const words = look.textAt([span[1], Math.min(next, section.extent[1])]).trim()
  const opening =
    words === '' ? '' : gap(label) + fitColumns(words, columnsLeft(look, indent.length + columnsOf(label)))
  return [indent + heading + opening, ...below(passages)]
}

/** Labels in full-width characters need no space after them. */
function gap(label: string): string {
  return /[\x21-\x7e]$/.test(label) ? ' ' : ''
}

/** @param taken columns that a label before the first line takes */
function passageLines(passage: Passage, indent: string, look: OutlineLook, taken = 0): string[] {
  const { paint } = look
  const isTask = 'lead' in passage
  const columns = columnsLeft(look, indent.length + taken)
  const lines = [`${isTask ? '•' : '◦'} ${fitColumns(themeOf(passage), columns)}`]
  if (isTask) {
    const bodies = bodiesLine(passage, paint)
    if (bodies !== '') lines.push(INDENT + bodies)
  }
  for (const line of measureLines(passage, paint)) lines.push(INDENT + line)
  return lines.map(line => indent + line)
}

/** Columns for a text behind a bullet or a label. */
function columnsLeft({ width }: OutlineLook, taken: number): number {
  return Math.max(MINIMUM_COLUMNS, width - taken - 2)
}

/** What tells a passage from its neighbours: its own title, or its text where the title is only a heading above it. */
function themeOf({ title, path, text }: Passage): string {
  return title === null || path.some(heading => heading.endsWith(title)) ? text : title
}

function bodiesLine({ lead, support, implement }: Task, paint: Paint): string {
  const names = (bodies: Department[]) => bodies.map(({ name, expanded }) => expanded ?? name).join('、')
  const parts: string[] = []
  if (lead.length > 0) parts.push(paint.lead(names(lead)))
  if (support.length > 0) parts.push(`▸ ${paint.support(names(support))}`)
  if (implement.length > 0) parts.push(`${paint.faint(worded('implemented by'))} ${names(implement)}`)
  return parts.join(' ')
}
