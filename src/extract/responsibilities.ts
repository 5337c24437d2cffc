import type { Plugin } from 'unified'
import type { Span } from '../edits/edit.ts'
import { holdsNoTasks } from '../lexicon/chapters.ts'
import { marksLeads } from '../lexicon/clause-notes.ts'
import { introducesDuties } from '../lexicon/document-frame.ts'
import type { PassageNode, PlanNode, RootNode, SectionNode } from '../tree/nodes.ts'
import { eachPassage } from '../tree/walk.ts'
import type { Clause } from './clauses/clause.ts'
import { findClauses } from './clauses/find-clauses.ts'
import { holdsOrderRule, rankByMark, rankByOrder } from './departments.ts'
import { handDown } from './handed-down.ts'
import { headedByBodies } from './heading-bodies.ts'
import { takeUpLabelSections } from './label-sections.ts'
import { factsOf } from './plan-facts.ts'
import { type Container, passagesOf, titleTasks } from './section-passages.ts'

/**
 * Cuts the running text of each section at its responsibility clauses: the stretch before a clause, from the end of
 * the one before it or of the heading, is the task that the clause answers for. A lowest section without a clause is
 * one task that nobody answers for, unless it only states goals; all other text is kept as goals. So is a chapter
 * without sections, where the clauses of the plan stand in sections or items of others.
 */
export const extractResponsibilities: Plugin<[], RootNode> = () => tree => {
  for (const plan of tree.children) {
    const clauses = new Map<PassageNode, Clause[]>()
    eachPassage(plan, passage => {
      clauses.set(passage, findClauses(passage.value))
    })
    const chaptersAreTasks =
      ![...clauses.values()].some(list => list.length > 0) || hasAnsweredChapter(plan, clauses)
    const tables = plan.tables.map(table => table.range)
    divide(plan, false, false, { text: tree.value, clauses, chaptersAreTasks, tables })
    takeUpLabelSections(tree.value, plan)
    handDown(tree.value, plan)
    applyOrderRule(plan)
    if (marksLeads(tree.value.slice(...plan.range))) applyMarkRule(tree.value, plan)
  }
}

/** What dividing the text of one plan needs to know. */
interface Division {
  text: string
  clauses: ReadonlyMap<PassageNode, Clause[]>
  /** Whether a chapter without sections and without a clause is a task of its own. */
  chaptersAreTasks: boolean
  /** Where the tables stand: a section that holds nothing else, and a chapter that holds one, is no task of its own. */
  tables: readonly Span[]
}

/** Whether somebody answers for a whole chapter, as in measures numbered 一、 to 十、 without anything below. */
function hasAnsweredChapter(plan: PlanNode, clauses: Division['clauses']): boolean {
  return plan.children.some(
    chapter =>
      chapter.type === 'section' &&
      chapter.level === 1 &&
      chapter.children.every(child => child.type === 'passage' && clauses.get(child)!.length > 0),
  )
}

/**
 * @param inGoals whether the section lies below one that only states goals
 * @param headed whether it and those beside it are headed by bodies
 */
function divide(parent: Container, inGoals: boolean, headed: boolean, division: Division): void {
  const { text, clauses, chaptersAreTasks, tables } = division
  const sections = parent.children.filter(child => child.type === 'section')
  const goalsOnly = inGoals || (parent.type === 'section' && holdsGoalsOnly(text, parent))
  const holdsTable = tables.some(([start]) => isWithin(start, parent.range))
  const mayBeTask = parent.type === 'section' && sections.length === 0 && !goalsOnly
  const isTask = mayBeTask && (parent.level > 1 || (chaptersAreTasks && !holdsTable))
  const mayTellDuties = parent.type === 'section' && !goalsOnly && !holdsTable
  const kind = isTask ? 'task' : mayTellDuties ? 'duties' : 'goals'
  const whole = parent.children.find(child => child.type === 'passage')
  const passages =
    whole !== undefined
      ? passagesOf(text, whole, clauses.get(whole)!, parent, kind, headed)
      : isTask && parent.titleRange !== null && !holdsTable
        ? titleTasks(text, parent.titleRange)
        : []
  nameFirstTask(passages, parent)
  parent.children = [...passages, ...sections]
  const byBody = headedByBodies(text, sections) && !areLedByOthers(sections, clauses)
  for (const section of sections) divide(section, goalsOnly, byBody, division)
}

/** In so many sections that bodies head others may lead: the headings say what is built or served (（一）县医院, 由县卫健局牵头). */
const ledByOthersOneIn = 3

/** Whether clauses name other bodies as leading than those that head the sections. */
function areLedByOthers(sections: readonly SectionNode[], clauses: Division['clauses']): boolean {
  const led = sections.filter(({ title, children }) =>
    children.some(
      child =>
        child.type === 'passage' &&
        clauses
          .get(child)
          ?.some(({ bodies }) => bodies.some(({ role, name }) => role === 'lead' && !title?.includes(name))),
    ),
  )
  return led.length > 0 && led.length * ledByOthersOneIn >= sections.length
}

/** A section of goals, or one without sections that says why the plan is made: 第一条　为…，制定本方案. */
function holdsGoalsOnly(text: string, section: SectionNode): boolean {
  if (holdsNoTasks(section.title ?? '')) return true
  if (section.children.some(child => child.type === 'section')) return false
  return introducesDuties(text.slice(...section.range).trimEnd())
}

function isWithin(offset: number, [start, end]: Span): boolean {
  return start <= offset && offset < end
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

/** 带*的为牵头单位: in clauses that rank nobody the marked bodies lead and the others support. */
function applyMarkRule(text: string, plan: PlanNode): void {
  eachPassage(plan, ({ responsibility: clause }) => {
    if (clause !== null) rankByMark(text, clause)
  })
}

/** 列第一位者为牵头单位，下同: in clauses that rank nobody the first body leads and the others support, from there on. */
function applyOrderRule(plan: PlanNode): void {
  let { firstLeads } = factsOf(plan)
  eachPassage(plan, ({ responsibility: clause }) => {
    if (clause === null) return
    firstLeads ||= holdsOrderRule(clause)
    if (firstLeads) rankByOrder(clause)
  })
}
