import type { Plugin } from 'unified'
import type { Span } from '../edits/edit.ts'
import { splitBodies } from '../lexicon/bodies.ts'
import { readNumberLabel } from '../lexicon/numbering.ts'
import { standingRules } from '../lexicon/responsibility.ts'
import type {
  DeadlineNode,
  DepartmentNode,
  PassageNode,
  PlanNode,
  ResponsibilityNode,
  RootNode,
  TableCell,
  TableNode,
  TableRow,
  TableTaskNode,
} from '../tree/nodes.ts'
import { passageNode } from '../tree/passages.ts'
import { themeSentence } from '../tree/section-titles.ts'
import { type ColumnRole, isTaskTable } from '../tree/tables/columns.ts'
import { dueForms, isTotalCell } from '../tree/tables/grammar.ts'
import { eachPassage } from '../tree/walk.ts'
import { readClause } from './clauses/read-clause.ts'
import type { ClauseBody } from './clauses/reading.ts'
import { resolveDate } from './dates/resolve-date.ts'
import { departmentNodes, holdsOrderRule, rankByOrder } from './departments.ts'
import { factsOf, issueYear, titleYear } from './plan-facts.ts'

/** How far below a table a note on it is looked for. */
const longestNote = 80

/**
 * Makes a task of each row of a task table: the action is its text, the subtask its title, the headings above it its
 * path, the cells of bodies its responsibility. The tasks are put behind those of the running text.
 */
export const extractTableTasks: Plugin<[], RootNode> = () => tree => {
  for (const plan of tree.children) {
    for (const table of plan.tables) {
      if (!isTaskTable(table.roles)) continue
      table.children = table.rows.flatMap((row, index) => taskOf(table, row, index + 1, plan) ?? [])
      if (firstLeads(table, plan, tree.value))
        for (const { children } of table.children) {
          const clause = children[0]!.responsibility
          if (clause !== null) rankByOrder(clause)
        }
      if (table.children.length > 0) plan.children.push(table)
    }
  }
}

/** Whether the plan, the table's head or the note below it says that in a list the first body leads. */
function firstLeads(table: TableNode, plan: PlanNode, text: string): boolean {
  const end = table.range[1]
  const words = [table.title ?? '', ...table.header, text.slice(end, end + longestNote)].join('\n')
  let inPlan = factsOf(plan).firstLeads
  eachPassage(plan, ({ responsibility }) => {
    inPlan ||= holdsOrderRule(responsibility)
  })
  return (
    inPlan || standingRules.some(rule => rule.effect === 'first-leads' && words.search(rule.matcher) >= 0)
  )
}

function taskOf(table: TableNode, row: TableRow, number: number, plan: PlanNode): TableTaskNode | null {
  const inColumns = (role: ColumnRole) =>
    table.roles.flatMap((other, column) => (other === role ? (row.cells[column] ?? []) : []))
  const action = inColumns('action')[0]
  if (action === undefined || row.cells.some(cell => cell !== null && isTotalCell(cell.value))) return null
  const heading = inColumns('subtask').at(-1)
  const due = inColumns('due')
  const task = passageNode(action.value, action.range, { role: 'task', origin: 'table' })
  task.title = heading === undefined ? themeOf(action) : withoutEndMark(heading.value)
  task.responsibility = responsibilityOf(table, row)
  const further = [...due.filter(cell => !isWithin(cell, action)), ...inColumns('target')].map(cell =>
    passageNode(cell.value, cell.range, { role: 'text', origin: 'table' }),
  )
  for (const cell of further) cell.children.push(...bareTime(cell, plan))
  const path = row.sections.map(({ value }) => withoutEndMark(markedNumber(value)))
  const lowest = path.at(-1)
  return {
    type: 'table-task',
    number,
    path,
    heading: lowest === undefined ? null : lowest.slice(readNumberLabel(lowest, 0)?.end ?? 0),
    children: [task, ...further],
  }
}

function isWithin(cell: TableCell, outer: TableCell): boolean {
  return cell.range[0] >= outer.range[0] && cell.range[1] <= outer.range[1]
}

function withoutEndMark(words: string): string {
  return words.replace(/\n\s{0,20}/g, '').replace(/[。；，：]$/, '')
}

/** 一 above 水面清洁 is 一、水面清洁. */
function markedNumber(words: string): string {
  return words.replace(/^([一二三四五六七八九十]{1,3})\s{1,8}(?=\S)/, '$1、')
}

/** The theme sentence that opens an action without a heading of its own. */
function themeOf({ value }: TableCell): string | null {
  const theme = themeSentence(value, 0, value.length)
  return theme === null ? null : value.slice(...theme)
}

/** The cells of bodies as one clause. A verb in a cell (X牵头，Y配合) outweighs the column's header. */
function responsibilityOf(table: TableNode, row: TableRow): ResponsibilityNode | null {
  const departments: DepartmentNode[] = []
  const cells: TableCell[] = []
  table.roles.forEach((role, column) => {
    const cell = row.cells[column]
    if (cell == null || (role !== 'lead' && role !== 'support' && role !== 'implement')) return
    const bodies = bodiesOf(cell, role)
    if (bodies.length === 0) return
    cells.push(cell)
    departments.push(...departmentNodes(bodies, cell.range[0]))
  })
  if (cells.length === 0) return null
  return {
    type: 'responsibility',
    value: cells.map(cell => cell.value).join('；'),
    range: rangeOf(cells, row),
    children: departments,
    standing: [],
    unread: [],
    unranked:
      departments.every(({ role }) => role === 'lead') &&
      cells.every(({ value }) => readClause(value)?.unranked !== false),
  }
}

/** The bodies of a cell; what its column says is a body is one, known or not. */
function bodiesOf({ value }: TableCell, role: DepartmentNode['role']): ClauseBody[] {
  const reading = readClause(value)
  if (reading !== null && !reading.unranked && role === 'lead') return reading.bodies
  if (reading !== null && reading.unread === 0) return reading.bodies.map(body => ({ ...body, role }))
  return splitBodies(value)
    .filter(({ name, body }) => body || /^[一-鿿（）]{3,20}$/.test(name))
    .map(({ name, start, end }) => ({ name, start, end, role }))
}

/** From the first cell to the last where they stand side by side in the row; a cell that spans the row stands elsewhere. */
function rangeOf(cells: readonly TableCell[], row: TableRow): Span {
  const own = cells.filter(({ range }) => range[0] >= row.range[0] && range[1] <= row.range[1])
  return own.length === 0 ? cells[0]!.range : [own[0]!.range[0], own.at(-1)!.range[1]]
}

/** A time that nothing but its column makes one: 2020.12, 2018, 6月. */
function bareTime(cell: PassageNode, plan: PlanNode): DeadlineNode[] {
  const facts = factsOf(plan)
  const year = facts.period === null ? issueYear(facts) : titleYear(facts)
  for (const form of dueForms) {
    const groups = form.exec(cell.value)?.groups
    const time = groups === undefined ? null : resolveDate(groups, undefined, year)
    if (time !== null) return [{ type: 'deadline', value: cell.value, range: cell.range, ...time }]
  }
  return []
}
