import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { placesOf } from '../source/places.ts'
import type { PlanNode, RootNode, SectionNode, TableNode } from '../tree/nodes.ts'
import { columnKind } from '../tree/tables/grammar.ts'
import {
  compareDeadlines,
  compareLeads,
  compareValues,
  type Difference,
} from './cross-check/compare-duties.ts'
import { type BodyDuty, DutyIndex } from './cross-check/match-duties.ts'
import { report } from './report.ts'

/**
 * Reports where a table and the running text state one duty differently (`table-mismatch`): other leaders, another
 * time, another level. The place is the table's, the message names the other one.
 */
export const checkTables: Plugin<[], RootNode> = () => (tree, file) => {
  const tables = tree.children.flatMap(plan => plan.tables).filter(table => table.children.length > 0)
  if (tables.length === 0) return
  const index = new DutyIndex(tree.children.flatMap(plan => dutiesOf(plan, null)))
  for (const table of tables) checkTable(table, index, file)
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
  file.data.placeOf ??= placesOf(String(file))
  const { line } = file.data.placeOf(file.data.offsetMap!.toSource(other)[0])
  if (kind === 'lead') return `the table names ${words} as lead, line ${line} names ${otherWords}`
  if (kind === 'deadline') return `the table says ${words}, line ${line} says ${otherWords}`
  return `the table states ${words}, line ${line} states ${otherWords}`
}
