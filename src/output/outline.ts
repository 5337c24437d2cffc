import { told, worded } from '../lexicon/messages.ts'
import type { Department, Goal, Plan, PlanFile, Section, Task } from '../plan/schema.ts'
import { fitColumns } from './columns.ts'
import { counted } from './counted.ts'
import { measureLines } from './measures.ts'
import type { Paint } from './paint.ts'
import { visibleTexts } from './visible.ts'

const INDENT = '  '
const MINIMUM_COLUMNS = 20

/**
 * The plans of a file as numbered trees for reading: sections indented by level, under them their tasks (`•`) and
 * goals (`◦`) with lead ▸ support, deadlines, percentages and quantities.
 *
 * @param width columns that a line of text may take; names of bodies are never cut
 * @returns whole lines, each ended
 */
export function outline(file: PlanFile, paint: Paint, width: number): string {
  const blocks = visibleTexts(file.plans).map(plan => planLines(plan, paint, width).join('\n'))
  if (blocks.length === 0) return `${paint.faint(worded('no plan found'))}\n`
  return `${blocks.join('\n\n')}\n`
}

function planLines(plan: Plan, paint: Paint, width: number): string[] {
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
  for (const section of plan.sections) {
    for (const passage of take(null, section.span[0]))
      lines.push(...passageLines(passage, null, paint, width))
    lines.push(sectionLine(section, paint))
    for (const passage of take(section.id)) lines.push(...passageLines(passage, section, paint, width))
  }
  for (const passage of take(null)) lines.push(...passageLines(passage, null, paint, width))
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

function sectionLine(section: Section, paint: Paint): string {
  const heading =
    section.title === null ? section.label : `${section.label}${gap(section.label)}${section.title}`
  return INDENT.repeat(section.level - 1) + paint.heading(heading)
}

/** Labels in full-width characters need no space after them. */
function gap(label: string): string {
  return /[\x21-\x7e]$/.test(label) ? ' ' : ''
}

function passageLines(passage: Passage, section: Section | null, paint: Paint, width: number): string[] {
  const indent = INDENT.repeat(section?.level ?? 0)
  const isTask = 'lead' in passage
  const columns = Math.max(MINIMUM_COLUMNS, width - indent.length - 2)
  const lines = [`${isTask ? '•' : '◦'} ${fitColumns(themeOf(passage), columns)}`]
  if (isTask) {
    const bodies = bodiesLine(passage, paint)
    if (bodies !== '') lines.push(INDENT + bodies)
  }
  for (const line of measureLines(passage, paint)) lines.push(INDENT + line)
  return lines.map(line => indent + line)
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
