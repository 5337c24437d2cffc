/**
 * Numbered items that are nothing but a label line (3.责任单位：市水务局, 4.完成时限：6月底): they answer for the duty of
 * the items before them and are no duty themselves.
 */
import type { Span } from '../edits/edit.ts'
import { readLabel } from '../lexicon/clause-labels.ts'
import type { PassageNode, PlanNode, ResponsibilityNode, SectionNode } from '../tree/nodes.ts'
import { responsibilityOf } from './clauses/nodes.ts'
import { readClause } from './clauses/read-clause.ts'
import { passage, trimmed } from './passages.ts'

type Container = PlanNode | SectionNode

/**
 * Gives the bodies of such items to the tasks of the item before them, of the one behind them where none stands
 * before, or to their parent.
 *
 * @param text restored text of the whole file
 */
export function takeUpLabelSections(text: string, parent: Container): void {
  const sections = parent.children.filter(child => child.type === 'section')
  let headed: PassageNode[] = []
  for (let first = 0; first < sections.length; first++) {
    if (!isLabelSection(text, sections[first]!)) continue
    let last = first
    while (last + 1 < sections.length && isLabelSection(text, sections[last + 1]!)) last++
    const tasks = takeUp(text, parent, sections, first, last, headed)
    if (first === 0) headed = tasks
    first = last
  }
  for (const section of sections) takeUpLabelSections(text, section)
}

/** Where the words of a section begin, its title included. */
function wordsStart(section: SectionNode): number {
  return section.titleRange?.[0] ?? section.heading[1]
}

/** Whether a section without sections of its own opens with a label and its colon. */
function isLabelSection(text: string, section: SectionNode): boolean {
  if (section.children.some(child => child.type === 'section')) return false
  const start = wordsStart(section)
  const label = readLabel(text, start)
  return label?.colon === true && (section.titleRange === null || label.end > section.titleRange[1])
}

/**
 * @param headed the tasks that the items answer for which open the parent
 * @returns the tasks that are answered for now
 */
function takeUp(
  text: string,
  parent: Container,
  sections: readonly SectionNode[],
  first: number,
  last: number,
  headed: readonly PassageNode[],
): PassageNode[] {
  const range = trimmed(text, wordsStart(sections[first]!), sections[last]!.range[1])
  if (range === null) return []
  const words = text.slice(...range)
  const reading = readClause(withoutNumbers(words, range[0], sections.slice(first + 1, last + 1)))
  if (reading === null || reading.bodies.length === 0) {
    if (takeUpTime(text, headed.at(-1) ?? lastTask(sections[first - 1]), range))
      emptied(sections, first, last)
    return []
  }
  const whole = { start: 0, end: words.length, innerStart: 0, innerEnd: words.length }
  const clause = responsibilityOf(words, { ...reading, ...whole }, range[0])
  const tasks = tasksAround(sections, first, last)
  if (tasks.length === 0 && !addTask(text, parent, clause)) return []
  tasks.forEach((task, index) => {
    if (index === tasks.length - 1) task.responsibility = clause
    else task.inherits = clause
  })
  emptied(sections, first, last)
  return tasks
}

/** The words of several items with blanks for the numbers of those after the first, so that they read as one clause. */
function withoutNumbers(words: string, start: number, others: readonly SectionNode[]): string {
  let read = words
  for (const section of others) {
    const [from, to] = [section.range[0] - start, wordsStart(section) - start]
    read = read.slice(0, from) + ' '.repeat(to - from) + read.slice(to)
  }
  return read
}

function emptied(sections: readonly SectionNode[], first: number, last: number): void {
  for (const section of sections.slice(first, last + 1)) section.children = []
}

/** A time alone (4.完成时限：6月底前) is that of the duty of the item right before it, or of the one that those heading all answer for. */
function takeUpTime(text: string, task: PassageNode | undefined, range: Span): boolean {
  if (task?.role !== 'task') return false
  task.timeLine = { type: 'text', value: text.slice(...range), range }
  return true
}

function lastTask(section: SectionNode | undefined): PassageNode | undefined {
  return section?.children.findLast(child => child.type === 'passage')
}

/** The tasks that nobody answers for of the nearest item before a run of labels, else of the nearest behind it. */
function tasksAround(sections: readonly SectionNode[], first: number, last: number): PassageNode[] {
  const before = sections.slice(0, first).map(unassigned)
  const behind = sections.slice(last + 1).map(unassigned)
  return before.findLast(tasks => tasks.length > 0) ?? behind.find(tasks => tasks.length > 0) ?? []
}

/** The tasks of an item that nobody answers for. */
export function unassigned(section: SectionNode): PassageNode[] {
  return section.children.flatMap(child =>
    child.type === 'section'
      ? unassigned(child)
      : child.type === 'passage' && child.role === 'task' && child.responsibility === null
        ? [child]
        : [],
  )
}

/** Makes a task of the heading that the labels stand under; a plan has none. */
function addTask(text: string, parent: Container, clause: ResponsibilityNode): boolean {
  const title: Span | null = parent.type === 'section' ? parent.titleRange : null
  if (title === null) return false
  // A heading with figures has been told as a goal.
  const told = parent.children.find(child => child.type === 'passage' && child.range[0] === title[0])
  if (told !== undefined) parent.children.splice(parent.children.indexOf(told), 1)
  parent.children.unshift(passage(text, 'task', title, null, clause))
  return true
}
