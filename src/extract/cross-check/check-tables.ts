import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import type { PassageNode, PlanNode, RootNode, SectionNode, TableNode } from '../../tree/nodes.ts'
import { columnKind } from '../../tree/tables/grammar.ts'
import { lineOf, report } from '../report.ts'
import {
  compareDeadlines,
  compareLeads,
  compareValues,
  type Difference,
  keysOf,
  leadNames,
} from './compare-duties.ts'
import { type BodyDuty, DutyIndex } from './match-duties.ts'

/**
 * Reports where a table and the running text state one duty differently (`table-mismatch`): other leaders, another
 * time, another level. The place is the table's, the message names the other one.
 */
export const checkTables: Plugin<[], RootNode> = () => (tree, file) => {
  const tables = tree.children.flatMap(plan => plan.tables).filter(table => table.children.length > 0)
  if (tables.length === 0) return
  const index = new DutyIndex(tree.children.flatMap(plan => dutiesOf(plan, null)))
  const sections = new Map(tree.children.flatMap(plan => tasksBySection(plan)))
  for (const table of tables) {
    checkTable(table, index, file)
    checkOmissions(table, sections, file)
  }
}

function checkTable(table: TableNode, index: DutyIndex, file: VFile): void {
  const ranked = table.header.some(header => columnKind(header) === 'lead')
  const reported = new Set<string>()
  const leads = leadsByTitle(table)
  for (const { children, heading } of table.children) {
    const action = children[0]!
    const title = action.title ?? heading
    const duty = index.find(action.value, title, leads.get(title) === 1)
    if (duty === null) continue
    const differences = [
      compareLeads(action, duty.passage, ranked),
      compareDeadlines(children, duty.passage),
      ...compareValues(children, duty.passage),
    ]
    for (const difference of differences) {
      if (difference === null) continue
      // A cell that spans several rows differs once.
      const key = [difference.range[0], difference.other[0], difference.kind].join()
      if (reported.has(key)) continue
      reported.add(key)
      report(file, 'warning', 'table-mismatch', messageOf(difference, file), difference.range)
    }
  }
}

/**
 * Reports bodies that lead a duty of a section and are named in no row of that section of the table: the table leaves
 * the duty out, or gives it to others.
 */
function checkOmissions(table: TableNode, sections: ReadonlyMap<string, PassageNode[]>, file: VFile): void {
  const rows = new Map<string, TableNode['children']>()
  for (const row of table.children) {
    const title = withoutNumber(row.path.at(-1) ?? '')
    rows.set(title, [...(rows.get(title) ?? []), row])
  }
  for (const [title, sameSection] of rows) {
    const clauses = sameSection.flatMap(({ children }) =>
      children.flatMap(({ responsibility }) => responsibility ?? []),
    )
    const tasks = sections.get(title)
    if (clauses.length === 0 || tasks === undefined || tasks.length < 2) continue
    const named = new Set(
      clauses.flatMap(clause => [...keysOf(clause.children, ['lead', 'support', 'implement'])]),
    )
    for (const { responsibility } of tasks) {
      const leads = [...keysOf(responsibility?.children ?? [], ['lead'])]
      if (leads.length === 0 || leads.some(key => named.has(key))) continue
      const difference: Difference = {
        kind: 'lead',
        words: leadNames(clauses[0]!.children),
        range: clauses[0]!.range,
        otherWords: leadNames(responsibility!.children),
        other: responsibility!.range,
      }
      report(file, 'warning', 'table-mismatch', messageOf(difference, file), difference.range)
    }
  }
}

/** The tasks of each section that has a title. */
function tasksBySection(parent: PlanNode | SectionNode): [string, PassageNode[]][] {
  const own = parent.children.filter(child => child.type === 'passage').filter(({ role }) => role === 'task')
  const below = parent.children.filter(child => child.type === 'section').flatMap(tasksBySection)
  return parent.type === 'section' && parent.title !== null ? [[parent.title, own], ...below] : below
}

function withoutNumber(heading: string): string {
  return heading.slice(readNumberLabel(heading, 0)?.end ?? 0)
}

/** In how many lists of bodies the rows of each title differ. */
function leadsByTitle(table: TableNode): Map<string | null, number> {
  const lists = new Map<string | null, Set<string>>()
  for (const { children, heading } of table.children) {
    const { title, responsibility } = children[0]!
    const list = lists.get(title ?? heading) ?? new Set()
    lists.set(title ?? heading, list.add(responsibility?.value ?? ''))
  }
  return new Map([...lists].map(([title, list]) => [title, list.size]))
}

/** The tasks of the running text below a plan or section, with the titles that they have. */
function dutiesOf(parent: PlanNode | SectionNode, title: string | null): BodyDuty[] {
  return parent.children.flatMap((child): BodyDuty[] => {
    if (child.type === 'section') return dutiesOf(child, child.title ?? title)
    return child.type === 'passage' && child.role === 'task'
      ? [{ passage: child, title: child.title ?? title }]
      : []
  })
}

function messageOf({ kind, words, otherWords, other }: Difference, file: VFile): string {
  const line = lineOf(file, other[0])
  if (kind === 'lead') return `the table names ${words} as lead, line ${line} names ${otherWords}`
  if (kind === 'deadline') return `the table says ${words}, line ${line} says ${otherWords}`
  return `the table states ${words}, line ${line} states ${otherWords}`
}
