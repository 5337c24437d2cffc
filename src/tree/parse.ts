/**
 * Restored text → plan tree: plans, their nested sections, and the running text of each section as one passage. Tables
 * are lifted out first: numbers in their cells are no headings.
 */

import type { Span } from '../edits/edit.ts'
import { isMetadataLine } from '../lexicon/fact-sheets.ts'
import { linesOf } from '../text/lines.ts'
import { annexStart, opensAnnex } from './annexes.ts'
import { attachmentsStart, closingStart } from './closing.ts'
import { listsDuties } from './duty-lists.ts'
import { findHeadings, type Heading } from './headings.ts'
import type { PlanNode, RootNode, SectionNode, TableNode } from './nodes.ts'
import { passageNode } from './passages.ts'
import { dividePlans, type PlanExtent } from './plans.ts'
import { titleAfterNumber } from './section-titles.ts'
import { isTaskTable } from './tables/columns.ts'
import { findTables, withoutTables } from './tables/find-tables.ts'

/** Levels that the contract knows. */
const deepestLevel = 5

/** Parses a restored text. Text that holds no plan gives a root without children. */
export function parsePlans(text: string): RootNode {
  const all = linesOf(text)
  const tables = findTables(text, all)
  const running = withoutTables(text, tables)
  const lines = tables.length === 0 ? all : linesOf(running)
  const headings = findHeadings(running, lines)
  const extents = dividePlans(running, lines, headings)
  if (extents.length === 0) extents.push(...planOfTables(running, tables))
  if (extents.length === 0 && listsDuties(lines)) extents.push(untitledPlan(running))
  return {
    type: 'root',
    value: running,
    children: extents.map((extent, index) => {
      const from = index === 0 ? 0 : extent.range[0]
      const own = tables.filter(
        table => table.range[0] >= from && table.range[0] < (extents[index + 1]?.range[0] ?? text.length),
      )
      return planNode(running, own.length === 0 ? extent : withoutTail(running, extent), own)
    }),
  }
}

/** All of a text as one plan without a title. */
function untitledPlan(text: string): PlanExtent {
  return { title: null, titleRange: [0, 0], range: [0, text.length], noticeRange: [0, 0], headings: [] }
}

/** A file that is nothing but a table of tasks is a plan under the table's title. */
function planOfTables(text: string, tables: readonly TableNode[]): PlanExtent[] {
  const table = tables.find(({ roles }) => isTaskTable(roles))
  if (table === undefined) return []
  const start = table.range[0]
  const titleRange = table.titleRange ?? ([start, start] as const)
  return [
    { title: table.title, titleRange, range: [start, text.length], noticeRange: [0, start], headings: [] },
  ]
}

/** The extent of a plan without the blanks that its last tables left. */
function withoutTail(text: string, extent: PlanExtent): PlanExtent {
  const [start, end] = extent.range
  return { ...extent, range: [start, start + text.slice(start, end).trimEnd().length] }
}

function planNode(text: string, extent: PlanExtent, tables: TableNode[]): PlanNode {
  const plan: PlanNode = {
    type: 'plan',
    title: extent.title,
    titleRange: extent.titleRange,
    noticeRange: extent.noticeRange,
    range: extent.range,
    children: [],
    tables,
  }
  const ranks = [...new Set(extent.headings.map(heading => heading.rank))].sort((a, b) => a - b)
  const end = extent.range[1]
  const open: SectionNode[] = []
  const closeTo = (rank: number, at: number) => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) {
      const section = open.pop()!
      section.range = [section.range[0], at]
    }
  }
  addPassage(plan, text, afterFactSheet(text, extent.titleRange[1]), extent.headings[0]?.start ?? end)
  const last = extent.headings.length - 1
  extent.headings.forEach((heading, index) => {
    const next = extent.headings[index + 1]?.start ?? end
    closeTo(heading.rank, heading.start)
    const section = sectionNode(text, heading, ranks.indexOf(heading.rank) + 1, next)
    ;(open.at(-1) ?? plan).children.push(section)
    open.push(section)
    const from =
      statesFigure(section) || namesFigure(text, section) ? section.titleRange![0] : section.heading[1]
    addPassage(section, text, from, textEnd(text, from, next, index === last ? tables : null))
    if (index !== last && opensAnnex(text, from, next)) closeTo(-1, next)
  })
  closeTo(-1, end)
  return plan
}

/**
 * Where the running text of a section ends: before the list of what is attached and the first annex, if there is one.
 *
 * @param tables of the plan, for its last section; null for the others
 */
function textEnd(text: string, from: number, next: number, tables: readonly TableNode[] | null): number {
  const annex = annexStart(text, from, next)
  if (annex < next) return attachmentsStart(text, from, annex)
  return tables === null ? next : lastTextEnd(text, from, next, tables)
}

/** Where the running text of the last section ends: before the tables that are attached, or before the closing lines. */
function lastTextEnd(text: string, from: number, end: number, tables: readonly TableNode[]): number {
  const table = tables.find(({ range }) => range[0] > from)?.range[0] ?? end
  const attached = table < end ? attachmentsStart(text, from, table) : table
  return attached < table ? attached : closingStart(text, from, end)
}

const figureBehindColon = /^：(?:(?:19|20)[0-9]{2}年)?[0-9.]{1,8}(?![0-9.年月日])/

/** Whether a title names what the figures right behind its colon measure (绿色建筑占比：2023年90%). */
function namesFigure(text: string, { titleRange }: SectionNode): boolean {
  return titleRange !== null && figureBehindColon.test(text.slice(titleRange[1], titleRange[1] + 16))
}

/** Whether a title states a figure of its duty (新建驿站12家): it is then read with the text. Years and names in quotes are none. */
function statesFigure(section: SectionNode): boolean {
  return (
    section.title !== null &&
    /[0-9]/.test(section.title.replace(/[“《][^“”《》]*[”》]|(?:19|20)[0-9]{2}年/g, ''))
  )
}

/** Government sites put the facts of a document between its title and its text (发文字号：…). */
function afterFactSheet(text: string, start: number): number {
  let at = start
  for (const line of linesOf(text.slice(start, start + 600))) {
    if (!isMetadataLine(line.text)) break
    at = start + line.end
  }
  return at
}

function sectionNode(text: string, heading: Heading, level: number, next: number): SectionNode {
  const lineEnd = text.indexOf('\n', heading.end)
  const title = titleAfterNumber(text, heading.end, Math.min(next, lineEnd < 0 ? text.length : lineEnd))
  let labelEnd = heading.end
  while (labelEnd > heading.start && /[\s　]/.test(text[labelEnd - 1]!)) labelEnd--
  return {
    type: 'section',
    style: heading.style,
    rank: heading.rank,
    level: Math.min(level, deepestLevel),
    number: heading.number,
    label: heading.label,
    title: title === null ? null : text.slice(...title).replace(/[\s　]/g, ''),
    titleRange: title,
    heading: [heading.start, title?.[1] ?? labelEnd],
    irregularity: heading.irregularity,
    range: [heading.start, next],
    children: [],
  }
}

function addPassage(parent: PlanNode | SectionNode, text: string, start: number, end: number): void {
  const range = trimmed(text, start, end)
  if (range === null) return
  parent.children.push(passageNode(text.slice(...range), range, { role: 'text', origin: 'body' }))
}

/** Without the blanks and marks that end what stood before. */
function trimmed(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && /[\s　。；：，、.]/.test(text[from]!)) from++
  while (to > from && /[\s　]/.test(text[to - 1]!)) to--
  return from < to ? [from, to] : null
}
